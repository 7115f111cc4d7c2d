import { isOneOfUs, type Workspace } from '../../domain/clients/teammate.ts'
import { type DigestRest, type Digest as DigestSaid, digestOf, restOf } from '../../domain/digest/digest.ts'
import { mayInBook } from '../../domain/permissions.ts'
import type { Instant } from '../../domain/time.ts'
import { viewerOf } from '../admit.ts'
import { unfitFor } from '../digest-channel.ts'
import type { Digest } from '../digest-ports.ts'
import type { DigestReaders } from '../digest-readers.ts'
import { roleOf } from '../identify-asker.ts'
import type { Delivery } from '../ledger-ports.ts'
import type { Directory, SlackDirectory } from '../ports.ts'
import type { Preferences } from '../preference-ports.ts'
import { type DigestBookPorts, readDigestBook, readDigestClients } from '../read-digest-book.ts'
import type { Composed } from './composed.ts'

/** What a digest says, in its channel or as a copy, and what its thread says. */
export type DigestWords =
  | { kind: 'digest'; isCopy: boolean; digest: DigestSaid }
  | { kind: 'digest_more'; rest: DigestRest }

/** What composing a digest takes. */
export interface DigestPorts extends DigestBookPorts {
  directory: Directory
  slack: SlackDirectory
  preferences: Preferences
}

/** What the messages of a digest have come to: its own, its thread's, or a copy for one person. */
export async function composeDigest(
  ports: DigestPorts,
  workspace: Workspace,
  delivery: Delivery,
  now: Instant
): Promise<Composed<DigestWords>> {
  const digest = await ports.digests.one(workspace.id, delivery.cause)
  if (digest === null) return nothing('The digest was removed')
  switch (delivery.kind) {
    case 'digest':
      return composeInChannel(ports, workspace, digest, delivery, now)
    case 'digest_more':
      return composeThread(ports, workspace, digest, delivery, now)
    default:
      return composeCopy(ports, workspace, digest, delivery, now)
  }
}

const IN_CHANNEL: DigestReaders = { kind: 'channel' }

async function composeInChannel(
  ports: DigestPorts,
  workspace: Workspace,
  digest: Digest,
  delivery: Delivery,
  now: Instant
): Promise<Composed<DigestWords>> {
  const refusal = await refusalOf(ports, workspace, digest, delivery, now)
  if (refusal !== null) return refusal
  return compose(ports, workspace, digest, delivery, IN_CHANNEL, now)
}

/** Whoever reads along may have changed since the digest itself went out, so the channel is looked at again. */
async function composeThread(
  ports: DigestPorts,
  workspace: Workspace,
  digest: Digest,
  delivery: Delivery,
  now: Instant
): Promise<Composed<DigestWords>> {
  const { slotAt, recipient } = delivery
  const asThread = { kind: 'digest', digestId: digest.id, recipient } as const
  const said = await ports.digests.lastSaid(workspace.id, asThread, slotAt)
  if (delivery.thread === null || said?.slotAt !== slotAt) return nothing('The digest was not said')
  const refusal = await refusalOf(ports, workspace, digest, delivery, now)
  if (refusal !== null) return refusal
  const last = await ports.digests.lastSaid(workspace.id, asThread, slotAt - 1)
  const policy = await ports.policies.current(workspace)
  const asked = { digest, slotAt, readers: IN_CHANNEL, last }
  const { clients } = await readDigestClients(ports, workspace, policy, asked, now)
  const rest = restOf({ clients, currency: workspace.currency }, new Set(said.clientIds))
  if (rest === null) return nothing('Everything was in the digest')
  return { kind: 'say', words: { kind: 'digest_more', rest }, clientIds: rest.listed.map(({ id }) => id) }
}

async function composeCopy(
  ports: DigestPorts,
  workspace: Workspace,
  digest: Digest,
  delivery: Delivery,
  now: Instant
): Promise<Composed<DigestWords>> {
  const teammate = await ports.directory.teammateBySlackId(workspace.id, delivery.recipient)
  if (teammate === null || !isOneOfUs(teammate)) return nothing('They may not use the bot any more')
  const wants = await ports.preferences.of(workspace.id, teammate.id)
  if (wants?.wantsDigest !== true) return nothing('They do not want a copy any more')
  const asker = { workspaceId: workspace.id, teammateId: teammate.id, role: roleOf(teammate) }
  const viewer = viewerOf(asker, workspace, now)
  const maySeePortfolio = mayInBook(asker.role, 'see_portfolio')
  return compose(ports, workspace, digest, delivery, { kind: 'person', viewer, maySeePortfolio }, now)
}

async function compose(
  ports: DigestPorts,
  workspace: Workspace,
  digest: Digest,
  { recipient, slotAt, notBefore }: Delivery,
  readers: DigestReaders,
  now: Instant
): Promise<Composed<DigestWords>> {
  const isCopy = readers.kind === 'person'
  const kind = isCopy ? 'digest_copy' : 'digest'
  const thread = { kind, digestId: digest.id, recipient } as const
  const last = await ports.digests.lastSaid(workspace.id, thread, slotAt - 1)
  const book = await readDigestBook(ports, workspace, { digest, slotAt, notBefore, readers, last }, now)
  const said = digestOf(book)
  const clientIds = said.listed.map(({ id }) => id)
  return { kind: 'say', words: { kind: 'digest', isCopy, digest: said }, clientIds }
}

/** Why nothing may be said in the channel of a digest as it is now; null when all is well, which is noted. */
async function refusalOf(
  ports: DigestPorts,
  workspace: Workspace,
  digest: Digest,
  { recipient }: Delivery,
  now: Instant
): Promise<Composed<DigestWords> | null> {
  const { channelId, brokenReason } = digest
  if (channelId !== recipient) return nothing('The digest appears in another channel now')
  const reason = await unfitFor(ports, workspace, digest, now)
  if (reason !== null) return { kind: 'unreachable', reason }
  if (brokenReason !== null) await ports.digests.markChannel(workspace.id, channelId, null)
  return null
}

function nothing(reason: string): Composed<DigestWords> {
  return { kind: 'nothing', reason }
}
