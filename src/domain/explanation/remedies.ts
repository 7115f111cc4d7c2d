import { type Judgement, judge } from '../assessment/judgement.ts'
import { compareLevels, type Level } from '../assessment/level.ts'
import { momentAt } from '../assessment/moment.ts'
import { notScored } from '../assessment/not-scored.ts'
import { situationBy } from '../assessment/situation.ts'
import type { ClientFacts } from '../clients/facts.ts'
import type { Policy } from '../policy.ts'
import type { Instant } from '../time.ts'
import { checkIns } from './check-ins.ts'
import { newcomers } from './newcomers.ts'
import type { RemedyFinder } from './remedy.ts'
import {
  closedRisks,
  keptCommitments,
  paidInvoice,
  resolvedComplaints,
  securedRenewal
} from './settlements.ts'

/** What one action would do to the score if it happened now and nothing else did. */
export type Relief = {
  action: string
  /** Below 0, or 0 where only the level falls. */
  change: number
  score: number
  level: Level
}

const finders: readonly RemedyFinder[] = [
  checkIns,
  newcomers,
  resolvedComplaints,
  keptCommitments,
  securedRenewal,
  closedRisks,
  paidInvoice
]

/** Less than this shows as nothing. */
const NOTICEABLE = 0.5

/**
 * What would bring the score or the level of a client down, the strongest first; empty when it has no score. Each is found by
 * assessing the client as if it had been done, so the figures follow the same rules as the score; they do not add up.
 */
export function remediesFor(facts: ClientFacts, policy: Policy, asOf: Instant): Relief[] {
  const at = momentAt(asOf, policy.timeZone)
  if (notScored(facts, asOf, at, policy.timeZone) !== null) return []
  const situation = situationBy(asOf, facts, policy)
  const now = judge(situation, at)
  return finders
    .flatMap((find) => find(situation, at))
    .map(({ action, after }) => ({ action, judged: judge(situationBy(asOf, after, policy), at) }))
    .filter(({ judged }) => now.score - judged.score >= NOTICEABLE || fell(now, judged))
    .map(({ action, judged: { score, level } }) => ({ action, change: score - now.score, score, level }))
    .sort((a, b) => a.change - b.change)
}

function fell(now: Judgement, judged: Judgement): boolean {
  return compareLevels(judged.level, now.level) < 0
}
