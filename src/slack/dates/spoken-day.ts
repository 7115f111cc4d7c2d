import { casual, type ParsedResult } from 'chrono-node/en'
import { calendarDate, type DayNumber, formatDay, weekdayOf } from '../../domain/calendar.ts'
import { DAY } from '../../domain/time.ts'
import type { WrittenDay } from './written-day.ts'

/** Which of them is the month, the parser would decide as Americans do. */
const NUMBERS = /\d[/.]\d|\d-\d+-\d/

/**
 * Reads `tomorrow`, `next tue`, `in 2 weeks`, `3 dec`. A day of the week is the next one after today, `this tue` perhaps today, and
 * `next tue` that of the week from the next Monday on. A month from 31 January is the last of February.
 */
export function spokenDay(text: string, today: DayNumber): WrittenDay {
  if (NUMBERS.test(text)) return null
  const [year = 0, month = 0, day = 0] = calendarDate(today).split('-').map(Number)
  // Noon where the machine stands: in any other zone the parser turns some days by one.
  const noon = new Date(year, month - 1, day, 12)
  // Otherwise "last tue" would be a day to come.
  const found = casual.parse(text, noon, { forwardDate: !text.startsWith('last ') })
  const [only] = found
  if (only === undefined || found.length > 1 || only.text.length < text.length) return null
  const problem = problemOf(only)
  return problem === null ? { day: dayOf(only, text, day, today) } : { problem }
}

/** Why it is not one whole day, in words. */
function problemOf(found: ParsedResult): string | null {
  const { start } = found
  if (found.end) return 'is more than one day. Write the one that counts.'
  if (start.isCertain('hour')) return 'has a time of day. Write the day alone.'
  const isDay = start.isCertain('day') || start.isCertain('weekday') || isRelative(found)
  if (!isDay) return 'is no single day. Write 3 dec, say.'
  const day = dayNamed(found)
  // There 0 is Sunday.
  return start.isCertain('day') && start.isCertain('weekday') && start.get('weekday') !== weekdayOf(day) % 7
    ? `names another day of the week than that of ${formatDay(day)}. Write one of the two.`
    : null
}

function dayOf(found: ParsedResult, text: string, dayOfMonth: number, today: DayNumber): DayNumber {
  const { start } = found
  const day = dayNamed(found)
  if (isRelative(found)) {
    // Counted in months, 31 January comes to 3 March.
    const isBeyond = !start.isCertain('day') && start.get('day') !== dayOfMonth
    return isBeyond ? day - (start.get('day') ?? 0) : day
  }
  const isWeekday = start.isCertain('weekday') && !start.isCertain('day')
  return isWeekday && day === today && !text.startsWith('this ') ? day + 7 : day
}

function dayNamed({ start }: ParsedResult): DayNumber {
  return Date.UTC(start.get('year') ?? 0, (start.get('month') ?? 0) - 1, start.get('day') ?? 0) / DAY
}

/** "In 2 weeks", "next month", "tomorrow". */
function isRelative(found: ParsedResult): boolean {
  return [...found.tags()].some((tag) => /^(result\/relativeDate|casualReference\/to)/.test(tag))
}
