import { assess } from '../../../../src/domain/assessment/assess.ts'
import type { ClientFacts } from '../../../../src/domain/clients/facts.ts'
import { defaultPolicy, type Policy, type SignalKey } from '../../../../src/domain/policy.ts'
import { place } from './clients/place.ts'
import type { Opinion } from './opinion.ts'
import { bySignal } from './second-opinion.ts'

const { workingTime, ...settings } = defaultPolicy(place.zone)

/** The policy of the generated workspace: the default one, and its holidays. */
export const policy: Policy = { ...settings, workingTime: { ...workingTime, holidays: place.holidays } }

/** What the product thinks of a client, in the figures that a second opinion gives. */
export function firstOpinion(facts: ClientFacts, asOf: number): Opinion {
  const result = assess(facts, policy, asOf)
  if (result.kind === 'not_scored') return result
  const { kind, score, level, levelBasis, computedLevel, floor, override, inputs, drivers, unknown } = result
  const driverOf = (key: SignalKey) => drivers.find(({ signal }) => signal === key)
  const isUnknown = (key: SignalKey) => unknown.some(({ signal }) => signal === key)
  return {
    kind,
    score,
    level,
    levelBasis,
    computedLevel,
    floor: floor?.level ?? null,
    override: override?.level ?? null,
    inputs: inputs.present,
    severities: bySignal((key) => (isUnknown(key) ? null : (driverOf(key)?.severity ?? 0))),
    points: bySignal((key) => driverOf(key)?.points ?? 0)
  }
}
