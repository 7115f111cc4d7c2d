import type { ClientFacts } from '../clients/facts.ts'
import type { Policy } from '../policy.ts'
import { DAY } from '../time.ts'
import type { Assessment, Trend } from './assessment.ts'
import { judge } from './judgement.ts'
import { momentAt } from './moment.ts'
import { notScored } from './not-scored.ts'
import { situationBy } from './situation.ts'

/** How many days lie between the two assessments that a trend compares. */
export const TREND_DAYS = 28

/**
 * How an assessment compares with the one of 28 days earlier under the same policy; null when the client was
 * not there yet, was not on record yet, or had no score then.
 *
 * The facts are those loaded for the assessment, which reach back that far: what was recorded since is left out and what was
 * retired since is in. Only the client's own tier, cadences and revenue are today's.
 */
export function trendOf(now: Assessment, facts: ClientFacts, policy: Policy): Trend | null {
  const since = now.asOf - TREND_DAYS * DAY
  const at = momentAt(since, policy.timeZone)
  if (
    facts.client.addedAt > since ||
    facts.client.recordedAt > since ||
    notScored(facts, since, at, policy.timeZone) !== null
  )
    return null
  const { score, level } = judge(situationBy(since, facts, policy), at)
  return { since, score, level, change: now.score - score }
}
