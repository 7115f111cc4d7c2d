import { calendarDate, type DayNumber, dayIn, dayNumber } from '../calendar.ts'
import type { Money } from '../money.ts'
import { type CalendarDate, DAY, type Instant } from '../time.ts'

/** A client's time with us as known now, and its revenue as known at both ends of a year; `null` means none was on record. */
export type Tenure = {
  id: string
  addedAt: Instant
  archivedAt: Instant | null
  losses: readonly { lostOn: CalendarDate; wonBackOn: CalendarDate | null }[]
  revenueThen: Money | null
  revenueNow: Money | null
}

/** One end of a year: the instant, and the day it falls on in the workspace's zone. */
type Edge = { instant: Instant; day: DayNumber }
export type Year = { start: Edge; end: Edge }

/** The year that ends at an instant in an IANA zone. It starts on the same date of the year before, or on 28 February. */
export function yearUntil(asOf: Instant, timeZone: string): Year {
  const end = { instant: asOf, day: dayIn(timeZone, asOf) }
  const start = yearBefore(end.day)
  return { start: { instant: asOf - (end.day - start) * DAY, day: start }, end }
}

/** Added, and neither archived nor lost without having been won back. */
export function isActiveAt({ addedAt, archivedAt, losses }: Tenure, { instant, day }: Edge): boolean {
  return addedAt <= instant && (archivedAt === null || archivedAt > instant) && !isLostAt({ losses }, day)
}

/** Lost from the day it left until the day it was won back. */
export function isLostAt({ losses }: Pick<Tenure, 'losses'>, day: DayNumber): boolean {
  return losses.some(
    ({ lostOn, wonBackOn }) => dayNumber(lostOn) <= day && (wonBackOn === null || dayNumber(wonBackOn) > day)
  )
}

function yearBefore(day: DayNumber): DayNumber {
  const date = calendarDate(day)
  const earlier = `${String(Number(date.slice(0, 4)) - 1).padStart(4, '0')}${date.slice(4)}`
  return dayNumber(earlier.endsWith('-02-29') ? earlier.replace('-29', '-28') : earlier)
}
