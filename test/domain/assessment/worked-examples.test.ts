import { expect, test } from 'vitest'
import { project } from '../../../src/domain/assessment/project.ts'
import { DAY } from '../../../src/domain/time.ts'
import { entry } from './dealings.ts'
import {
  assessed,
  clientFacts,
  complaint,
  contact,
  daysAgo,
  noon,
  policy,
  signatory,
  spoke
} from './facts.ts'

const silentFor60Days = clientFacts({
  contacts: [signatory()],
  touchpoints: [spoke(60, ['ann'])]
})

test('a tier B client whose only executive was last spoken to 60 days ago is on watch with 30.25', () => {
  const { score, level, drivers, unknown } = assessed(silentFor60Days)
  expect(score).toBeCloseTo(30.25, 10)
  expect(level).toBe('watch')
  expect(drivers.map(({ signal, severity, weight }) => ({ signal, severity, weight }))).toEqual([
    { signal: 'engagement.silence', severity: 0.5, weight: 0.45 },
    { signal: 'relationship.thin', severity: 0.5, weight: 0.2 }
  ])
  expect(drivers.map(({ points }) => points.toFixed(4))).toEqual(['21.4030', '8.8470'])
  expect(unknown.map(({ signal }) => signal)).toEqual([
    'satisfaction.level',
    'satisfaction.decline',
    'sentiment.recent',
    'complaints.open',
    'complaints.frequency',
    'responsiveness',
    'commitments.overdue',
    'renewal.window',
    'commercial.revenue',
    'commercial.payment',
    'health.check',
    'pulse',
    'usage.decline',
    'support.load'
  ])
})

test('the only executive leaving without a successor puts an otherwise happy client at risk with 64', () => {
  const { score, level, drivers, floor } = assessed(
    clientFacts({
      contacts: [signatory({ leftOn: '2026-11-12' }), contact(), contact({ id: 'cem', name: 'Cem' })],
      touchpoints: [
        spoke(2, ['uma', 'cem'], { sentiment: 2 }),
        spoke(5, ['cem'], { teammateIds: ['fay'], sentiment: 2 })
      ]
    })
  )
  expect(score).toBeCloseTo(64, 10)
  expect(level).toBe('at risk')
  expect(drivers.map(({ signal }) => signal)).toEqual(['executive.departed', 'executive.unmapped'])
  expect(floor).toEqual({ level: 'watch', reason: 'Ann Lee (CFO, signatory) left without a successor' })
})

test('a late answer to a severe complaint on top of that makes the client critical with 77.5', () => {
  const { score, level, drivers } = assessed(
    clientFacts({
      contacts: [signatory({ leftOn: '2026-11-12' }), contact(), contact({ id: 'cem', name: 'Cem' })],
      touchpoints: [
        spoke(2, ['uma', 'cem'], { sentiment: 2 }),
        spoke(5, ['cem'], { teammateIds: ['fay'], sentiment: 2 })
      ],
      feedback: [complaint(12, { respondBy: daysAgo(11) })]
    })
  )
  expect(score).toBeCloseTo(77.5, 10)
  expect(level).toBe('critical')
  expect(drivers.map(({ signal, severity }) => [signal, severity])).toEqual([
    ['executive.departed', 1],
    ['complaints.open', 0.75],
    ['executive.unmapped', 1]
  ])
})

test('a client added today with nothing on record is on watch for want of data with 20', () => {
  const { score, level, levelBasis, computedLevel, inputs, drivers } = assessed(
    clientFacts({ client: { addedAt: noon } })
  )
  expect(score).toBeCloseTo(20, 10)
  expect({ level, levelBasis, computedLevel }).toEqual({
    level: 'watch',
    levelBasis: 'not enough data',
    computedLevel: 'healthy'
  })
  expect(inputs).toMatchObject({ present: 0, of: 7, oldestDays: null })
  expect(inputs.missing).toHaveLength(7)
  expect(drivers.map(({ signal }) => signal)).toEqual(['executive.unmapped'])
})

test('the first example 30 days later with nothing logged is at risk with 56.6875', () => {
  const { score, level, drivers } = assessed(silentFor60Days, noon + 30 * DAY)
  expect(score).toBeCloseTo(56.6875, 10)
  expect(level).toBe('at risk')
  expect(drivers.map(({ signal, severity }) => [signal, severity])).toEqual([
    ['engagement.silence', 1],
    ['executive.silence', 0.25],
    ['relationship.thin', 0.5]
  ])
})

test('the projection of the first example names the first day on which the score reaches 50', () => {
  expect(project(silentFor60Days, policy, noon)).toEqual({
    on: '2026-12-14',
    level: 'at risk',
    signal: 'engagement.silence',
    sentence:
      'Turns at risk on 14 Dec 2026. By then: Last check-in 82 days ago (23 Sep 2026), every 30 agreed'
  })
  expect(assessed(silentFor60Days, noon + 21 * DAY).score).toBeLessThan(50)
  expect(assessed(silentFor60Days, noon + 22 * DAY).score).toBeGreaterThan(50)
})

test('a happy client that looks at a competitor is at risk with a score of 40', () => {
  const { score, level, levelBasis, computedLevel, drivers, floor } = assessed(
    clientFacts({
      client: {
        owner: { id: 'bob', name: 'Bob Ray', isActive: true },
        annualRevenue: { amount: '1000', currency: 'EUR' }
      },
      contacts: [signatory(), contact()],
      touchpoints: [spoke(1, ['ann', 'uma'], { teammateIds: ['bob', 'fay'], sentiment: 2 })],
      risks: [
        entry('We are looking at Globex', { competitor: 'Globex', threat: 'high', openedOn: '2026-11-21' })
      ]
    })
  )
  expect(score).toBeCloseTo(40, 10)
  expect({ level, levelBasis, computedLevel }).toEqual({
    level: 'at risk',
    levelBasis: 'floor',
    computedLevel: 'watch'
  })
  expect(drivers.map(({ signal, severity }) => [signal, severity])).toEqual([['competition', 1]])
  expect(floor).toEqual({
    level: 'at risk',
    reason: 'Globex is a high threat: “We are looking at Globex” (since 21 Nov 2026)'
  })
})
