import type { Instant } from '../time.ts'
import { firstShown, shownAt } from '../wall-clock.ts'
import { offsetAt } from '../zone.ts'
import { type CronText, readCron } from './cron-text.ts'

/** Times at which something is to be done, by the clocks of an IANA zone. The cron text has five fields. */
export type CronSchedule = { cron: string; timeZone: string }

const MINUTE = 60_000

/**
 * The first slot after an instant. A time that a clock change leaves out comes with the change, and one that comes twice counts
 * the first time; a schedule of every hour follows the hours that pass, so it runs in both passes of a repeated hour.
 *
 * Throws a RangeError when the cron text or the zone is malformed.
 */
export function nextSlot(schedule: CronSchedule, after: Instant): Instant {
  return slotAfter(schedule)(after)
}

/** The latest slots after one instant and up to another, at most so many, the earliest first. */
export function latestSlots(schedule: CronSchedule, after: Instant, until: Instant, most: number): Instant[] {
  const next = slotAfter(schedule)
  // Looks back twice as far each time: after a year of rest an hourly schedule has 8,760 slots, and only the last are asked for.
  for (let span = MINUTE; ; span *= 2) {
    const from = Math.max(after, until - span)
    const slots: Instant[] = []
    for (let slot = next(from); slot <= until; slot = next(slot)) slots.push(slot)
    if (slots.length >= most || from === after) return slots.slice(-most)
  }
}

function slotAfter({ cron, timeZone }: CronSchedule): (after: Instant) => Instant {
  const text = readCron(cron)
  return text.isEveryHour
    ? (after) => passingSlotAfter(text, timeZone, after)
    : (after) => namedSlotAfter(text, timeZone, after)
}

/** Whatever clocks show now or have left behind was first shown by now, so the search begins with what they show. */
function namedSlotAfter(text: CronText, timeZone: string, after: Instant): Instant {
  let shown = shownAt(after, timeZone)
  for (;;) {
    shown = text.timeAfter(shown)
    const slot = firstShown(shown, timeZone)
    if (slot > after) return slot
  }
}

/** Follows the clocks as they are set now, and from the next change on as they are set then. */
function passingSlotAfter(text: CronText, timeZone: string, after: Instant): Instant {
  const next = (instant: Instant, offset: number) => text.timeAfter(instant + offset) - offset
  const offset = offsetAt(timeZone, after)
  let slot = next(after, offset)
  const changed = offsetAt(timeZone, slot)
  if (changed === offset) return slot
  slot = next(after, changed)
  while (offsetAt(timeZone, slot) !== changed) slot = next(slot, changed)
  return slot
}
