import { ramp } from './ramp.ts'

/**
 * How severe a silence is: 0 while it is no longer than the days agreed, 1 from three times that on.
 *
 * Less than a day is not a rhythm anybody can keep, so one day is the least.
 */
export function silence(days: number, agreedDays: number): number {
  const agreed = Math.max(1, agreedDays)
  return ramp(days, agreed, 3 * agreed)
}
