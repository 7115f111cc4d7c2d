import { calendarDate, dayNumber, formatDay } from '../../domain/calendar.ts'
import type { CalendarDate } from '../../domain/time.ts'
import { cut } from '../blocks/text.ts'
import { spokenDay } from './spoken-day.ts'
import { writtenDay } from './written-day.ts'

/** A day that somebody typed, or how to mend what they typed. */
export type ReadDay = { kind: 'day'; day: CalendarDate } | { kind: 'unclear'; message: string }

/** Nobody plans further; a year that lies beyond was mistyped. */
const YEARS_AHEAD = 20
/** There is no longer way to say a day. */
const LONGEST = 60
/** "By Friday" means Friday. */
const LEAD = /^(?:(?:due|by|on|until|till) )+/

/**
 * Reads a day to come as people type it: `tomorrow`, `next tue`, `in 2 weeks`, `3 dec`, `31.12.`, `2026-12-31`. `today` is the day in
 * the workspace's zone. What lies in the past, can be two days, is no whole day or leaves a word over is not guessed: the
 * message says how to mend it, for the field or the command it was typed into.
 */
export function readDay(typed: string, today: CalendarDate): ReadDay {
  const now = dayNumber(today)
  const text = typed.trim().replace(/\s+/g, ' ')
  const unclear = (why: string): ReadDay => ({ kind: 'unclear', message: `“${cut(text, LONGEST)}” ${why}` })
  if (text === '') return { kind: 'unclear', message: EXAMPLES }
  const said = text.toLowerCase().replace(LEAD, '')
  const found = said.length > LONGEST ? null : (writtenDay(said, now) ?? spokenDay(said, now))
  if (found === null) return unclear(`is not a day I can read. ${EXAMPLES}`)
  if ('problem' in found) return unclear(found.problem)
  const { day } = found
  if (day < now) return unclear(`is past: ${formatDay(day)}. Write a day from today on.`)
  if (day - now > YEARS_AHEAD * 366)
    return unclear(`is more than ${YEARS_AHEAD} years ahead: ${formatDay(day)}. Check the year.`)
  return { kind: 'day', day: calendarDate(day) }
}

const EXAMPLES = 'Write tomorrow, next tue, in 2 weeks, 3 dec or 2026-12-03.'
