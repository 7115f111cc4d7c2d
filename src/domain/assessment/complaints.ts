import type { FeedbackFacts, Severity } from '../clients/feedback.ts'
import type { Policy } from '../policy.ts'
import { DAY, type Instant } from '../time.ts'
import { resolutionDeadline, responseDeadline } from './deadlines.ts'
import { daysSince, type Moment } from './moment.ts'

/** Days in which complaints add up; the last day included. */
export const FREQUENCY_DAYS = 60

/** Days in which a resolved complaint is forgotten. */
export const FORGOTTEN_DAYS = 60

const weights: Readonly<Record<Severity, number>> = { low: 0.15, medium: 0.35, high: 0.6, critical: 0.9 }
const OVERDUE_FACTOR = 1.25
const RESOLVED_SHARE = 1 / 3

/** A complaint with what is still awaited: a first answer or the resolution, whichever is due first. */
export type Complaint = {
  fact: FeedbackFacts
  at: Instant
  /** 0 to 1, by its severity; one that nobody rated is medium. */
  weight: number
  /** Infinity once it is resolved. */
  dueAt: Instant
  isAnswerDue: boolean
}

/**
 * The complaints that are open or not yet forgotten at an instant, from facts that hold nothing later than that. One that is
 * forgotten came so long ago that it does not add up with others any more either.
 */
export function complaintsBy(asOf: Instant, facts: FeedbackFacts[], policy: Policy): Complaint[] {
  const complaints: Complaint[] = []
  for (const fact of facts) {
    if (fact.kind !== 'complaint') continue
    const { resolvedAt, receivedAt: at } = fact
    if (resolvedAt !== null && asOf - resolvedAt > FORGOTTEN_DAYS * DAY) continue
    complaints.push({ fact, at, weight: weights[fact.severity ?? 'medium'], ...nextDeadline(fact, policy) })
  }
  return complaints
}

/** How much a complaint weighs at a moment, 0 to 1: more past its deadline, a fading third once resolved. */
export function complaintWeight({ fact, weight, dueAt }: Complaint, at: Moment): number {
  if (fact.resolvedAt !== null)
    return RESOLVED_SHARE * weight * Math.max(0, 1 - daysSince(fact.resolvedAt, at) / FORGOTTEN_DAYS)
  return at.instant > dueAt ? Math.min(1, OVERDUE_FACTOR * weight) : weight
}

/** A first answer is awaited only while the complaint is neither answered nor resolved. */
function nextDeadline(fact: FeedbackFacts, policy: Policy): Pick<Complaint, 'dueAt' | 'isAnswerDue'> {
  if (fact.resolvedAt !== null) return { dueAt: Infinity, isAnswerDue: false }
  const resolveBy = resolutionDeadline(fact, policy)
  if (fact.respondedAt !== null) return { dueAt: resolveBy, isAnswerDue: false }
  return { dueAt: Math.min(resolveBy, responseDeadline(fact, policy)), isAnswerDue: true }
}
