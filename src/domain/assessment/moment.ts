import { type DayNumber, dayIn } from '../calendar.ts'
import { DAY, type Instant } from '../time.ts'

/** When a situation is judged: the instant, and the day it falls on in the workspace's zone. */
export type Moment = { instant: Instant; day: DayNumber }

/** The moment of an instant in an IANA zone. */
export function momentAt(instant: Instant, timeZone: string): Moment {
  return { instant, day: dayIn(timeZone, instant) }
}

/** Days of 24 hours since an earlier instant, with fractions. Negative when it lies ahead. */
export function daysSince(earlier: Instant, at: Moment): number {
  return (at.instant - earlier) / DAY
}
