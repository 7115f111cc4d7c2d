import type { FeedbackRecord } from '../domain/clients/feedback.ts'
import type { Asker, Workspace } from '../domain/clients/teammate.ts'
import type { Instant } from '../domain/time.ts'
import {
  checkContact,
  checkWords,
  type FeedbackProblem,
  findOwner,
  type WrittenFeedback
} from './check-feedback.ts'
import { type FoundFeedback, findFeedback } from './find-feedback.ts'
import type { FeedbackPorts } from './log-feedback.ts'
import type { Entry } from './record-ports.ts'

/** What feedback is to say, as somebody writes it who has seen one version of it. */
export interface EditedFeedback extends WrittenFeedback {
  sourceKey: string
  revision: string
  /** Why it is changed. */
  remark: string | null
}

/** How changing it went. */
export type FeedbackEdited =
  | { kind: 'revised' }
  | { kind: 'incomplete'; problems: FeedbackProblem[] }
  | { kind: 'changed_meanwhile'; entry: Entry<'feedback'>; seen: FeedbackRecord }
  | Exclude<FoundFeedback, { kind: 'found' }>

/** Changes what feedback says; what became of it stays as it is. */
export async function editFeedback(
  ports: FeedbackPorts,
  workspace: Workspace,
  asker: Asker,
  { sourceKey, revision, ownerSlackId, ...written }: EditedFeedback,
  now: Instant
): Promise<FeedbackEdited> {
  const found = await findFeedback(ports, workspace, asker, 'log', sourceKey, now)
  if (found.kind !== 'found') return found
  const { details, client } = found.entry
  // Whoever said it may have left since.
  const contactId = written.contactId === details.contactId ? null : written.contactId
  const clientOwnerId = found.owner?.id ?? null
  const [owner, contactProblems] = await Promise.all([
    findOwner(ports, asker, { ownerSlackId, clientOwnerId, presentId: details.ownerId }, now),
    checkContact(ports, asker, client.id, contactId, now)
  ])
  const problems = [
    ...checkWords(details, { ...written, ownerSlackId }, now),
    ...owner.problems,
    ...contactProblems
  ]
  if (problems.length > 0) return { kind: 'incomplete', problems }
  const change = { sourceKey, revision, changes: { ...written, ownerId: owner.ownerId } }
  const revised = await ports.records.revise(workspace.id, 'feedback', change, asker.teammateId, now)
  return revised.kind === 'gone' ? { kind: 'feedback_gone' } : revised
}
