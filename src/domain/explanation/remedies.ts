import { judge } from '../assessment/judgement.ts'
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

/** What an action would do to the score if it happened now. */
export type Relief = {
  action: string
  /** Below 0, or 0 where only the level falls. */
  change: number
  score: number
  level: Level
}

/** What each action alone would do, the strongest first, and what all of them together would; null when there are none. */
export type Remedies = { each: Relief[]; together: Omit<Relief, 'action'> | null }

const finders: readonly RemedyFinder[] = [
  checkIns,
  newcomers,
  resolvedComplaints,
  keptCommitments,
  securedRenewal,
  closedRisks,
  paidInvoice
]

/** Less than this is nothing. One of many troubles settled moves a score near 100 by little, and yet counts. */
const NOTICEABLE = 0.05

/**
 * What would bring the score or the level of a client down; nothing when it has no score. Each is found by assessing the client
 * as if it had been done, so the figures follow the same rules as the score; alone they do not add up.
 */
export function remediesFor(facts: ClientFacts, policy: Policy, asOf: Instant): Remedies {
  const at = momentAt(asOf, policy.timeZone)
  if (notScored(facts, asOf, at, policy.timeZone) !== null) return { each: [], together: null }
  const situation = situationBy(asOf, facts, policy)
  const now = judge(situation, at)
  const reliefOf = (after: ClientFacts) => {
    const { score, level } = judge(situationBy(asOf, after, policy), at)
    return { change: score - now.score, score, level }
  }
  const helpful = finders
    .flatMap((find) => find(situation, at))
    .map(({ action, apply }) => ({ apply, relief: { action, ...reliefOf(apply(facts)) } }))
    .filter(({ relief }) => relief.change <= -NOTICEABLE || compareLevels(relief.level, now.level) < 0)
    .sort((a, b) => a.relief.change - b.relief.change)
  const after = helpful.reduce((sofar, { apply }) => apply(sofar), facts)
  return {
    each: helpful.map(({ relief }) => relief),
    together: helpful.length === 0 ? null : reliefOf(after)
  }
}
