import type { Instant } from '../time.ts'
import { type CronSchedule, latestSlots, nextSlot } from './slots.ts'

/** What is to be done about the slots of a schedule that have come. */
export type DueSlots = {
  /** The slot to run now. */
  run: Instant | null
  /** Slots passed over, the earliest first: the latest hundred of them. */
  skipped: Instant[]
  /** The first slot that nothing was decided about. */
  nextAt: Instant
}

const HOUR = 3_600_000
const MOST_SKIPPED = 100

/** A tick comes each minute, and its work may take a few. */
const ON_TIME = 5 * 60_000

/**
 * Decides about the slots from `nextAt`, the first that nothing was decided about, up to now: the latest runs unless it is older than
 * so many hours, and all others are passed over. With no hours at all a slot runs only on time, within five minutes.
 *
 * No slot is given twice as long as the answer's `nextAt` is kept, whatever the clock does: after it went back nothing is due.
 * Throws a RangeError when the cron text or the zone is malformed.
 */
export function dueSlots(
  schedule: CronSchedule,
  nextAt: Instant,
  now: Instant,
  catchUpHours: number
): DueSlots {
  if (now < nextAt) return { run: null, skipped: [], nextAt }
  const following = nextSlot(schedule, now)
  const slots = latestSlots(schedule, nextAt - 1, now, MOST_SKIPPED + 1)
  const latest = slots.at(-1)
  const isYoung = latest !== undefined && now - latest <= Math.max(catchUpHours * HOUR, ON_TIME)
  if (!isYoung) return { run: null, skipped: slots.slice(-MOST_SKIPPED), nextAt: following }
  return { run: latest, skipped: slots.slice(0, -1), nextAt: following }
}
