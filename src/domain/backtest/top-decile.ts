import type { Ranking } from './ranking.ts'

/** What became of the tenth of all observations with the highest scores. */
export type TopDecile = {
  /** A tenth, rounded up. */
  n: number
  /** How many of them were lost; a fraction when the cut goes through equal scores. */
  lost: number
  /** The share of them that was lost, 0 to 1. */
  precision: number
  /** Precision / base rate; null when nobody was lost. */
  lift: number | null
}

/**
 * Precision and lift in the top tenth; null without observations. Of a run of equal scores that the cut goes through, the
 * average share counts, so that the figure does not depend on an order that means nothing.
 */
export function topDecile({ isLost, runEnds }: Ranking): TopDecile | null {
  const count = isLost.length
  if (count === 0) return null
  const n = Math.ceil(count / 10)
  let all = 0
  for (const outcome of isLost) all += outcome
  let lost = 0
  let place = 0
  for (const end of runEnds) {
    if (place >= n) break
    const start = place
    let tiedLost = 0
    for (; place < end; place++) tiedLost += isLost[place] ?? 0
    lost += tiedLost * Math.min(1, (n - start) / (end - start))
  }
  const precision = lost / n
  return { n, lost, precision, lift: all === 0 ? null : precision / (all / count) }
}
