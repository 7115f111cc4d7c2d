import type { ScoreKind } from '../clients/feedback.ts'
import type { Instant } from '../time.ts'

/** Days in which an answer, or other feedback, counts. */
export const FEEDBACK_DAYS = 365

/** What somebody answered; `contactId` is null when nobody said who. */
export type Answer = { kind: ScoreKind; contactId: string | null; score: number; receivedAt: Instant }

/**
 * The latest answer of each contact to each question, so that whoever is asked more often does not count more. An answer
 * without a contact stands for itself. Of two given at one instant the lower counts.
 */
export function latestAnswers(answers: readonly Answer[]): Answer[] {
  const nameless = answers.filter(({ contactId }) => contactId === null)
  const latest = new Map<string, Answer>()
  for (const answer of answers) {
    if (answer.contactId === null) continue
    const key = `${answer.kind} ${answer.contactId}`
    const other = latest.get(key)
    if (other === undefined || isLater(answer, other)) latest.set(key, answer)
  }
  return [...nameless, ...latest.values()]
}

/** The scores of one kind. */
export function scoresOf(kind: ScoreKind, answers: readonly Answer[]): number[] {
  return answers.filter((answer) => answer.kind === kind).map(({ score }) => score)
}

function isLater(answer: Answer, other: Answer): boolean {
  return (
    answer.receivedAt > other.receivedAt ||
    (answer.receivedAt === other.receivedAt && answer.score < other.score)
  )
}
