import { DAY, type Instant } from '../time.ts'
import type { Moment } from './moment.ts'

/** How many of the entries, which come newest first, are at most so many days old at a moment. */
export function countWithin(entries: readonly { at: Instant }[], days: number, at: Moment): number {
  const since = at.instant - days * DAY
  const oldest = entries.at(-1)
  if (oldest === undefined || oldest.at >= since) return entries.length
  let low = 0
  let high = entries.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((entries[middle] as { at: Instant }).at >= since) low = middle + 1
    else high = middle
  }
  return low
}
