import type { CalendarDate, Instant } from '../time.ts'
import { offsetAt } from '../zone.ts'
import type { WrittenDate } from './dates.ts'

/** The day on the calendar that a cell writes, in the zone it was written in. */
export function calendarDateOf(date: WrittenDate): CalendarDate {
  const pad = (part: number) => String(part).padStart(2, '0')
  return `${date.year}-${pad(date.month)}-${pad(date.day)}`
}

/** The instant that a cell writes; a bare date is the start of that day in the workspace's zone. */
export function instantOf(date: WrittenDate, timeZone: string): Instant {
  const wall = Date.UTC(date.year, date.month - 1, date.day) + (date.time ?? 0)
  return date.offset === null ? wallClockToInstant(timeZone, wall) : wall - date.offset
}

/** The instant at which a day starts in an IANA zone. */
export function startOfDay(timeZone: string, date: CalendarDate): Instant {
  return wallClockToInstant(timeZone, Date.parse(`${date}T00:00:00Z`))
}

/**
 * The first instant at which the clocks of a zone show a time, given as if it were UTC. A time that a clock
 * change leaves out becomes the instant of the change plus what was left of it.
 */
function wallClockToInstant(timeZone: string, wall: number): Instant {
  const before = offsetAt(timeZone, wall - 86_400_000)
  const early = wall - before
  if (offsetAt(timeZone, early) === before) return early
  const late = wall - offsetAt(timeZone, early)
  return offsetAt(timeZone, late) === offsetAt(timeZone, early) ? late : early
}
