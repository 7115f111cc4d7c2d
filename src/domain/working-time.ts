import { type DayNumber, dayIn, dayNumber, formatDay, weekdayOf } from './calendar.ts'
import type { ClockTime, WorkingTime } from './policy.ts'
import { DAY, type Instant } from './time.ts'
import { firstShown } from './wall-clock.ts'

const MINUTE = 60_000
const TIME_OF_DAY = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/

/** Thirty years. A year's worth of working days, one a week, takes seven. */
const SEARCH_DAYS = 11_000

/** From when until when somebody works on a day. */
type Hours = { begin: Instant; end: Instant }

/** A day off is over before it begins, so that no time passes on it. */
const dayOff: Hours = { begin: Infinity, end: -Infinity }

/** A working time in one zone: `from` and `to` in milliseconds since midnight, and the hours of each day asked for so far. */
type Schedule = {
  timeZone: string
  weekdays: readonly number[]
  holidays: ReadonlySet<DayNumber>
  from: number
  to: number
  hours: Map<DayNumber, Hours>
}

const schedules = new WeakMap<WorkingTime, Map<string, Schedule>>()

/**
 * When so many working days, also fractions of one, have passed since an instant. A working day is as long as `from` to `to`
 * and only passes while somebody works, so one that begins on Friday at 16:00 ends on Monday at 16:00, and one that begins
 * on Saturday ends on Monday with the working hours. No days at all end with the first working moment.
 *
 * Throws a RangeError when the length is negative, the working time or zone is malformed, or there is no end within thirty years.
 */
export function deadlineAfter(
  start: Instant,
  workingDays: number,
  workingTime: WorkingTime,
  timeZone: string
): Instant {
  if (!(workingDays >= 0)) throw new RangeError(`${workingDays} working days is not a length: use 0 or more`)
  const schedule = scheduleOf(workingTime, timeZone)
  const firstDay = dayIn(timeZone, start)
  let left = Math.round(workingDays * (schedule.to - schedule.from))
  for (let day = firstDay; day < firstDay + SEARCH_DAYS; day++) {
    const hours = hoursOn(day, schedule)
    const begin = Math.max(start, hours.begin)
    if (begin + left <= hours.end) return begin + left
    left -= Math.max(0, hours.end - begin)
  }
  throw new RangeError(
    `No end within 30 years of a deadline in working days (${workingDays} from ${formatDay(firstDay)}): give the working time more weekdays or fewer holidays`
  )
}

function scheduleOf(workingTime: WorkingTime, timeZone: string): Schedule {
  let byZone = schedules.get(workingTime)
  if (!byZone) {
    byZone = new Map()
    schedules.set(workingTime, byZone)
  }
  let schedule = byZone.get(timeZone)
  if (!schedule) {
    const { weekdays, from, to, holidays } = workingTime
    schedule = {
      timeZone,
      weekdays,
      holidays: new Set(holidays.map(dayNumber)),
      from: sinceMidnight(from),
      to: sinceMidnight(to),
      hours: new Map()
    }
    if (schedule.from >= schedule.to)
      throw new RangeError(`No working time lies between ${from} and ${to}: let it end later than it begins`)
    byZone.set(timeZone, schedule)
  }
  return schedule
}

function sinceMidnight(time: ClockTime): number {
  if (!TIME_OF_DAY.test(time)) throw new RangeError(`"${time}" is not a time of day: write HH:MM`)
  return (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) * MINUTE
}

/** Kept once found, because asking the zone for both ends of each day would take longer than all the rest. */
function hoursOn(day: DayNumber, schedule: Schedule): Hours {
  const known = schedule.hours.get(day)
  if (known) return known
  const { timeZone, weekdays, holidays, from, to } = schedule
  const isOff = !weekdays.includes(weekdayOf(day)) || holidays.has(day)
  const hours = isOff
    ? dayOff
    : { begin: firstShown(day * DAY + from, timeZone), end: firstShown(day * DAY + to, timeZone) }
  schedule.hours.set(day, hours)
  return hours
}
