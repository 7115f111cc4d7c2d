import type { Asker, Workspace } from '../domain/clients/teammate.ts'
import type { ClientDeed } from '../domain/permissions.ts'
import type { Instant } from '../domain/time.ts'
import type { Access, Owner } from './access-ports.ts'
import { admit, type Turned } from './admit.ts'
import type { Entry, Records } from './record-ports.ts'

/** Feedback that is on record, with the owner of its client, or why somebody may not have it. */
export type FoundFeedback =
  | { kind: 'found'; entry: Entry<'feedback'>; owner: Owner | null }
  | { kind: 'feedback_gone' }
  | Turned

/** Finds feedback that the asker may do this with. */
export async function findFeedback(
  ports: { access: Access; records: Records },
  workspace: Workspace,
  asker: Asker,
  deed: ClientDeed,
  sourceKey: string,
  now: Instant
): Promise<FoundFeedback> {
  const entry = await ports.records.one(workspace.id, 'feedback', sourceKey)
  if (entry === null) return { kind: 'feedback_gone' }
  const admission = await admit(ports, workspace, asker, entry.client.id, deed, now)
  return admission.kind === 'admitted' ? { kind: 'found', entry, owner: admission.owner } : admission
}
