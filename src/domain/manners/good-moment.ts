import { calendarDate, type DayNumber, dayIn, weekdayOf } from '../calendar.ts'
import type { PreferenceDetails } from '../clients/preferences.ts'
import type { WorkingTime } from '../policy.ts'
import { DAY, type Instant } from '../time.ts'
import { beginningOf, shownAt } from '../wall-clock.ts'
import { type Hours, sayingHours } from './saying-hours.ts'

/** To whom something is to be said, on which days, and whether it can wait. */
export type Circumstances = {
  /** Their own IANA zone, by which hours and dates are meant. */
  person: { timeZone: string; quietHours: PreferenceDetails['quietHours'] }
  workingTime: Pick<WorkingTime, 'weekdays' | 'holidays'>
  /** A clock runs, as for a complaint. */
  isUrgent: boolean
}

const HOUR = 3_600_000
/** All offsets from UTC are whole quarters of an hour, so every hour anywhere begins at one. */
const QUARTER = HOUR / 4
/** Thirty years. The thousand holidays that a policy may have, one a week, take nineteen. */
const SEARCH_DAYS = 11_000

/** Whether something may be said at an instant: on a weekday worked, no holiday, in one of the hours of `sayingHours`. */
export function mayBeSaid(at: Instant, { person, workingTime, isUrgent }: Circumstances): boolean {
  const hours = sayingHours(person.quietHours, isUrgent)
  return isWorked(dayIn(person.timeZone, at), workingTime) && isIn(hours, at, person.timeZone)
}

/**
 * The first instant from `from` on at which something may be said. Weekends and holidays are heeded by urgent things too: nobody is there
 * to act on them, and deadlines rest as well.
 *
 * Throws a RangeError when the zone is malformed, or there is no such day within thirty years.
 */
export function goodMoment(from: Instant, { person, workingTime, isUrgent }: Circumstances): Instant {
  const { timeZone, quietHours } = person
  const hours = sayingHours(quietHours, isUrgent)
  const today = dayIn(timeZone, from)
  for (let day = today; day < today + SEARCH_DAYS; day++) {
    if (!isWorked(day, workingTime)) continue
    const end = beginningOf(day + 1, timeZone)
    const begin = Math.max(from, beginningOf(day, timeZone))
    for (let at = begin; at < end; at = quarterAfter(at)) if (isIn(hours, at, timeZone)) return at
  }
  throw new RangeError(
    'No day to say something on within 30 years: give the working time more weekdays or fewer holidays'
  )
}

function isWorked(day: DayNumber, { weekdays, holidays }: Circumstances['workingTime']): boolean {
  return weekdays.includes(weekdayOf(day)) && !holidays.includes(calendarDate(day))
}

function isIn(hours: Hours, at: Instant, timeZone: string): boolean {
  return hours.has(Math.floor((shownAt(at, timeZone) % DAY) / HOUR))
}

function quarterAfter(at: Instant): Instant {
  return (Math.floor(at / QUARTER) + 1) * QUARTER
}
