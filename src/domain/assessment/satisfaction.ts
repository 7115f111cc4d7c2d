import { type FeedbackFacts, SCORE_RANGES, type ScoreKind } from '../clients/feedback.ts'
import { DAY, type Instant } from '../time.ts'
import type { Moment } from './moment.ts'
import { countWithin } from './newest-first.ts'

/** Days for which an answer tells how satisfied somebody is; the last day included. */
export const LEVEL_DAYS = 365

/** Days in which an answer loses half its weight against a new one. */
const HALF_LIFE_DAYS = 90

/** Days that make up the recent answers, and those with the earlier ones that they are compared with; last days included. */
export const RECENT_DAYS = 90
const COMPARED_DAYS = 270

/** The top of every scale. Sixtieths hold the steps of all three exactly, so that sums of them are exact too. */
const SIXTIETHS = 60

/** An answer to one of the three questions. */
export type Score = FeedbackFacts & { kind: ScoreKind; score: number }

/** An answer with how good it is in sixtieths, and the sum of that for it and every newer one. */
export type Answer = { score: Score; at: Instant; sixtieths: number; total: number }

/** The latest answer of a contact to a question, and what the level was if it were the oldest of all, 0 to 1. */
type LatestAnswer = { answer: Answer; at: Instant; level: number }

/** All answers of 270 days, and the latest of each contact to each question in 365, newest first. */
export type Satisfaction = { answers: Answer[]; latest: LatestAnswer[] }

/** Recent answers against those before; means from 0 to 1. */
type Comparison = {
  recent: number
  earlier: number
  recentCount: number
  earlierCount: number
  decline: number
}

/** Whether feedback is an answer to one of the three questions. */
export function isScore(fact: FeedbackFacts): fact is Score {
  return fact.score !== null && fact.kind in SCORE_RANGES
}

/** Boils down answers, given newest first and at one instant worst first. One without a contact stands for itself. */
export function satisfactionBy(asOf: Instant, scores: Score[]): Satisfaction {
  const answers: Answer[] = []
  const latest: LatestAnswer[] = []
  const seen = new Set<string>()
  let total = 0
  for (const score of scores) {
    const at = score.receivedAt
    if (asOf - at > LEVEL_DAYS * DAY) break
    const sixtieths = sixtiethsOf(score)
    total += sixtieths
    const answer = { score, at, sixtieths, total }
    if (asOf - at <= COMPARED_DAYS * DAY) answers.push(answer)
    const voice = `${score.contactId} ${score.kind}`
    if (score.contactId !== null && seen.has(voice)) continue
    seen.add(voice)
    latest.push({ answer, at, level: 0 })
  }
  return { answers, latest: withLevels(latest) }
}

/** The level at a moment, 0 to 1, or null without an answer in 365 days. */
export function levelAt({ latest }: Satisfaction, at: Moment): number | null {
  return latest[countWithin(latest, LEVEL_DAYS, at) - 1]?.level ?? null
}

/** The answers of the last 90 days against those of the 180 before, or null when either are missing. */
export function compareAnswers({ answers }: Satisfaction, at: Moment): Comparison | null {
  const recentCount = countWithin(answers, RECENT_DAYS, at)
  const count = countWithin(answers, COMPARED_DAYS, at)
  const newer = answers[recentCount - 1]
  const all = answers[count - 1]
  if (newer === undefined || all === undefined || count === recentCount) return null
  const earlierCount = count - recentCount
  const earlierTotal = all.total - newer.total
  // One division, of whole numbers, so that a decline of exactly 0.1 is not a hair more.
  const decline =
    (earlierTotal * recentCount - newer.total * earlierCount) / (SIXTIETHS * recentCount * earlierCount)
  const recent = newer.total / (SIXTIETHS * recentCount)
  const earlier = earlierTotal / (SIXTIETHS * earlierCount)
  return { recent, earlier, recentCount, earlierCount, decline }
}

function sixtiethsOf({ kind, score }: Score): number {
  const [lowest, highest] = SCORE_RANGES[kind]
  return (score - lowest) * (SIXTIETHS / (highest - lowest))
}

/**
 * Fills in the mean of each answer and all newer ones, weighted by age. Time takes from all weights alike, so the mean only
 * changes when the oldest answer drops out, and these means are all there will ever be.
 *
 * The mean is moved by each answer rather than divided in the end, so that equal answers have exactly their own mean.
 */
function withLevels(latest: LatestAnswer[]): LatestAnswer[] {
  const newest = latest[0]?.at ?? 0
  let weights = 0
  let mean = 0
  for (const entry of latest) {
    const weight = 2 ** ((entry.at - newest) / (HALF_LIFE_DAYS * DAY))
    weights += weight
    mean += (weight / weights) * (entry.answer.sixtieths - mean)
    entry.level = mean / SIXTIETHS
  }
  return latest
}
