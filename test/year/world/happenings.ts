import { DAY, type Instant } from '../../../src/domain/time.ts'
import { createDice } from '../../domain/assessment/golden/clients/dice.ts'
import { BEGIN, type Day, LAST_DAY } from './days.ts'

const MINUTE = 60_000

/** Minutes after midnight in UTC between which things happen on a day: on the same day in Berlin. */
const TIMES = [
  [10, 11 * 60],
  [11 * 60, 21 * 60 + 40]
] as const

/**
 * An instant on a day: one of two, so that much happens at once and the year has no more turns than it needs. Before the year all is
 * at noon.
 */
export function sometimeOn(day: Day, pick: number): Instant {
  if (day * DAY < BEGIN) return day * DAY + DAY / 2
  const [low, high] = TIMES[pick % TIMES.length] ?? TIMES[0]
  const dice = createDice(day * TIMES.length + (pick % TIMES.length))
  return day * DAY + dice.between(low, high) * MINUTE + dice.between(0, MINUTE - 1)
}

/** The day itself, or the Monday after it. */
export function weekday(day: Day): Day {
  // 1970-01-01, day 0, was a Thursday.
  const weekdayOf = (day + 3) % 7
  return weekdayOf < 5 ? day : day + 7 - weekdayOf
}

/** Whether something of that day happens in the year. */
export const isInYear = (at: Instant) => at > BEGIN && at < LAST_DAY * DAY
