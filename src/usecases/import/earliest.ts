import { startOfDay } from '../../domain/import/moments.ts'
import type { CalendarDate, Instant } from '../../domain/time.ts'

/** The start of the earliest of some days in an IANA zone; Infinity when there is none. */
export function earliestOf(timeZone: string, days: readonly (CalendarDate | null)[]): Instant {
  return Math.min(...days.map((day) => (day === null ? Number.POSITIVE_INFINITY : startOfDay(timeZone, day))))
}
