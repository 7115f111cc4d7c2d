import type { ClientRef } from '../domain/clients/client.ts'
import type { FeedbackRecord } from '../domain/clients/feedback.ts'
import type { Asker, Workspace } from '../domain/clients/teammate.ts'
import { type Deadlines, deadlinesOf } from '../domain/feedback/due.ts'
import { isPromoter } from '../domain/feedback/promoter.ts'
import { type FeedbackState, type FeedbackStep, stateOf, stepsFrom } from '../domain/feedback/steps.ts'
import { threadOf, type Update } from '../domain/feedback/thread.ts'
import type { Instant } from '../domain/time.ts'
import type { Access } from './access-ports.ts'
import { type FoundFeedback, findFeedback } from './find-feedback.ts'
import type { Policies } from './policy-ports.ts'
import type { Directory } from './ports.ts'
import type { Records } from './record-ports.ts'
import { referralKey } from './referral.ts'
import { plannedFor } from './settle-planned.ts'
import type { ContactVersions } from './version-ports.ts'

/** Feedback with everything that became of it. */
export interface ShownFeedback {
  kind: 'feedback'
  client: ClientRef
  sourceKey: string
  details: FeedbackRecord
  /** Names; null when nobody is named, or nobody owns the client. */
  contact: string | null
  owner: string | null
  state: FeedbackState
  /** What can be done next. */
  steps: readonly FeedbackStep[]
  deadlines: Deadlines
  /** The oldest first. */
  thread: Update[]
  /** Whether they could be asked for a referral and nobody has done so. */
  mayRefer: boolean
  /** Actions planned for it that are still to be done. */
  planned: number
  /** IANA name: the workspace's. */
  timeZone: string
  now: Instant
}

/** Shows feedback to those who may see its client. */
export async function showFeedback(
  ports: {
    access: Access
    records: Records
    policies: Policies
    directory: Directory
    contactVersions: ContactVersions
  },
  workspace: Workspace,
  asker: Asker,
  sourceKey: string,
  now: Instant
): Promise<ShownFeedback | Exclude<FoundFeedback, { kind: 'found' }>> {
  const found = await findFeedback(ports, workspace, asker, 'see_client', sourceKey, now)
  if (found.kind !== 'found') return found
  const { client, details } = found.entry
  const { contactId, ownerId } = details
  const isGlad = isPromoter(details)
  const about = { clientId: client.id, sourceKey, kind: details.kind }
  const [versions, policy, person, owners, referral, planned] = await Promise.all([
    ports.records.versions(workspace.id, 'feedback', sourceKey),
    ports.policies.current(workspace),
    contactId && ports.contactVersions.one(workspace.id, contactId),
    ownerId === null ? [] : ports.directory.teammates(workspace.id, [ownerId]),
    isGlad ? ports.records.one(workspace.id, 'action', referralKey(sourceKey)) : null,
    plannedFor(ports, workspace, about)
  ])
  return {
    kind: 'feedback',
    client,
    sourceKey,
    details,
    contact: person ? person.details.name : null,
    owner: owners[0]?.name ?? found.owner?.name ?? null,
    state: stateOf(details),
    steps: stepsFrom(details),
    deadlines: deadlinesOf(details, policy),
    thread: threadOf(versions),
    mayRefer: isGlad && referral === null,
    planned: planned.length,
    timeZone: workspace.timeZone,
    now
  }
}
