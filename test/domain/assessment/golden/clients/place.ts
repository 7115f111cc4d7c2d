import { DateTime } from 'luxon'
import { DAY, FOREVER, type Instant } from '../../../../../src/domain/time.ts'
import type { Dice } from './dice.ts'

/** Where the generated workspace is, and when nobody there works. */
export const place = {
  zone: 'America/New_York',
  holidays: ['2026-02-16', '2026-03-04', '2026-05-25', '2026-07-03', '2026-07-10', '2026-09-07', '2026-10-29']
}

/**
 * When the generated clients are judged: on a Friday in winter two days before the clocks change, three minutes before a
 * summer's midnight, and three minutes after midnight on the day after the clocks went back.
 */
export const instants: [Instant, ...Instant[]] = [
  Date.parse('2026-03-06T21:00:00Z'),
  Date.parse('2026-07-15T03:57:00Z'),
  Date.parse('2026-11-02T05:03:00Z')
]

/** The date there, some days after an instant. */
export function dateAfter(instant: Instant, days: number): string {
  return DateTime.fromMillis(instant, { zone: place.zone }).plus({ days }).toFormat('yyyy-MM-dd')
}

/** An instant some days before another, at any time of the day. */
export function before(dice: Dice, instant: Instant, fewest: number, most: number): Instant {
  return instant - dice.between(fewest, most) * DAY + dice.between(0, 86_399) * 1000 + dice.between(0, 999)
}

/** One fact that was written down soon after it happened, mostly; sometimes weeks later, sometimes ahead of it. */
export function written<T>(dice: Dice, happened: Instant, fact: T) {
  const recordedAt = dice.chance(8)
    ? happened + dice.between(5, 60) * DAY
    : happened + (dice.chance(10) ? -dice.between(1, 30) * DAY : dice.between(0, 600) * 1000)
  return { ...fact, recordedAt, retiredAt: FOREVER }
}

/** The same, or one that was withdrawn later, or corrected: then the earlier version is retired when the later one begins. */
export function corrected<T>(dice: Dice, happened: Instant, fact: T, change: () => Partial<T> | null) {
  const first = written(dice, happened, fact)
  if (dice.chance(85)) return [first]
  const at = Math.max(first.recordedAt, dice.pick(instants) - dice.between(-20, 80) * DAY)
  const later = change()
  const retired = { ...first, retiredAt: at }
  return later === null ? [retired] : [retired, { ...first, ...later, recordedAt: at }]
}
