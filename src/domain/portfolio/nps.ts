import { Z95 } from './wilson.ts'

/** The lowest answer of a promoter. */
export const PROMOTER = 9

/** The net promoter score of some answers, always with how many there are and how far off it may be. */
export type Nps = {
  n: number
  /** 9 and 10, 7 and 8, 0 to 6. */
  promoters: number
  passives: number
  detractors: number
  /** % promoters − % detractors, −100 to 100. */
  score: number
  /** Half the width of the 95 % interval, in the same points. 0 where all answers are of one sort, which is no certainty. */
  margin: number
}

/**
 * NPS = % promoters − % detractors ± 1.96·√((p + d − (p − d)²) / n), the variance of a share minus another of the same
 * answers. Null without answers: no answer is not a score of 0. Source: F. Reichheld, The One Number You Need to Grow
 * (Harvard Business Review, 2003).
 */
export function nps(scores: readonly number[]): Nps | null {
  const n = scores.length
  if (n === 0) return null
  const promoters = scores.filter((score) => score >= PROMOTER).length
  const detractors = scores.filter((score) => score <= 6).length
  const [p, d] = [promoters / n, detractors / n]
  const variance = Math.max(0, p + d - (p - d) ** 2)
  return {
    n,
    promoters,
    passives: n - promoters - detractors,
    detractors,
    score: 100 * (p - d),
    margin: 100 * Z95 * Math.sqrt(variance / n)
  }
}
