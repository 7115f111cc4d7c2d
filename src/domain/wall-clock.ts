import type { DayNumber } from './calendar.ts'
import { DAY, type Instant } from './time.ts'
import { offsetAt } from './zone.ts'

/** What clocks somewhere show, date and time, in milliseconds as if it were UTC. */
export type WallTime = number

const MINUTE = 60_000

/** What the clocks of a zone show at an instant. */
export function shownAt(instant: Instant, timeZone: string): WallTime {
  return instant + offsetAt(timeZone, instant)
}

/**
 * The first instant at which clocks show a local time or a later one: the instant of the change
 * for a time that a clock change leaves out, the earlier one for a time that comes twice.
 */
export function firstShown(local: WallTime, timeZone: string): Instant {
  const before = offsetAt(timeZone, local - DAY)
  const early = local - before
  if (offsetAt(timeZone, early) === before) return early
  const after = offsetAt(timeZone, early)
  const late = local - after
  if (offsetAt(timeZone, late) === after) return late
  let skipped = late
  let shown = early
  while (shown - skipped > MINUTE) {
    const middle = skipped + Math.floor((shown - skipped) / MINUTE / 2) * MINUTE
    if (offsetAt(timeZone, middle) === after) shown = middle
    else skipped = middle
  }
  return shown
}

/** The instant at which a day begins in a zone. */
export function beginningOf(day: DayNumber, timeZone: string): Instant {
  return firstShown(day * DAY, timeZone)
}
