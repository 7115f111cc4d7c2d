import type { Asker, Workspace } from '../domain/clients/teammate.ts'
import {
  type FeedbackState,
  type FeedbackStep,
  stateOf,
  stepsFrom,
  takeStep
} from '../domain/feedback/steps.ts'
import { threadOf, type Update } from '../domain/feedback/thread.ts'
import type { Instant } from '../domain/time.ts'
import type { Access } from './access-ports.ts'
import { CLOCK_SKEW } from './check-checkin.ts'
import { type FoundFeedback, findFeedback } from './find-feedback.ts'
import type { Records } from './record-ports.ts'

/** A step that somebody takes with feedback they have seen in one version. */
export interface FeedbackUpdate {
  sourceKey: string
  revision: string
  step: FeedbackStep
  at: Instant
  /** What was said or done. */
  remark: string | null
  /** Agreed when it is reopened. */
  resolveBy: Instant | null
}

/** How it went. `updates` are what others wrote down meanwhile, the oldest first. */
export type UpdatedFeedback =
  | { kind: 'updated' }
  | { kind: 'in_the_future' }
  | { kind: 'too_early'; since: Instant }
  | { kind: 'not_possible'; state: FeedbackState; updates: Update[] }
  | { kind: 'changed_meanwhile'; revision: string; updates: Update[] }
  | Exclude<FoundFeedback, { kind: 'found' }>

/**
 * Takes a step, which becomes a new version of the feedback. The same step sent twice is taken once. Who comes second is told what
 * happened meanwhile, and can take theirs with the new revision while it is still possible.
 */
export async function updateFeedback(
  ports: { access: Access; records: Records },
  workspace: Workspace,
  asker: Asker,
  { sourceKey, revision, step, at, remark, resolveBy }: FeedbackUpdate,
  now: Instant
): Promise<UpdatedFeedback> {
  const found = await findFeedback(ports, workspace, asker, 'log', sourceKey, now)
  if (found.kind !== 'found') return found
  if (at > now + CLOCK_SKEW) return { kind: 'in_the_future' }
  const versions = await ports.records.versions(workspace.id, 'feedback', sourceKey)
  const place = versions.findIndex((version) => version.revision === revision)
  const seen = versions[place]?.details ?? found.entry.details
  const taken = takeStep(seen, step, Math.min(at, now), resolveBy)
  if (taken.kind === 'not_possible') return { ...taken, updates: [] }
  if (taken.kind === 'too_early') return taken
  const change = { sourceKey, revision, changes: { ...taken.changes, remark } }
  const revised = await ports.records.revise(workspace.id, 'feedback', change, asker.teammateId, now)
  if (revised.kind === 'revised') return { kind: 'updated' }
  if (revised.kind === 'gone') return { kind: 'feedback_gone' }
  const { entry } = revised
  const present = await ports.records.versions(workspace.id, 'feedback', sourceKey)
  const updates = threadOf(present).slice(place + 1)
  return stepsFrom(entry.details).includes(step)
    ? { kind: 'changed_meanwhile', revision: entry.revision, updates }
    : { kind: 'not_possible', state: stateOf(entry.details), updates }
}
