import { type Proportion, proportion } from '../portfolio/proportion.ts'
import type { Interval } from '../portfolio/wilson.ts'
import { weightedAuc } from './auc.ts'
import { aucInterval } from './bootstrap.ts'
import { type LevelOutcome, outcomesByLevel } from './calibration.ts'
import { clientsWith, type Observations } from './observations.ts'
import { rank } from './ranking.ts'
import { type TopDecile, topDecile } from './top-decile.ts'

/** How well the score told the lost from the kept; or which of the two there was none of. */
type Discrimination =
  | {
      kind: 'measured'
      /** The share of pairs that the score puts in the right order, 0 to 1; 0.5 is chance. */
      auc: number
      /** 95 %; null when fewer than two clients were lost or kept. */
      interval: Interval | null
    }
  | { kind: 'unmeasurable'; because: 'nobody observed' | 'nobody lost' | 'nobody kept' }

/** What the assessments were worth, measured. */
export type Measure = {
  /** Distinct clients observed, and those of them that were lost. */
  clients: number
  lostClients: number
  /** Of all observations, those that a loss followed: the base rate. */
  lost: Proportion
  discrimination: Discrimination
  topDecile: TopDecile | null
  /** The calmest level first. */
  levels: LevelOutcome[]
}

/** With fewer lost clients than this, figures are printed with the warning that they mean little. */
export const ENOUGH_LOSSES = 20

/** Measures observations. */
export function measure(observations: Observations): Measure {
  const ranking = rank(observations)
  const everyone = new Uint32Array(observations.clients).fill(1)
  const auc = weightedAuc(ranking, everyone)
  const lost = observations.isLost.reduce((sum, outcome) => sum + outcome, 0)
  return {
    clients: observations.clients,
    lostClients: clientsWith(observations, 1),
    lost: proportion({ hits: lost, of: observations.count }),
    discrimination:
      auc === null
        ? { kind: 'unmeasurable', because: lacking(observations.count, lost) }
        : { kind: 'measured', auc, interval: aucInterval(observations, ranking) },
    topDecile: topDecile(ranking),
    levels: outcomesByLevel(observations)
  }
}

function lacking(count: number, lost: number) {
  if (count === 0) return 'nobody observed'
  return lost === 0 ? 'nobody lost' : 'nobody kept'
}
