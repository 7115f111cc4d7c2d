import type { FeedbackFacts } from '../clients/feedback.ts'
import type { Policy } from '../policy.ts'
import { DAY, type Instant } from '../time.ts'
import { responseDeadline } from './deadlines.ts'

/** Days for which a request tells how we answer; the last day included. */
export const REQUEST_DAYS = 90

/**
 * A request, and the instant after which it is late: its deadline while it waits, −Infinity when it was answered too late,
 * Infinity when it was answered in time.
 */
export type Request = { fact: FeedbackFacts; at: Instant; lateAfter: Instant; isWaiting: boolean }

/** The requests of 90 days, from facts that hold nothing later than the instant. Whoever fulfils a request answers it. */
export function requestsBy(asOf: Instant, facts: FeedbackFacts[], policy: Policy): Request[] {
  const requests: Request[] = []
  for (const fact of facts) {
    if (fact.kind !== 'request' || asOf - fact.receivedAt > REQUEST_DAYS * DAY) continue
    const deadline = responseDeadline(fact, policy)
    const answeredAt = Math.min(fact.respondedAt ?? Infinity, fact.resolvedAt ?? Infinity)
    const isWaiting = answeredAt === Infinity
    const lateAfter = isWaiting ? deadline : answeredAt > deadline ? -Infinity : Infinity
    requests.push({ fact, at: fact.receivedAt, lateAfter, isWaiting })
  }
  return requests
}
