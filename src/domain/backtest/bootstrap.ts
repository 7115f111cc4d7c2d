import type { Interval } from '../portfolio/wilson.ts'
import { weightedAuc } from './auc.ts'
import { clientsWith, type Observations } from './observations.ts'
import { randomWords } from './random.ts'
import type { Ranking } from './ranking.ts'

/** Enough for the second decimal of an interval to stand still. */
const RESAMPLES = 1000

/** Any four words do; these are the first digits of π after the point. */
const SEED = [14159265, 35897932, 38462643, 38327950] as const

const WORDS = 2 ** 32

/**
 * The 95 % percentile interval of the AUC. Null when fewer than two clients were lost or kept: there is nothing then
 * that could have come out otherwise.
 *
 * Clients are drawn with replacement, each with all of its cut-offs, because what is seen of one client a month apart is
 * hardly news: drawing observations would make the interval too narrow. A draw only changes how often a client counts,
 * so the ranking is sorted once. Source: Field and Welsh, J. R. Statist. Soc. B 69 (2007).
 */
export function aucInterval(observations: Observations, ranking: Ranking): Interval | null {
  const { clients } = observations
  if (clientsWith(observations, 1) < 2 || clientsWith(observations, 0) < 2) return null
  const next = randomWords(SEED)
  const weightOf = new Uint32Array(clients)
  const drawn: number[] = []
  while (drawn.length < RESAMPLES) {
    weightOf.fill(0)
    for (let draw = 0; draw < clients; draw++) {
      const place = Math.floor((next() / WORDS) * clients)
      weightOf[place] = (weightOf[place] ?? 0) + 1
    }
    const auc = weightedAuc(ranking, weightOf)
    // A draw without a loss has no AUC; two clients of either kind make such draws rare enough to end.
    if (auc !== null) drawn.push(auc)
  }
  const sorted = Float64Array.from(drawn).sort()
  return { low: quantile(sorted, 0.025), high: quantile(sorted, 0.975) }
}

function quantile(sorted: Float64Array, share: number): number {
  const place = (sorted.length - 1) * share
  const below = Math.floor(place)
  const low = sorted[below] ?? 0
  const high = sorted[below + 1] ?? low
  return low + (high - low) * (place - below)
}
