import type { ClientRef } from '../domain/clients/client.ts'
import type { Asker, Teammate, Workspace } from '../domain/clients/teammate.ts'
import type { Instant } from '../domain/time.ts'
import type { Access } from './access-ports.ts'
import type { Turned } from './admit.ts'
import { openClient } from './edit-client.ts'
import { chosenTeammate, type PeoplePorts } from './our-people.ts'
import { passOn } from './pass-on.ts'
import type { Policies } from './policy-ports.ts'
import type { Records } from './record-ports.ts'
import type { ClientVersions, ContactVersions } from './version-ports.ts'

/** What handing a client over touches. */
export interface HandOverPorts extends PeoplePorts {
  access: Access
  clientVersions: ClientVersions
  contactVersions: ContactVersions
  policies: Policies
  records: Records
}

/** How a client is handed over. */
export interface HandOverTerms {
  /** What the new owner is to know. */
  note: string | null
  /** The old owner stays as backup, in the place of whoever was that. */
  keepsBackup: boolean
  /** The relationships that the old owner keeps at the client go to the new one too. */
  movesPeople: boolean
}

/** A client that is to come to another owner; `ownerId` is whom somebody saw as its owner. */
export interface HandOver extends HandOverTerms {
  clientId: string
  ownerId: string | null
  to: Teammate
}

/** How it went. `former` is the old owner, as far as there was one. */
export type HandedOver =
  | { kind: 'handed_over' | 'handed_over_before'; client: ClientRef; former: Teammate | null }
  | { kind: 'owns_already' }
  /** Somebody else handed it over first. */
  | { kind: 'changed_meanwhile'; by: string | null }
  | Turned

/** The new owner chosen by their Slack user id: null for bots, guests and who has left. */
export async function newOwner(
  ports: PeoplePorts,
  asker: Asker,
  slackUserId: string,
  now: Instant
): Promise<Teammate | null> {
  const chosen = await chosenTeammate(ports, asker, slackUserId, now)
  if (chosen.kind === 'nobody' || chosen.id === null) return null
  const [teammate = null] = await ports.directory.teammates(asker.workspaceId, [chosen.id])
  return teammate
}

/** As often as somebody may change something else about the client at the same moment. */
const ATTEMPTS = 3

/**
 * Gives a client another owner, and puts what that asks of both into the plan. Sent twice it is done once, and what failed half way is
 * completed by sending it again.
 */
export async function handOver(
  ports: HandOverPorts,
  workspace: Workspace,
  asker: Asker,
  { clientId, ownerId, to, ...terms }: HandOver,
  now: Instant
): Promise<HandedOver> {
  const owners = ownerId === null ? [] : await ports.directory.teammates(workspace.id, [ownerId])
  const [former = null] = owners
  for (let attempt = 1; ; attempt++) {
    const found = await openClient(ports, workspace, asker, clientId, 'hand_over', now)
    // Whoever has handed it over need not be one of its team any more when the same comes once again.
    if (found.kind === 'not_allowed' && found.owner?.id === to.id && ownerId !== to.id)
      return { kind: 'handed_over_before', client: found.client, former }
    if (found.kind !== 'found') return found
    if (ownerId === to.id) return { kind: 'owns_already' }
    const { client, details, revision, by } = found.version
    const passing = { client, former, to, ...terms }
    if (details.ownerId === to.id) {
      await passOn(ports, workspace, asker, passing, now)
      return { kind: 'handed_over_before', client, former }
    }
    if (details.ownerId !== ownerId || attempt > ATTEMPTS) return { kind: 'changed_meanwhile', by }
    const backupId = terms.keepsBackup ? ownerId : details.backupId === to.id ? null : details.backupId
    const change = { id: clientId, revision, changes: { ownerId: to.id, backupId } }
    const revised = await ports.clientVersions.revise(workspace.id, change, asker.teammateId, now)
    if (revised.kind === 'gone') return revised
    if (revised.kind !== 'revised') continue
    await passOn(ports, workspace, asker, passing, now)
    return { kind: 'handed_over', client, former }
  }
}
