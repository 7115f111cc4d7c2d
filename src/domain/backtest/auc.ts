import type { Ranking } from './ranking.ts'

/**
 * The share of pairs of a lost and a kept observation in which the lost one has the higher score, ties half: 1 is perfect,
 * 0.5 is chance. Null without such a pair. Each observation counts as often as `weightOf` says of its client.
 *
 * The area under the ROC curve equals the Mann–Whitney U divided by the number of pairs, which one pass over the ranking
 * counts. Source: Hanley and McNeil, Radiology 143 (1982).
 */
export function weightedAuc({ client, isLost, runEnds }: Ranking, weightOf: Uint32Array): number | null {
  let lost = 0
  let kept = 0
  let wins = 0
  let place = 0
  for (const end of runEnds) {
    let tied = 0
    let tiedLost = 0
    for (; place < end; place++) {
      const weight = weightOf[client[place] ?? 0] ?? 0
      tied += weight
      tiedLost += weight * (isLost[place] ?? 0)
    }
    const tiedKept = tied - tiedLost
    wins += tiedKept * (lost + tiedLost / 2)
    lost += tiedLost
    kept += tiedKept
  }
  return lost > 0 && kept > 0 ? wins / lost / kept : null
}
