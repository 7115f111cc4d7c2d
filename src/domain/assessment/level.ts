import type { Policy } from '../policy.ts'

/** The levels of risk, from the calmest to the most urgent, in the words that people read. */
export const levels = ['healthy', 'watch', 'at risk', 'critical'] as const

/** How much attention a client needs. */
export type Level = (typeof levels)[number]

/** Compares two levels: positive when `a` is the riskier one, zero when they are the same. */
export function compareLevels(a: Level, b: Level): number {
  return levels.indexOf(a) - levels.indexOf(b)
}

/** The level that a score from 0 to 100 reaches on its own, by the policy's thresholds. */
export function levelOfScore(score: number, thresholds: Policy['thresholds']): Level {
  if (score >= thresholds.critical) return 'critical'
  if (score >= thresholds['at risk']) return 'at risk'
  return score >= thresholds.watch ? 'watch' : 'healthy'
}

/**
 * The whole number shown for a score, rounded half up. Never compare it with a threshold: 24.6 shows as 25 and
 * is healthy.
 */
export function displayedScore(score: number): number {
  return Math.round(score)
}
