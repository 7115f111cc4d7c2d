import { calendarDate, dayIn } from '../calendar.ts'
import type { FeedbackFacts } from '../clients/feedback.ts'
import { startOfDay } from '../import/moments.ts'
import type { Policy } from '../policy.ts'
import type { Instant } from '../time.ts'
import { deadlineAfter } from '../working-time.ts'

/** The policy speaks of hours in which to answer, and 24 of them are one working day. */
const HOURS_A_DAY = 24

/** Until when a complaint or request is to be answered first: as agreed, else by the policy. */
export function responseDeadline(
  { respondBy, receivedAt }: Pick<FeedbackFacts, 'respondBy' | 'receivedAt'>,
  policy: Policy
): Instant {
  const { deadlines, workingTime, timeZone } = policy
  return (
    respondBy ??
    deadlineAfter(
      clockStart(receivedAt, timeZone),
      deadlines.responseHours / HOURS_A_DAY,
      workingTime,
      timeZone
    )
  )
}

/** Until when a complaint is to be resolved: as agreed, else by the policy, for which one that nobody rated is medium. */
export function resolutionDeadline(
  complaint: Pick<FeedbackFacts, 'resolveBy' | 'severity' | 'receivedAt'>,
  policy: Policy
): Instant {
  const { deadlines, workingTime, timeZone } = policy
  const days = deadlines.resolutionDays[complaint.severity ?? 'medium']
  return (
    complaint.resolveBy ??
    deadlineAfter(clockStart(complaint.receivedAt, timeZone), days, workingTime, timeZone)
  )
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
