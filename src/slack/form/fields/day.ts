import type { CalendarDate, Instant } from '../../../domain/time.ts'
import { type Field, type Shape, value } from '../field.ts'
import { textOf } from '../typed.ts'

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
