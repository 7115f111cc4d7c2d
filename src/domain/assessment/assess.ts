import { calendarDate } from '../calendar.ts'
import type { ClientFacts } from '../clients/facts.ts'
import { percentOf } from '../money.ts'
import type { Policy } from '../policy.ts'
import type { Instant } from '../time.ts'
import type { Assessment, NotScored, Override } from './assessment.ts'
import { driversOf } from './drivers.ts'
import { inputsOf } from './inputs.ts'
import { judge } from './judgement.ts'
import { type Moment, momentAt } from './moment.ts'
import { notScored } from './not-scored.ts'
import { isHeld, type Pin } from './pin.ts'
import { type Situation, situationBy } from './situation.ts'

/**
 * The risk of one client at an instant, from the facts recorded and happened by then. Pure: the same arguments,
 * in whatever order the facts come, give the same answer. Source: docs/risk-model.md.
 *
 * Throws a RangeError when a calendar date or the policy's time zone is malformed.
 */
export function assess(facts: ClientFacts, policy: Policy, asOf: Instant): Assessment | NotScored {
  const at = momentAt(asOf, policy.timeZone)
  const unscored = notScored(facts, asOf, at, policy.timeZone)
  if (unscored !== null) return unscored
  return assessSituation(situationBy(asOf, facts, policy), at)
}

/** The same for facts that are boiled down already: the risk of a client that has a score, at the situation's instant. */
export function assessSituation(situation: Situation, at: Moment): Assessment {
  const { facts, policy, pin } = situation
  const judgement = judge(situation, at)
  const { score, level, levelBasis, computedLevel, floor } = judgement
  const { drivers, unknown } = driversOf(situation, judgement)
  const { id, name, annualRevenue } = facts.client
  return {
    kind: 'assessed',
    client: { id, name },
    asOf: at.instant,
    score,
    level,
    levelBasis,
    computedLevel,
    floor: floor && { level: floor.level, reason: floor.reason(situation, at) },
    override: overrideOf(pin, at),
    drivers,
    unknown,
    inputs: inputsOf(situation, at),
    exposure: annualRevenue && percentOf(annualRevenue, score),
    policyVersion: policy.version
  }
}

function overrideOf(pin: Pin | null, at: Moment): Override | null {
  if (!isHeld(pin, at)) return null
  const { level, reason, by, madeAt } = pin.override
  return { level, reason, by, madeAt, expiresOn: calendarDate(pin.lastDay) }
}
