import { DateTime } from 'luxon'
import type { House } from './known.ts'

/**
 * When a number of working days has passed: from nine to five, Monday to Friday, holidays excepted, found by walking from day to
 * day. What is left of the first day counts as that share of a day.
 */
export function afterWorkingDays(house: House, from: number, workingDays: number): number {
  let left = workingDays
  let day = DateTime.fromMillis(from, { zone: house.zone }).startOf('day')
  for (;;) {
    const opens = day.set({ hour: 9 }).toMillis()
    const closes = day.set({ hour: 17 }).toMillis()
    const begins = Math.max(from, opens)
    if (isWorkingDay(house, day) && begins < closes) {
      const share = (closes - begins) / (closes - opens)
      if (share >= left) return begins + left * (closes - opens)
      left -= share
    }
    day = day.plus({ days: 1 })
  }
}

function isWorkingDay(house: House, day: DateTime): boolean {
  return day.weekday <= 5 && !house.holidays.includes(day.toFormat('yyyy-MM-dd'))
}
