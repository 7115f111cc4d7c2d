import { CAUSES } from '../domain/attention/causes.ts'
import { isOpenAction } from '../domain/clients/action.ts'
import type { FeedbackKind } from '../domain/clients/feedback.ts'
import type { Asker, Workspace } from '../domain/clients/teammate.ts'
import type { Instant } from '../domain/time.ts'
import type { Access } from './access-ports.ts'
import { todayIn } from './admit.ts'
import { type FoundFeedback, findFeedback } from './find-feedback.ts'
import type { Entry, Records } from './record-ports.ts'

/** Actions that playbooks planned for a complaint or a request and that are still to be done. */
export async function plannedFor(
  { records }: { records: Records },
  workspace: Workspace,
  { clientId, sourceKey, kind }: { clientId: string; sourceKey: string; kind: FeedbackKind }
): Promise<Entry<'action'>[]> {
  if (kind !== 'complaint' && kind !== 'request') return []
  const cause = CAUSES.feedback(kind, sourceKey)
  const actions = await records.ofClient(workspace.id, 'action', clientId)
  return actions.filter(({ details }) => details.cause === cause && isOpenAction(details))
}

/**
 * Marks what was planned for feedback as done, once that is closed, and says how many actions that were. What somebody else has
 * settled at this moment stays as they left it.
 */
export async function settlePlanned(
  ports: { access: Access; records: Records },
  workspace: Workspace,
  asker: Asker,
  sourceKey: string,
  now: Instant
): Promise<{ kind: 'settled'; clientId: string; count: number } | Exclude<FoundFeedback, { kind: 'found' }>> {
  const found = await findFeedback(ports, workspace, asker, 'edit_plan', sourceKey, now)
  if (found.kind !== 'found') return found
  const { client, details } = found.entry
  const clientId = client.id
  const open = await plannedFor(ports, workspace, { clientId, sourceKey, kind: details.kind })
  const outcome = `The ${details.kind} was closed`
  const changes = { doneOn: todayIn(workspace, now), outcome }
  let count = 0
  for (const { sourceKey, revision } of open) {
    const change = { sourceKey, revision, changes }
    const revised = await ports.records.revise(workspace.id, 'action', change, asker.teammateId, now)
    if (revised.kind === 'revised') count += 1
  }
  return { kind: 'settled', clientId, count }
}
