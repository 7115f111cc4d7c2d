import { foldName } from '../domain/clients/names.ts'
import type { Asker, Workspace } from '../domain/clients/teammate.ts'
import type { Instant } from '../domain/time.ts'
import { isTimeZone } from '../domain/zone.ts'
import { admitToBook, type NotAllowedInBook } from './admit.ts'
import { type Unfit, unfitFor } from './digest-channel.ts'
import type { Digest, DigestDetails, Digests, KeptDigest } from './digest-ports.ts'
import type { Directory, SlackDirectory } from './ports.ts'

/** Where digests are kept, and who knows about channels. */
interface DigestPorts {
  digests: Digests
  directory: Directory
  slack: SlackDirectory
}

/** How it went. */
export type WrittenDigest =
  | KeptDigest
  | { kind: 'unfit'; because: Unfit }
  | { kind: 'unknown_zone' }
  /** No client is in a segment called so; these are those that there are. */
  | { kind: 'unknown_segment'; segments: string[] }
  | NotAllowedInBook

/** Shows where digests appear, and the segments that one may be of. */
export async function showDigests(
  { digests }: { digests: Digests },
  asker: Asker
): Promise<{ kind: 'digests'; digests: Digest[]; segments: string[] } | NotAllowedInBook> {
  const admission = admitToBook(asker, 'change_policy')
  if (admission.kind !== 'admitted') return admission
  const [all, segments] = await Promise.all([
    digests.all(asker.workspaceId),
    digests.segments(asker.workspaceId)
  ])
  return { kind: 'digests', digests: all, segments }
}

/**
 * Sets a digest: a new one, or one as it was `seen`. Its channel must be one in which the bot can speak and none but our own people
 * read; a public one only where the admin says so.
 */
export async function keepDigest(
  ports: DigestPorts,
  workspace: Workspace,
  asker: Asker,
  { seen, details }: { seen: Pick<Digest, 'id' | 'setAt'> | null; details: DigestDetails },
  now: Instant
): Promise<WrittenDigest> {
  const admission = admitToBook(asker, 'change_policy')
  if (admission.kind !== 'admitted') return admission
  const { digests } = ports
  if (!isTimeZone(details.timeZone)) return { kind: 'unknown_zone' }
  const segments = await digests.segments(workspace.id)
  const segment = spelled(details.segment, segments)
  if (segment === undefined) return { kind: 'unknown_segment', segments }
  const because = await unfitFor(ports, workspace, details, now)
  if (because !== null) return { kind: 'unfit', because }
  const written = { ...details, segment }
  return seen === null
    ? digests.add(workspace.id, written, asker.teammateId, now)
    : digests.change(workspace.id, seen, written, asker.teammateId, now)
}

/** Removes a digest; what it has said stays where it is. */
export async function removeDigest(
  { digests }: { digests: Digests },
  asker: Asker,
  id: string
): Promise<{ kind: 'removed' | 'removed_before' } | NotAllowedInBook> {
  const admission = admitToBook(asker, 'change_policy')
  if (admission.kind !== 'admitted') return admission
  return { kind: (await digests.remove(asker.workspaceId, id)) ? 'removed' : 'removed_before' }
}

/** A segment as clients' records spell it, whatever case or accents somebody typed; nothing means the whole book. */
function spelled(typed: string, segments: readonly string[]): string | undefined {
  const key = foldName(typed)
  if (key === '') return ''
  return (
    segments.find((segment) => segment === typed) ?? segments.find((segment) => foldName(segment) === key)
  )
}
