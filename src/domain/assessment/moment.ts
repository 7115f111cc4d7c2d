import { type DayNumber, dayIn, monthOf } from '../calendar.ts'
import type { MonthNumber } from '../clients/metric.ts'
import { DAY, type Instant } from '../time.ts'

/** When a situation is judged: the instant, and the day and month it falls in in the workspace's zone. */
export type Moment = { instant: Instant; day: DayNumber; month: MonthNumber }

/** The moment of an instant in an IANA zone. */
export function momentAt(instant: Instant, timeZone: string): Moment {
  const day = dayIn(timeZone, instant)
  return { instant, day, month: monthOf(day) }
}

/** Days of 24 hours since an earlier instant, with fractions. Negative when it lies ahead. */
export function daysSince(earlier: Instant, at: Moment): number {
  return (at.instant - earlier) / DAY
}
