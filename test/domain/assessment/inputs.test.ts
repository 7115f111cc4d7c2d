import { describe, expect, test } from 'vitest'
import type { FeedbackFacts } from '../../../src/domain/clients/feedback.ts'
import type { HealthCheckFacts, PulseFacts } from '../../../src/domain/clients/judgement.ts'
import { checked, felt } from './dealings.ts'
import { assessed, clientFacts, complaint, contract, daysAgo, score, signatory, spoke } from './facts.ts'

const owner = { id: 'bob', name: 'Bob Ray', isActive: true }
const complete = clientFacts({
  client: { tier: 'C', owner, annualRevenue: { amount: '1000', currency: 'EUR' } },
  contacts: [signatory()],
  touchpoints: [spoke(10.9, ['ann'])],
  contracts: [contract('2028-12-31')]
})

describe('the inputs every client should have', () => {
  test('are counted and the missing ones are named', () => {
    expect(assessed(complete).inputs).toEqual({
      present: 5,
      of: 7,
      oldestDays: 10,
      missing: ['a satisfaction score in the last 365 days', 'a valid pulse or health check']
    })
    expect(assessed(clientFacts()).inputs.missing).toEqual([
      'a check-in in the last 365 days',
      'an active executive',
      'a satisfaction score in the last 365 days',
      'a contract or decision date',
      'annual revenue',
      'a valid pulse or health check',
      'an owner who is active in Slack'
    ])
  })

  test('are seven when everything is on record', () => {
    const all = { ...complete, feedback: [score(100, 'nps', 9)], pulses: [felt(3, 4)] }
    expect(assessed(all).inputs).toEqual({ present: 7, of: 7, oldestDays: 100, missing: [] })
  })

  test('include a check-in for 365 days, the last one included', () => {
    const lastCheckIn = (days: number) => assessed({ ...complete, touchpoints: [spoke(days)] }).inputs
    expect(lastCheckIn(365)).toMatchObject({ present: 5, oldestDays: 365 })
    expect(lastCheckIn(365.1)).toMatchObject({ present: 4, oldestDays: null })
  })

  test('include the latest score for 365 days, the last one included, and no other feedback', () => {
    const heard = (...feedback: FeedbackFacts[]) => assessed({ ...complete, feedback }).inputs
    expect(heard(score(365, 'csat', 1))).toMatchObject({ present: 6, oldestDays: 365 })
    expect(heard(score(365.1, 'csat', 1))).toMatchObject({ present: 5, oldestDays: 10 })
    expect(heard(score(300, 'csat', 1), score(40, 'ces', 7))).toMatchObject({ oldestDays: 40 })
    expect(heard(complaint(5))).toMatchObject({ present: 5 })
  })

  test('include a pulse or a health check while one of them holds, as old as the newer one', () => {
    const opinion = (pulses: PulseFacts[], healthChecks: HealthCheckFacts[] = []) =>
      assessed({ ...complete, pulses, healthChecks }).inputs
    expect(opinion([felt(90, 3)])).toMatchObject({ present: 6, oldestDays: 90 })
    expect(opinion([felt(90.1, 3)])).toMatchObject({ present: 5, oldestDays: 10 })
    expect(opinion([], [checked(180, { trust: 5 })])).toMatchObject({ present: 6, oldestDays: 180 })
    expect(opinion([felt(40, 3)], [checked(150, { trust: 5 })])).toMatchObject({ present: 6, oldestDays: 40 })
    expect(opinion([felt(40, 5)], [checked(150, { trust: 5 })])).toMatchObject({ oldestDays: 150 })
  })

  test('include an owner only while Slack knows them, and an executive only while active', () => {
    const gone = { ...complete.client, owner: { ...owner, isActive: false } }
    expect(assessed({ ...complete, client: gone }).inputs.missing).toContain(
      'an owner who is active in Slack'
    )
    const archived = [signatory({ archivedAt: daysAgo(1) })]
    expect(assessed({ ...complete, contacts: archived }).inputs.missing).toContain('an active executive')
  })

  test('make a client healthy only when there are four of them', () => {
    expect(assessed(complete)).toMatchObject({ level: 'healthy', levelBasis: 'score', score: 0, drivers: [] })
    const four = { ...complete, contracts: [] }
    expect(assessed(four)).toMatchObject({ level: 'healthy', levelBasis: 'score' })
    const three = { ...four, client: { ...four.client, owner: null } }
    expect(assessed(three)).toMatchObject({ level: 'watch', levelBasis: 'not enough data', score: 0 })
  })

  test('never lower a level by being few', () => {
    const risky = clientFacts({ contacts: [signatory({ leftOn: '2026-11-12' })] })
    expect(assessed(risky)).toMatchObject({ level: 'critical', levelBasis: 'score', inputs: { present: 0 } })
  })
})
