import type { MonthNumber } from './clients/metric.ts'
import { type CalendarDate, DAY, type Instant } from './time.ts'
import { offsetAt } from './zone.ts'

/** A calendar date as the count of days since 1970-01-01, so that dates subtract like numbers. */
export type DayNumber = number

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A book names the same few thousand days over and over, and reading them was a tenth of assessing it, as writing them is of looking for nudges. */
const numbers = new Map<CalendarDate, DayNumber>()
const dates = new Map<DayNumber, CalendarDate>()
const names = new Map<DayNumber, string>()

/** The number of a calendar date. Throws a RangeError when the text is not a date of the form `YYYY-MM-DD`. */
export function dayNumber(date: CalendarDate): DayNumber {
  const known = numbers.get(date)
  if (known !== undefined) return known
  const start = Date.parse(`${date}T00:00:00Z`)
  // Date.parse turns 30 February into 2 March.
  if (new Date(start).getUTCDate() !== Number(date.slice(8)))
    throw new RangeError(`"${date}" is not a calendar date: write YYYY-MM-DD`)
  numbers.set(date, start / DAY)
  return start / DAY
}

/** The calendar date of a day number. */
export function calendarDate(day: DayNumber): CalendarDate {
  const known = dates.get(day)
  if (known !== undefined) return known
  const date = new Date(day * DAY).toISOString().slice(0, 10)
  dates.set(day, date)
  return date
}

/** Whether a text is a calendar date of the form `YYYY-MM-DD`. */
export function isCalendarDate(text: string): boolean {
  const start = Date.parse(`${text}T00:00:00Z`)
  // Date.parse takes 30 February for 2 March, so the way back tells.
  return !Number.isNaN(start) && calendarDate(start / DAY) === text
}

/** The day on the calendar at an instant in an IANA zone. */
export function dayIn(timeZone: string, instant: Instant): DayNumber {
  return Math.floor((instant + offsetAt(timeZone, instant)) / DAY)
}

/** The weekday of a day, 1 Monday to 7 Sunday. 1970-01-01, day 0, was a Thursday. */
export function weekdayOf(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

/** The month that a day falls in. */
export function monthOf(day: DayNumber): MonthNumber {
  const date = new Date(day * DAY)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}

/**
 * A day as people write it: `14 Dec 2026`.
 *
 * The names of the months are our own because those of Intl change with the ICU version ("Sep", "Sept").
 */
export function formatDay(day: DayNumber): string {
  const known = names.get(day)
  if (known !== undefined) return known
  const date = new Date(day * DAY)
  const name = `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`
  names.set(day, name)
  return name
}

/** A month as people write it: `Dec 2026`. */
export function formatMonth(month: MonthNumber): string {
  return `${MONTHS[month % 12]} ${Math.floor(month / 12)}`
}
