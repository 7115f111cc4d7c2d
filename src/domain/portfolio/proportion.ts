import { type Interval, wilsonInterval } from './wilson.ts'

/** How many of how many. */
export type Count = { hits: number; of: number }

/** A count as a share from 0 to 1 with its 95 % interval; both are null where nothing was counted. */
export type Proportion = Count & { share: number | null; interval: Interval | null }

/** The share and interval of a count. */
export function proportion({ hits, of }: Count): Proportion {
  if (of === 0) return { hits, of, share: null, interval: null }
  return { hits, of, share: hits / of, interval: wilsonInterval(hits, of) }
}

/** Counts the items that have a quality. */
export function countOf<Item>(items: readonly Item[], has: (item: Item) => boolean): Count {
  return { hits: items.filter(has).length, of: items.length }
}
