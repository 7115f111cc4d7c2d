import type { FeedbackFacts } from '../../../../../src/domain/clients/feedback.ts'
import { daysSince, type Known, mean, ramp } from './known.ts'

/** One answer, 0 to 1, and its age in days. */
type Answer = { value: number; age: number }

export function received(known: Known): FeedbackFacts[] {
  return known.facts.feedback.filter(({ receivedAt }) => receivedAt <= known.asOf)
}

function normalised(kind: FeedbackFacts['kind'], score: number): number {
  if (kind === 'nps') return score / 10
  if (kind === 'csat') return (score - 1) / 4
  if (kind === 'ces') return (score - 1) / 6
  throw new Error(`${kind} is not a score`)
}

function answers(known: Known, feedback: FeedbackFacts[]): Answer[] {
  return feedback.flatMap(({ kind, score, receivedAt }) =>
    score === null ? [] : [{ value: normalised(kind, score), age: daysSince(known, receivedAt) }]
  )
}

/** The scores of the last 365 days. */
export function recentScores(known: Known): FeedbackFacts[] {
  return received(known).filter(
    ({ score, receivedAt }) => score !== null && daysSince(known, receivedAt) <= 365
  )
}

export function satisfactionLevel(known: Known): number | null {
  const scores = recentScores(known)
  const latest = scores.filter(
    (one) =>
      one.contactId === null ||
      !scores.some(
        (other) =>
          other.contactId === one.contactId && other.kind === one.kind && other.receivedAt > one.receivedAt
      )
  )
  if (latest.length === 0) return null
  let weighted = 0
  let weights = 0
  for (const { value, age } of answers(known, latest)) {
    const weight = 0.5 ** (age / 90)
    weighted += weight * value
    weights += weight
  }
  return ramp(weighted / weights, 0.8, 0.3)
}

export function satisfactionDecline(known: Known): number | null {
  const all = answers(known, received(known))
  const recent = all.filter(({ age }) => age <= 90).map(({ value }) => value)
  const earlier = all.filter(({ age }) => age > 90 && age <= 270).map(({ value }) => value)
  if (recent.length === 0 || earlier.length === 0) return null
  return ramp(mean(earlier) - mean(recent), 0.1, 0.5)
}
