import { describe, expect, test } from 'vitest'
import { assess } from '../../../src/domain/assessment/assess.ts'
import { momentAt } from '../../../src/domain/assessment/moment.ts'
import { signals } from '../../../src/domain/assessment/signals.ts'
import { situationBy } from '../../../src/domain/assessment/situation.ts'
import { FOREVER } from '../../../src/domain/time.ts'
import { assessed, clientFacts, daysAgo, noon, policy, spoke } from './facts.ts'

describe('a client that left', () => {
  const lost = (lostOn: string, wonBackOn: string | null = null, recordedAt = daysAgo(5)) =>
    clientFacts({ losses: [{ lostOn, wonBackOn, recordedAt, retiredAt: FOREVER }] })

  test('is not scored from the day it was lost, in the zone of the workspace', () => {
    const facts = lost('2026-11-23')
    const midnight = Date.parse('2026-11-22T23:00:00Z')
    expect(assess(facts, policy, midnight - 1).kind).toBe('assessed')
    expect(assess(facts, policy, midnight)).toEqual({
      kind: 'not_scored',
      because: 'lost',
      since: '2026-11-23'
    })
  })

  test('is scored again from the day it was won back', () => {
    expect(assess(lost('2026-10-01', '2026-11-23'), policy, noon)).toMatchObject({ because: 'lost' })
    expect(assess(lost('2026-10-01', '2026-11-22'), policy, noon).kind).toBe('assessed')
  })

  test('is scored as long as nobody had recorded the loss', () => {
    expect(assess(lost('2026-10-01'), policy, daysAgo(6)).kind).toBe('assessed')
  })

  test('was last lost when it was lost twice', () => {
    const losses = [
      { lostOn: '2026-10-01', wonBackOn: null, recordedAt: daysAgo(5), retiredAt: FOREVER },
      { lostOn: '2026-09-01', wonBackOn: null, recordedAt: daysAgo(5), retiredAt: FOREVER }
    ]
    expect(assess(clientFacts({ losses }), policy, noon)).toMatchObject({ since: '2026-10-01' })
  })
})

test('an archived client is not scored from the instant it was archived', () => {
  const facts = clientFacts({ client: { archivedAt: daysAgo(3) } })
  expect(assess(facts, policy, daysAgo(3))).toEqual({
    kind: 'not_scored',
    because: 'archived',
    since: '2026-11-19'
  })
  expect(assess(facts, policy, daysAgo(3) - 1).kind).toBe('assessed')
})

test('exposure is the revenue weighted by the score, to the cent', () => {
  const exposure = (amount: string) =>
    assessed(clientFacts({ client: { addedAt: noon, annualRevenue: { amount, currency: 'CHF' } } })).exposure
  expect(exposure('123456.78')).toEqual({ amount: '24691.36', currency: 'CHF' })
  expect(assessed(clientFacts()).exposure).toBeNull()
})

test('an assessment names the client, the instant and the policy version', () => {
  const result = assessed(clientFacts(), noon, { ...policy, version: 7 })
  expect(result).toMatchObject({ client: { id: 'acme', name: 'Acme' }, asOf: noon, policyVersion: 7 })
})

test('a signal whose weight the policy sets to zero is no driver', () => {
  const muted = { ...policy, weights: { ...policy.weights, 'executive.unmapped': 0 } }
  const { score, drivers } = assessed(clientFacts({ client: { addedAt: noon } }), noon, muted)
  expect({ score, drivers }).toEqual({ score: 0, drivers: [] })
})

test('a date that is none is refused by name', () => {
  const facts = clientFacts({
    losses: [{ lostOn: '14.12.2026', wonBackOn: null, recordedAt: noon, retiredAt: FOREVER }]
  })
  expect(() => assess(facts, policy, noon)).toThrow('"14.12.2026" is not a calendar date: write YYYY-MM-DD')
})

test('a time zone that does not exist is refused by name', () => {
  expect(() => assess(clientFacts(), { ...policy, timeZone: 'Mars/Olympus' }, noon)).toThrow(
    'Unknown time zone "Mars/Olympus": use an IANA name such as Europe/Berlin'
  )
})

test('every signal has something to say even about a client of whom nothing is known', () => {
  const at = momentAt(noon, policy.timeZone)
  for (const facts of [clientFacts(), clientFacts({ touchpoints: [spoke(1)] })]) {
    const situation = situationBy(noon, facts, policy)
    for (const signal of signals) {
      expect(signal.sentence(situation, at), signal.key).toMatch(/^[A-Z0-9].+[^.]$/)
      expect(signal.nextStep(situation, at), signal.key).toMatch(/^[A-Z].+[^.]$/)
    }
  }
})

test('every signal is listed once, in the order of the weights', () => {
  expect(signals.map(({ key }) => key)).toEqual(Object.keys(policy.weights))
})
