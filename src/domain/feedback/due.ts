import { resolutionDeadline, responseDeadline } from '../assessment/deadlines.ts'
import type { FeedbackRecord } from '../clients/feedback.ts'
import type { Policy } from '../policy.ts'
import type { Instant } from '../time.ts'
import { isFollowedUp, stateOf } from './steps.ts'

/** Until when something is due, and whether that was agreed or is the policy's. */
export type Deadline = { at: Instant; isAgreed: boolean }

/** Until when feedback is to be answered and resolved; null where nobody waits for it. */
export type Deadlines = { respond: Deadline | null; resolve: Deadline | null }

type Dated = Pick<FeedbackRecord, 'kind' | 'receivedAt' | 'severity' | 'respondBy' | 'resolveBy'>

/** The deadlines of feedback. The policy says nothing of when a request is to be resolved: only what is agreed counts. */
export function deadlinesOf(feedback: Dated, policy: Policy): Deadlines {
  const { kind, respondBy, resolveBy } = feedback
  if (!isFollowedUp(feedback)) return { respond: null, resolve: null }
  const respond = { at: responseDeadline(feedback, policy), isAgreed: respondBy !== null }
  if (kind === 'request' && resolveBy === null) return { respond, resolve: null }
  return { respond, resolve: { at: resolutionDeadline(feedback, policy), isAgreed: resolveBy !== null } }
}

/** When the next step of it is due: the first answer, then the resolution. Null when nothing has a date any more. */
export function nextDue(feedback: FeedbackRecord, policy: Policy): Instant | null {
  const { respond, resolve } = deadlinesOf(feedback, policy)
  const state = stateOf(feedback)
  if (state === 'open' || state === 'acknowledged') {
    return respond && Math.min(respond.at, resolve?.at ?? Infinity)
  }
  return state === 'answered' ? (resolve?.at ?? null) : null
}
