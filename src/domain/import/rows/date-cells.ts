import { calendarDate, dayIn, dayNumber } from '../../calendar.ts'
import type { CalendarDate, Instant } from '../../time.ts'
import type { WrittenDate, Years } from '../dates.ts'
import { calendarDateOf, instantOf, startOfDay } from '../moments.ts'

/** A row's cells that hold dates. Like all readers of cells they return null for a blank one and for what can't be read. */
export interface DateCells {
  date(field: string): CalendarDate | null
  /** An instant that has happened: a later one is refused. */
  past(field: string): Instant | null
  /** An instant that has happened; one that lies ahead is a plan and says nothing yet. */
  happened(field: string): Instant | null
  /** Like `past`, of our own time: since 1970, and a bare date that is the day of `earlier` is no earlier than that. */
  since(field: string, earlier: Instant | null): Instant | null
  /** A day of our own time that is not ahead. */
  pastDay(field: string): CalendarDate | null
  /** A day on which something is due: since 1970, at most 30 years ahead. */
  dueDay(field: string): CalendarDate | null
  /** The instant by which something is due, as far ahead as a due day; a bare date lasts until its end. */
  deadline(field: string): Instant | null
}

/** What date cells are read with: the cell's date as written, and the way to refuse it for lying ahead. */
export interface DateReading {
  /** IANA name; a bare date is that day in it. */
  timeZone: string
  now: Instant
  written(field: string, years?: Years): WrittenDate | null
  isAhead(field: string): null
}

/** Creates the readers of date cells. */
export function createDateCells({ timeZone, now, written, isAhead }: DateReading): DateCells {
  const dayOf = (instant: Instant) => calendarDate(dayIn(timeZone, instant))
  const today = dayOf(now)
  const ourTime: Years = { first: 1970, last: Number(today.slice(0, 4)) + 30 }
  const instant = (date: WrittenDate | null) => date && instantOf(date, timeZone)
  const cells: DateCells = {
    date(field) {
      const date = written(field)
      return date && calendarDateOf(date)
    },
    past(field) {
      const at = instant(written(field))
      return at !== null && at > now ? isAhead(field) : at
    },
    happened(field) {
      const at = instant(written(field))
      return at !== null && at > now ? null : at
    },
    since(field, earlier) {
      const date = written(field, ourTime)
      const at = instant(date)
      if (date === null || at === null) return null
      if (at > now) return isAhead(field)
      const isSameDay = earlier !== null && date.time === null && calendarDateOf(date) === dayOf(earlier)
      return isSameDay ? Math.max(earlier, at) : at
    },
    pastDay(field) {
      const day = cells.dueDay(field)
      return day !== null && day > today ? isAhead(field) : day
    },
    dueDay(field) {
      const date = written(field, ourTime)
      return date && calendarDateOf(date)
    },
    deadline(field) {
      const date = written(field, ourTime)
      if (date === null || date.time !== null) return instant(date)
      return startOfDay(timeZone, calendarDate(dayNumber(calendarDateOf(date)) + 1)) - 1
    }
  }
  return cells
}
