import type { CalendarDate } from '../time.ts'
import { type Parsed, parsed, quoted, unreadable } from './parsed.ts'
import { fullYear, monthNamed } from './years-and-months.ts'

/** Spreadsheets turn a month into its first day. */
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})(?:[-/.]0?1)?$/
const MONTH_FIRST = /^(\d{1,2})[-/.](\d{4})$/
const NAMED = /^(\p{L}{3,9})\.?[\s-]+(\d{4}|\d{2})$/u
const FIRST_YEAR = 1970

/** Reads a month as people and spreadsheets write it (`2026-03`, `03/2026`, `Mar 2026`, `2026-03-01`) into its first day. */
export function parseMonth(cell: string): Parsed<CalendarDate> {
  const text = cell.trim()
  const yearFirst = YEAR_FIRST.exec(text)
  if (yearFirst) return firstDay(cell, Number(yearFirst[1]), Number(yearFirst[2]))
  const monthFirst = MONTH_FIRST.exec(text)
  if (monthFirst) return firstDay(cell, Number(monthFirst[2]), Number(monthFirst[1]))
  const named = NAMED.exec(text)
  const month = monthNamed(named?.[1] ?? '')
  if (named && month !== null) return firstDay(cell, fullYear(named[2] ?? ''), month)
  return unreadable(`${quoted(cell)} is not a month we know; write 2026-03`)
}

/** The first day of the month after the one that starts on a day. */
export function nextMonth(month: CalendarDate): CalendarDate {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01-01` : dayOne(year, number + 1)
}

function firstDay(cell: string, year: number, month: number): Parsed<CalendarDate> {
  if (month < 1 || month > 12) return unreadable(`${quoted(cell)} is not a month on the calendar`)
  if (year < FIRST_YEAR) return unreadable(`${quoted(cell)} lies before ${FIRST_YEAR}; check the year`)
  return parsed(dayOne(year, month))
}

function dayOne(year: number, month: number): CalendarDate {
  return `${year}-${String(month).padStart(2, '0')}-01`
}
