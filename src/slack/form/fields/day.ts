import { isCalendarDate } from '../../../domain/calendar.ts'
import type { CalendarDate, Instant } from '../../../domain/time.ts'
import { readDay } from '../../dates/read-day.ts'
import { type Field, problem, type Shape, value } from '../field.ts'
import { textOf } from '../typed.ts'
import { line } from './text.ts'

/** A day from a calendar. */
export function day({ label, hint, redraws = false }: Shape): Field<CalendarDate | null> {
  return {
    label,
    ...(hint !== undefined && { hint }),
    missing: null,
    empty: null,
    redraws,
    isOfClient: false,
    isProse: false,
    element: (id, typed) => {
      const initial = typed === undefined ? '' : textOf(typed)
      return { type: 'datepicker', action_id: id, ...(initial !== '' && { initial_date: initial }) }
    },
    take: ({ text }) => text,
    read: (typed) => value(textOf(typed)),
    words: textOf
  }
}

/** A day to come, typed as people say it: `next tue`, `in 2 weeks`, `3 dec`. */
export function dayToCome({ hint = DAYS, ...shape }: Shape): Field<CalendarDate | null> {
  return {
    ...line({ ...shape, hint, max: 60 }),
    isProse: false,
    read: (typed, { today }) => {
      const read = readDay(textOf(typed), today)
      return read.kind === 'day' ? value(read.day) : problem(read.message)
    }
  }
}

/** The same for something that may be overdue: a past day counts when it is written out, as one on record is. */
export function dueDay(shape: Shape): Field<CalendarDate | null> {
  const field = dayToCome(shape)
  return {
    ...field,
    read: (typed, context) => {
      const text = textOf(typed)
      return isCalendarDate(text) ? value(text) : field.read(typed, context)
    }
  }
}

const DAYS = 'Such as tomorrow, next tue, in 2 weeks or 3 dec.'

/** A day and a time, as seconds since 1970. */
export function moment({ label, hint, redraws = false }: Shape): Field<Instant | null> {
  return {
    label,
    ...(hint !== undefined && { hint }),
    missing: null,
    empty: null,
    redraws,
    isOfClient: false,
    isProse: false,
    element: (id, typed) => {
      const initial = Number(typed === undefined ? '' : textOf(typed))
      return {
        type: 'datetimepicker',
        action_id: id,
        ...(initial > 0 && { initial_date_time: initial })
      }
    },
    take: ({ text }) => text,
    read: (typed) => value(Number(textOf(typed)) * 1000),
    words: (typed) => new Date(Number(textOf(typed)) * 1000).toISOString().slice(0, 16).replace('T', ' ')
  }
}

/** An instant as a date-and-time field holds it. */
export function momentTyped(at: Instant | null): string {
  return at === null ? '' : String(Math.floor(at / 1000))
}
