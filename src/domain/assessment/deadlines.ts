import { calendarDate, dayIn } from '../calendar.ts'
import type { FeedbackFacts } from '../clients/feedback.ts'
import { startOfDay } from '../import/moments.ts'
import type { Policy } from '../policy.ts'
import type { Instant } from '../time.ts'
import { deadlineAfter } from '../working-time.ts'

/** The policy speaks of hours in which to answer, and 24 of them are one working day. */
const HOURS_A_DAY = 24

/**
 * Until when a complaint or request is to be answered first: as agreed, else by the policy. A `share` of that time is over at an earlier
 * instant.
 */
export function responseDeadline(
  { respondBy, receivedAt }: Pick<FeedbackFacts, 'respondBy' | 'receivedAt'>,
  policy: Policy,
  share = 1
): Instant {
  const days = policy.deadlines.responseHours / HOURS_A_DAY
  return deadline(receivedAt, respondBy, days, share, policy)
}

/**
 * Until when a complaint is to be resolved: as agreed, else by the policy, for which one that nobody rated is medium. A `share` of that
 * time is over at an earlier instant.
 */
export function resolutionDeadline(
  { resolveBy, severity, receivedAt }: Pick<FeedbackFacts, 'resolveBy' | 'severity' | 'receivedAt'>,
  policy: Policy,
  share = 1
): Instant {
  const days = policy.deadlines.resolutionDays[severity ?? 'medium']
  return deadline(receivedAt, resolveBy, days, share, policy)
}

/** What was agreed counts by the clock, what the policy says in working time. */
function deadline(
  receivedAt: Instant,
  agreed: Instant | null,
  workingDays: number,
  share: number,
  { workingTime, timeZone }: Policy
): Instant {
  if (agreed !== null) return agreed - (1 - share) * Math.max(0, agreed - receivedAt)
  return deadlineAfter(clockStart(receivedAt, timeZone), share * workingDays, workingTime, timeZone)
}

/**
 * When the clock of an entry starts. Nobody writes at the very first instant of a day: that is a day written without a time, as
 * sheets have it. It counts as received when the day ends, so that an answer on the next day is not late.
 */
function clockStart(receivedAt: Instant, timeZone: string): Instant {
  const day = dayIn(timeZone, receivedAt)
  const isBareDay = startOfDay(timeZone, calendarDate(day)) === receivedAt
  return isBareDay ? startOfDay(timeZone, calendarDate(day + 1)) : receivedAt
}
