import type { LevelBasis } from './assessment.ts'
import { type FloorRule, floorAt } from './floors.ts'
import { countInputs, ENOUGH_INPUTS } from './inputs.ts'
import { compareLevels, type Level, levelOfScore } from './level.ts'
import type { Moment } from './moment.ts'
import { isHeld } from './pin.ts'
import { signals } from './signals.ts'
import type { Situation } from './situation.ts'

/** The numbers of an assessment, before anything is put into words. */
export type Judgement = {
  at: Moment
  /** In the order of the signals, 0 to 1 each; null where facts are missing. */
  severities: readonly (number | null)[]
  /** 0 to 100. */
  score: number
  computedLevel: Level
  floor: FloorRule | null
  level: Level
  levelBasis: LevelBasis
}

/**
 * Judges a situation at a moment. A person's pin counts most, then the floor, then the score with too few
 * inputs held against it.
 */
export function judge(situation: Situation, at: Moment): Judgement {
  const severities = signals.map((signal) => signal.severity(situation, at))
  const score = scoreOf(severities, situation.weights)
  const computedLevel = levelOfScore(score, situation.policy.thresholds)
  const floor = floorAt(situation, at)
  const judgement: Judgement = {
    at,
    severities,
    score,
    computedLevel,
    floor,
    level: computedLevel,
    levelBasis: 'score'
  }
  if (isHeld(situation.pin, at)) {
    judgement.level = situation.pin.override.level
    judgement.levelBasis = 'override'
  } else if (floor !== null && compareLevels(floor.level, computedLevel) > 0) {
    judgement.level = floor.level
    judgement.levelBasis = 'floor'
  } else if (computedLevel === 'healthy' && countInputs(situation, at) < ENOUGH_INPUTS) {
    judgement.level = 'watch'
    judgement.levelBasis = 'not enough data'
  }
  return judgement
}

/**
 * 100 · (1 − Π (1 − wᵢ·sᵢ)) over the signals whose facts are known.
 *
 * A noisy-OR instead of a weighted mean, so that calm signals cannot average a severe one away. Source:
 * docs/risk-model.md, "The rules".
 */
function scoreOf(severities: readonly (number | null)[], weights: readonly number[]): number {
  let calm = 1
  for (let place = 0; place < severities.length; place++) {
    calm *= 1 - (weights[place] ?? 0) * (severities[place] ?? 0)
  }
  return 100 * (1 - calm)
}
