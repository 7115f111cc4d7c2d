import { calendarDate, dayIn, dayNumber } from '../../calendar.ts'
import type { CalendarDate, Instant } from '../../time.ts'
import type { WrittenDate } from '../dates.ts'
import { calendarDateOf, instantOf, startOfDay } from '../moments.ts'

/** What is older is a slip of the keyboard. */
const FIRST_YEAR = 1970
const MOST_YEARS_PLANNED = 30
const MOST_YEARS_ANNOUNCED = 2

/**
 * A row's cells that hold dates, all since 1970: what happened until now, what is planned up to 30 years ahead. Like all readers of
 * cells they return null for a blank one and for what can't be read.
 */
export interface DateCells {
  /** An instant that has happened: a later one is refused. */
  past(field: string): Instant | null
  /** An instant that has happened; one that lies ahead is a plan and says nothing yet. */
  happened(field: string): Instant | null
  /** Like `past`, and a bare date that is the day of `earlier` is no earlier than that. */
  since(field: string, earlier: Instant | null): Instant | null
  /** A day that is not ahead. */
  pastDay(field: string): CalendarDate | null
  /** A day on which something happened, or will as was announced, at most two years ahead. */
  announcedDay(field: string): CalendarDate | null
  /** A day on which something is due or planned. */
  dueDay(field: string): CalendarDate | null
  /** The instant by which something is due, as far ahead as a due day; a bare date lasts until its end. */
  deadline(field: string): Instant | null
}

/** What date cells are read with: the cell's date as written, and the way to refuse it for where it lies. */
export interface DateReading {
  /** IANA name; a bare date is that day in it. */
  timeZone: string
  now: Instant
  written(field: string): WrittenDate | null
  isOutside(field: string, where: string): null
}

/** Creates the readers of date cells. */
export function createDateCells({ timeZone, now, written, isOutside }: DateReading): DateCells {
  const dayOf = (instant: Instant) => calendarDate(dayIn(timeZone, instant))
  const today = dayOf(now)
  const yearsAhead = (years: number) => `${Number(today.slice(0, 4)) + years}${today.slice(4)}`
  const ofOurTime = (field: string) => {
    const date = written(field)
    return date && date.year < FIRST_YEAR ? isOutside(field, `before ${FIRST_YEAR}; check the year`) : date
  }
  const within = (field: string, years: number) => {
    const date = ofOurTime(field)
    return date && calendarDateOf(date) > yearsAhead(years)
      ? isOutside(field, `more than ${years} years ahead; check the year`)
      : date
  }
  const cells: DateCells = {
    past: (field) => cells.since(field, null),
    happened(field) {
      const date = ofOurTime(field)
      const at = date && instantOf(date, timeZone)
      return at !== null && at > now ? null : at
    },
    since(field, earlier) {
      const date = ofOurTime(field)
      if (date === null) return null
      const at = instantOf(date, timeZone)
      if (at > now) return isOutside(field, 'in the future')
      const isSameDay = earlier !== null && date.time === null && calendarDateOf(date) === dayOf(earlier)
      return isSameDay ? Math.max(earlier, at) : at
    },
    pastDay(field) {
      const date = ofOurTime(field)
      const day = date && calendarDateOf(date)
      return day !== null && day > today ? isOutside(field, 'in the future') : day
    },
    announcedDay(field) {
      const date = within(field, MOST_YEARS_ANNOUNCED)
      return date && calendarDateOf(date)
    },
    dueDay(field) {
      const date = within(field, MOST_YEARS_PLANNED)
      return date && calendarDateOf(date)
    },
    deadline(field) {
      const date = within(field, MOST_YEARS_PLANNED)
      if (date === null || date.time !== null) return date && instantOf(date, timeZone)
      return startOfDay(timeZone, calendarDate(dayNumber(calendarDateOf(date)) + 1)) - 1
    }
  }
  return cells
}
