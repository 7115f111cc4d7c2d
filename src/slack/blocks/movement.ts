import { displayedScore } from '../../domain/assessment/level.ts'

/** "Risk 57 → 31.", "Risk stays at 31.", or, of a client that had no score before, "Risk is 31." Scores from 0 to 100. */
export function movement(scoreBefore: number | null, score: number): string {
  const after = displayedScore(score)
  if (scoreBefore === null) return `Risk is ${after}.`
  const before = displayedScore(scoreBefore)
  return before === after ? `Risk stays at ${after}.` : `Risk ${before} → ${after}.`
}
