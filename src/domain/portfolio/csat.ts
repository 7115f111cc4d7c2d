import { wilsonInterval } from './wilson.ts'

/** Customer satisfaction of some answers: the share of 4 and 5, with how many there are and how far off it may be. */
export type Csat = {
  n: number
  satisfied: number
  /** In percent, as are the ends of its 95 % interval. */
  share: number
  low: number
  high: number
}

/** CSAT = % of 4 and 5 with Wilson's 95 % interval. Null without answers. */
export function csat(scores: readonly number[]): Csat | null {
  const n = scores.length
  if (n === 0) return null
  const satisfied = scores.filter((score) => score >= 4).length
  const { low, high } = wilsonInterval(satisfied, n)
  return { n, satisfied, share: (100 * satisfied) / n, low: 100 * low, high: 100 * high }
}
