import { clockTime } from './clock-time.ts'
import type { DayMonthOrder } from './day-month.ts'
import { type Parsed, parsed, quoted, unreadable } from './parsed.ts'
import { fullYear, monthNamed } from './years-and-months.ts'

/** A date as written, with the time of day and the zone where the cell has them. */
export interface WrittenDate {
  year: number
  month: number
  day: number
  /** Milliseconds since midnight; null for a bare date. */
  time: number | null
  /** Milliseconds ahead of UTC; null when the cell names no zone. */
  offset: number | null
}

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s]+(.+))?$/
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/
const NUMERIC = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?:[,T\s]+(.+))?$/
const NAMED_DAY_FIRST =
  /^(\d{1,2})(?:st|nd|rd|th|\.)?[\s-]+(\p{L}{3,9})\.?,?[\s-]+(\d{4}|\d{2})(?:,?\s+(.+))?$/u
const NAMED_MONTH_FIRST = /^(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:,?\s+(.+))?$/u
const EPOCH_MILLISECONDS = /^\d{13}$/

/**
 * Reads a date in the forms that people and CRMs write. `order` is what the whole column says about 3/4;
 * where it says nothing, a date that could be two days is refused rather than guessed.
 */
export function parseDate(cell: string, order: DayMonthOrder | 'both' | null): Parsed<WrittenDate> {
  const text = cell.trim()
  const iso = ISO.exec(text) ?? COMPACT.exec(text)
  if (iso) return written(cell, Number(iso[1]), Number(iso[2]), Number(iso[3]), iso[4])
  const numeric = NUMERIC.exec(text)
  if (numeric) return numericDate(cell, numeric, order)
  const named = namedDate(text)
  if (named) return written(cell, named.year, named.month, named.day, named.time)
  if (EPOCH_MILLISECONDS.test(text)) return fromEpoch(cell, Number(text))
  return unreadable(`${quoted(cell)} is not a date we know; write 2026-03-31`)
}

/** Whether a cell can only be read by knowing how its column orders day and month. */
export function needsDayMonthOrder(cell: string): boolean {
  const numeric = NUMERIC.exec(cell.trim())
  return numeric !== null && numeric[2] !== '.' && Number(numeric[1]) <= 12 && Number(numeric[3]) <= 12
}

function numericDate(
  cell: string,
  parts: RegExpExecArray,
  order: DayMonthOrder | 'both' | null
): Parsed<WrittenDate> {
  const first = Number(parts[1])
  const second = Number(parts[3])
  const year = fullYear(parts[4] ?? '')
  const isDayFirst = parts[2] === '.' || first > 12 || (second <= 12 && order === 'day_first')
  const isMonthFirst = second > 12 || order === 'month_first'
  if (isDayFirst) return written(cell, year, second, first, parts[5])
  if (isMonthFirst || first === second) return written(cell, year, first, second, parts[5])
  const why = order === 'both' ? 'the column writes both orders' : 'nothing in the column says which'
  return unreadable(`${quoted(cell)} can be two days, and ${why}; write 2026-03-31`)
}

function namedDate(text: string): { year: number; month: number; day: number; time?: string } | null {
  const dayFirst = NAMED_DAY_FIRST.exec(text)
  const monthFirst = dayFirst ? null : NAMED_MONTH_FIRST.exec(text)
  const month = monthNamed(dayFirst?.[2] ?? monthFirst?.[1] ?? '')
  const parts = dayFirst ?? monthFirst
  if (!parts || month === null) return null
  const day = Number(dayFirst?.[1] ?? monthFirst?.[2])
  return { year: fullYear(parts[3] ?? ''), month, day, ...(parts[4] && { time: parts[4] }) }
}

function written(
  cell: string,
  year: number,
  month: number,
  day: number,
  clock: string | undefined
): Parsed<WrittenDate> {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month))
    return unreadable(`${quoted(cell)} is not a day on the calendar`)
  if (clock === undefined) return parsed({ year, month, day, time: null, offset: null })
  const read = clockTime(clock)
  return read
    ? parsed({ year, month, day, ...read })
    : unreadable(`${quoted(cell)} has a time of day we can't read; write 2026-03-31T14:05Z`)
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function fromEpoch(cell: string, milliseconds: number): Parsed<WrittenDate> {
  const date = new Date(milliseconds)
  const [day = '', time = ''] = date.toISOString().split('T')
  const [year, month, dayOfMonth] = day.split('-').map(Number)
  return written(cell, year ?? 0, month ?? 0, dayOfMonth ?? 0, time)
}
