import { type DayNumber, formatDay } from '../calendar.ts'

/** 1970-01-01 was a Thursday. */
const WEEKDAYS = ['Thursday', 'Friday', 'Saturday', 'Sunday', 'Monday', 'Tuesday', 'Wednesday']

/** A day with its weekday: `Monday 23 Nov 2026`. */
export function longDay(day: DayNumber): string {
  return `${WEEKDAYS[((day % 7) + 7) % 7]} ${formatDay(day)}`
}
