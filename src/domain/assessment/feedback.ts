import { wasBelieved } from '../clients/believed.ts'
import type { FeedbackFacts } from '../clients/feedback.ts'
import type { Policy } from '../policy.ts'
import type { Instant } from '../time.ts'
import { type Complaint, complaintsBy } from './complaints.ts'
import { type Request, requestsBy } from './requests.ts'
import { isScore, type Satisfaction, satisfactionBy } from './satisfaction.ts'

/** What all feedback received by an instant comes down to. Lists are newest first. */
export type Feedback = {
  /** Whether anything at all was ever said; without, silence is no sign of content. */
  isOnRecord: boolean
  /** When the newest score was given, however long ago. */
  lastScore: Instant | null
  satisfaction: Satisfaction
  complaints: Complaint[]
  requests: Request[]
}

/**
 * Reads all feedback once. What was not believed at `asOf` does not count, and an answer or resolution that lies ahead has
 * not happened yet.
 */
export function feedbackBy(asOf: Instant, feedback: FeedbackFacts[], policy: Policy): Feedback {
  const known: FeedbackFacts[] = []
  for (const fact of feedback) {
    if (fact.receivedAt <= asOf && wasBelieved(fact, asOf)) known.push(withoutFuture(fact, asOf))
  }
  known.sort(compareFeedback)
  const scores = known.filter(isScore)
  return {
    isOnRecord: known.length > 0,
    lastScore: scores[0]?.receivedAt ?? null,
    satisfaction: satisfactionBy(asOf, scores),
    complaints: complaintsBy(asOf, known, policy),
    requests: requestsBy(asOf, known, policy)
  }
}

function withoutFuture(fact: FeedbackFacts, asOf: Instant): FeedbackFacts {
  const { respondedAt, resolvedAt } = fact
  if ((respondedAt ?? asOf) <= asOf && (resolvedAt ?? asOf) <= asOf) return fact
  return { ...fact, respondedAt: before(respondedAt, asOf), resolvedAt: before(resolvedAt, asOf) }
}

function before(instant: Instant | null, asOf: Instant): Instant | null {
  return instant === null || instant > asOf ? null : instant
}

/**
 * Newest first, and of two answers at the same instant the worse one, so that it counts as the later; the rest only keeps
 * the order of facts out of it.
 */
function compareFeedback(a: FeedbackFacts, b: FeedbackFacts): number {
  if (a.receivedAt !== b.receivedAt) return b.receivedAt - a.receivedAt
  if (a.score !== b.score) return (a.score ?? 0) - (b.score ?? 0)
  const [key, other] = [keyOf(a), keyOf(b)]
  return key === other ? 0 : key < other ? -1 : 1
}

function keyOf({
  kind,
  contactId,
  severity,
  about,
  respondBy,
  respondedAt,
  resolveBy,
  resolvedAt
}: FeedbackFacts) {
  return [kind, contactId, severity, about, respondBy, respondedAt, resolveBy, resolvedAt].join(' ')
}
