import { expect, test } from 'vitest'
import { trendOf } from '../../../src/domain/assessment/trend.ts'
import { FOREVER } from '../../../src/domain/time.ts'
import { assessed, clientFacts, daysAgo, policy, signatory, spoke } from './facts.ts'

const silent = clientFacts({ contacts: [signatory()], touchpoints: [spoke(90, ['ann'])] })

test('a score is compared with the one of 28 days earlier', () => {
  const before = assessed(silent, daysAgo(28))
  const now = assessed(silent)
  expect(trendOf(now, silent, policy)).toEqual({
    since: daysAgo(28),
    score: before.score,
    level: 'watch',
    change: now.score - before.score
  })
  expect(now.score - before.score).toBeGreaterThan(20)
})

test('a check-in recorded since does not improve the past', () => {
  const late = spoke(40, ['ann'], { recordedAt: daysAgo(1) })
  const facts = { ...silent, touchpoints: [...silent.touchpoints, late] }
  expect(trendOf(assessed(facts), facts, policy)?.score).toBe(assessed(silent, daysAgo(28)).score)
})

test('a client added 27 days ago has no trend yet, one added 28 days ago has', () => {
  const young = clientFacts({ client: { addedAt: daysAgo(27) } })
  const older = clientFacts({ client: { addedAt: daysAgo(28) } })
  expect(trendOf(assessed(young), young, policy)).toBeNull()
  expect(trendOf(assessed(older), older, policy)).toMatchObject({ score: expect.closeTo(20, 10) })
})

test('a client that was lost back then and has returned has no trend yet', () => {
  const returned = clientFacts({
    losses: [{ lostOn: '2026-09-01', wonBackOn: '2026-11-10', recordedAt: daysAgo(60), retiredAt: FOREVER }]
  })
  expect(trendOf(assessed(returned), returned, policy)).toBeNull()
})
