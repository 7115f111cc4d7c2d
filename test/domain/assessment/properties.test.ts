import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assess } from '../../../src/domain/assessment/assess.ts'
import { compareLevels } from '../../../src/domain/assessment/level.ts'
import { project } from '../../../src/domain/assessment/project.ts'
import type { Believed } from '../../../src/domain/clients/believed.ts'
import type { ClientFacts } from '../../../src/domain/clients/facts.ts'
import type { SignalKey } from '../../../src/domain/policy.ts'
import { DAY, FOREVER, type Instant } from '../../../src/domain/time.ts'
import { anyFacts, scoredFacts } from './arbitrary-facts.ts'
import { assessed, noon, policy } from './facts.ts'

/** Only what had been recorded and, apart from what is announced, had happened by an instant, believed ever after. */
function knownBy(asOf: Instant, facts: ClientFacts): ClientFacts {
  const known = <Fact extends Believed>(all: Fact[], happened: (fact: Fact) => boolean = () => true) =>
    all
      .filter((fact) => fact.recordedAt <= asOf && asOf < fact.retiredAt && happened(fact))
      .map((fact) => ({ ...fact, retiredAt: FOREVER }))
  const happened = (instant: Instant | null) => (instant !== null && instant <= asOf ? instant : null)
  return {
    client: facts.client,
    contacts: known(facts.contacts, ({ addedAt }) => addedAt <= asOf),
    touchpoints: known(facts.touchpoints, ({ occurredAt }) => occurredAt <= asOf),
    contracts: known(facts.contracts),
    losses: known(facts.losses),
    overrides: known(facts.overrides, ({ madeAt }) => madeAt <= asOf),
    feedback: known(facts.feedback, ({ receivedAt }) => receivedAt <= asOf).map((fact) => ({
      ...fact,
      respondedAt: happened(fact.respondedAt),
      resolvedAt: happened(fact.resolvedAt)
    })),
    commitments: known(facts.commitments),
    risks: known(facts.risks),
    pulses: known(facts.pulses, ({ madeAt }) => madeAt <= asOf),
    healthChecks: known(facts.healthChecks, ({ madeAt }) => madeAt <= asOf),
    metrics: known(facts.metrics)
  }
}

test('a score lies between 0 and 100, nothing is NaN, and the points add up to it', () => {
  fc.assert(
    fc.property(scoredFacts, (facts) => {
      const { score, drivers, unknown, exposure } = assessed(facts)
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(100)
      for (const { severity, points } of drivers) {
        expect(severity > 0 && severity <= 1 && points > 0).toBe(true)
      }
      expect(Math.abs(drivers.reduce((sum, { points }) => sum + points, 0) - score)).toBeLessThan(1e-9)
      expect(drivers.length === 0).toBe(score === 0)
      const keys = [...drivers, ...unknown].map(({ signal }) => signal)
      expect(new Set(keys).size).toBe(keys.length)
      if (exposure) expect(Math.abs(Number(exposure.amount) - 2500.005 * score)).toBeLessThan(0.006)
    })
  )
})

test('drivers come with most points first', () => {
  fc.assert(
    fc.property(scoredFacts, (facts) => {
      const points = assessed(facts).drivers.map((driver) => driver.points)
      expect(points).toEqual(points.toSorted((a, b) => b - a))
    })
  )
})

test('the order of the facts never matters', () => {
  const shuffled = <T>(items: T[]) =>
    fc.shuffledSubarray(items, { minLength: items.length, maxLength: items.length })
  const both = anyFacts.chain((facts) =>
    fc.tuple(
      fc.constant(facts),
      fc.record({
        client: fc.constant(facts.client),
        feedback: shuffled(facts.feedback),
        commitments: shuffled(facts.commitments),
        risks: shuffled(facts.risks),
        pulses: shuffled(facts.pulses),
        healthChecks: shuffled(facts.healthChecks),
        metrics: shuffled(facts.metrics),
        contacts: shuffled(facts.contacts),
        touchpoints: shuffled(facts.touchpoints),
        contracts: shuffled(facts.contracts),
        losses: shuffled(facts.losses),
        overrides: shuffled(facts.overrides)
      })
    )
  )
  fc.assert(
    fc.property(both, ([facts, reordered]) => {
      expect(assess(reordered, policy, noon)).toEqual(assess(facts, policy, noon))
      expect(project(reordered, policy, noon)).toEqual(project(facts, policy, noon))
    })
  )
})

test('what was recorded later is never seen', () => {
  fc.assert(
    fc.property(anyFacts, fc.integer({ min: 0, max: 200 }), (facts, days) => {
      const asOf = noon - days * DAY
      expect(assess(facts, policy, asOf)).toEqual(assess(knownBy(asOf, facts), policy, asOf))
    })
  )
})

test('a projection is the first future day whose assessment has a higher level', () => {
  const bruteForce = (facts: ClientFacts) => {
    const known = knownBy(noon, facts)
    const now = assess(known, policy, noon)
    for (let day = 1; day <= 180; day++) {
      const then = assess(known, policy, noon + day * DAY)
      if (now.kind !== 'assessed' || then.kind !== 'assessed') return null
      if (compareLevels(then.level, now.level) > 0)
        return { on: new Date(then.asOf).toISOString().slice(0, 10), level: then.level }
    }
    return null
  }
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const projection = project(facts, policy, noon)
      expect(projection && { on: projection.on, level: projection.level }).toEqual(bruteForce(facts))
    })
  )
})

test('a heavier weight never lowers the score', () => {
  const keys = Object.keys(policy.weights) as SignalKey[]
  fc.assert(
    fc.property(scoredFacts, fc.constantFrom(...keys), (facts, key) => {
      const heavier = { ...policy, weights: { ...policy.weights, [key]: 0.95 } }
      expect(assessed(facts, noon, heavier).score).toBeGreaterThanOrEqual(assessed(facts).score)
    })
  )
})
