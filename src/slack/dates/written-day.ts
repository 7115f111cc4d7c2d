import { calendarDate, type DayNumber, dayNumber } from '../../domain/calendar.ts'

/** A day written in numbers: the day, or the words for why it is none. Null when the text is not written so. */
export type WrittenDay = { day: DayNumber } | { problem: string } | null

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/
const DOTTED = /^(\d{1,2})\. ?(\d{1,2})(?:\.(?: ?(\d{4}|\d{2}))?)?$/
const SLASHED = /^(\d{1,2})([/-])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/

/**
 * Reads `2026-12-31`, `31.12.`, `31/12/26`. Dots are read day first everywhere. Slashes and dashes are read the one way that is a
 * day; what can be two days is not guessed. A day without a year is the next one, today included.
 */
export function writtenDay(text: string, today: DayNumber): WrittenDay {
  const iso = ISO.exec(text)
  if (iso !== null) return onCalendar(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const dotted = DOTTED.exec(text)
  if (dotted !== null) return inYear(dotted[3], Number(dotted[2]), Number(dotted[1]), today)
  const slashed = SLASHED.exec(text)
  if (slashed === null) return null
  const [first, second, year] = [Number(slashed[1]), Number(slashed[3]), slashed[4]]
  if (first > 12 || first === second) return inYear(year, second, first, today)
  if (second > 12) return inYear(year, first, second, today)
  return { problem: 'can be two days. Write the month as a word, like 3 dec, or 2026-12-03.' }
}

function inYear(year: string | undefined, month: number, day: number, today: DayNumber): WrittenDay {
  if (year !== undefined) return onCalendar(Number(year.length === 2 ? `20${year}` : year), month, day)
  const thisYear = Number(calendarDate(today).slice(0, 4))
  // 29 February is never more than eight years away.
  for (let ahead = 0; ahead <= 8; ahead++) {
    const found = onCalendar(thisYear + ahead, month, day)
    if (found !== null && 'day' in found && found.day >= today) return found
  }
  return NO_DAY
}

function onCalendar(year: number, month: number, day: number): WrittenDay {
  const at = new Date(Date.UTC(year, month - 1, day))
  const isThere = at.getUTCMonth() === month - 1 && at.getUTCDate() === day
  return isThere ? { day: dayNumber(at.toISOString().slice(0, 10)) } : NO_DAY
}

const NO_DAY = { problem: 'is not a day on the calendar.' }
