import { dayCount } from '../assessment/phrases.ts'

/** How far off a day is: `today`, `in 3 days`, `3 days ago`. */
export function inDays(daysLeft: number): string {
  if (daysLeft === 0) return 'today'
  return daysLeft > 0 ? `in ${dayCount(daysLeft)}` : `${dayCount(-daysLeft)} ago`
}
