import type { FeedbackRecord } from '../clients/feedback.ts'
import type { Instant } from '../time.ts'

/** What can be done with a complaint or a request, in the order of a normal course. */
export const FEEDBACK_STEPS = ['acknowledge', 'answer', 'resolve', 'tell', 'reopen'] as const
export type FeedbackStep = (typeof FEEDBACK_STEPS)[number]

/** How far a complaint or a request has come. It is closed only when the client has been told how it ended. */
export type FeedbackState = 'open' | 'acknowledged' | 'answered' | 'resolved' | 'closed'

/** What decides how far feedback has come. */
export type Progress = Pick<
  FeedbackRecord,
  'kind' | 'receivedAt' | 'acknowledgedAt' | 'respondedAt' | 'resolvedAt' | 'toldClientAt'
>

/** Two clocks never agree to the second, and pickers know minutes only. */
const MINUTE = 60_000

/** A closed one may have been told of elsewhere without ever being marked as resolved. */
const NEXT: Readonly<Record<FeedbackState, readonly FeedbackStep[]>> = {
  open: ['acknowledge', 'answer', 'resolve'],
  acknowledged: ['answer', 'resolve'],
  answered: ['resolve'],
  resolved: ['tell', 'reopen'],
  closed: ['reopen']
}

/** Whether anybody waits for an answer to it; scores and praise are only kept. */
export function isFollowedUp({ kind }: Pick<FeedbackRecord, 'kind'>): boolean {
  return kind === 'complaint' || kind === 'request'
}

/** How far it has come, whatever its kind. */
export function stateOf(progress: Omit<Progress, 'kind' | 'receivedAt'>): FeedbackState {
  if (progress.toldClientAt !== null) return 'closed'
  if (progress.resolvedAt !== null) return 'resolved'
  if (progress.respondedAt !== null) return 'answered'
  return progress.acknowledgedAt === null ? 'open' : 'acknowledged'
}

/** What can be done with it next. */
export function stepsFrom(progress: Progress): readonly FeedbackStep[] {
  return isFollowedUp(progress) ? NEXT[stateOf(progress)] : []
}

/** What a step changes, or why it cannot be taken; `since` is the earliest it can have happened. */
export type StepTaken =
  | { kind: 'taken'; changes: Partial<FeedbackRecord> }
  | { kind: 'not_possible'; state: FeedbackState }
  | { kind: 'too_early'; since: Instant }

/**
 * Takes a step that happened at an instant. Whoever resolves also answers. What is reopened is answered and not resolved, and its
 * resolution is due by `resolveBy`, or as before where nothing new is agreed.
 */
export function takeStep(
  progress: Progress,
  step: FeedbackStep,
  at: Instant,
  resolveBy: Instant | null = null
): StepTaken {
  if (!stepsFrom(progress).includes(step)) return { kind: 'not_possible', state: stateOf(progress) }
  const since = earliest(progress, step)
  if (at < since - MINUTE) return { kind: 'too_early', since }
  return { kind: 'taken', changes: changesBy(progress, step, Math.max(at, since), resolveBy) }
}

/** Nothing is answered before it came, resolved before it was answered, or told before it was resolved. */
function earliest({ receivedAt, respondedAt, resolvedAt }: Progress, step: FeedbackStep): Instant {
  if (step === 'resolve') return respondedAt ?? receivedAt
  return step === 'tell' ? (resolvedAt ?? receivedAt) : receivedAt
}

function changesBy(
  { respondedAt }: Progress,
  step: FeedbackStep,
  at: Instant,
  resolveBy: Instant | null
): Partial<FeedbackRecord> {
  switch (step) {
    case 'acknowledge':
      return { acknowledgedAt: at }
    case 'answer':
      return { respondedAt: at }
    case 'resolve':
      return { resolvedAt: at, respondedAt: respondedAt ?? at }
    case 'tell':
      return { toldClientAt: at }
    case 'reopen':
      return { resolvedAt: null, toldClientAt: null, ...(resolveBy !== null && { resolveBy }) }
  }
}
