import { type DayNumber, formatDay, weekdayOf } from '../calendar.ts'

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** A day with its weekday: `Monday 23 Nov 2026`. */
export function longDay(day: DayNumber): string {
  return `${WEEKDAYS[weekdayOf(day) - 1]} ${formatDay(day)}`
}
