import {
  type FeedbackFacts,
  SCORE_RANGES,
  type ScoreKind,
  SEVERITIES
} from '../../../src/domain/clients/feedback.ts'
import { DAY } from '../../../src/domain/time.ts'
import { complaint, noon } from './facts.ts'
import type { Worse } from './worse-dealings.ts'

function withFeedback(change: (fact: FeedbackFacts) => Partial<FeedbackFacts>): Worse[1] {
  return (facts, pick) => {
    const chosen = pick % facts.feedback.length
    const feedback = facts.feedback.map((fact, place) =>
      place === chosen ? { ...fact, ...change(fact) } : fact
    )
    return { ...facts, feedback }
  }
}

/** What the client said and how we answered, each a little worse. */
export const worseFeedback: readonly Worse[] = [
  [
    'a lower score given lately',
    // A lower one of earlier makes the decline since then smaller.
    withFeedback(({ kind, score, receivedAt }) =>
      score === null || noon - receivedAt > 90 * DAY
        ? {}
        : { score: Math.max(SCORE_RANGES[kind as ScoreKind][0], score - 1) }
    )
  ],
  [
    'one complaint more',
    (facts, pick) => ({ ...facts, feedback: [...facts.feedback, complaint(10 * pick)] })
  ],
  [
    'a more severe complaint',
    withFeedback(({ severity }) => ({
      severity: SEVERITIES[SEVERITIES.indexOf(severity ?? 'medium') + 1] ?? 'critical'
    }))
  ],
  ['feedback that nobody has resolved', withFeedback(() => ({ resolvedAt: null }))],
  ['feedback that nobody has answered', withFeedback(() => ({ respondedAt: null, resolvedAt: null }))],
  [
    'an earlier deadline',
    withFeedback(({ receivedAt }) => ({ respondBy: receivedAt, resolveBy: receivedAt }))
  ]
]
