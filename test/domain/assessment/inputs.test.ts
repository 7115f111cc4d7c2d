import { describe, expect, test } from 'vitest'
import { assessed, clientFacts, contract, daysAgo, signatory, spoke } from './facts.ts'

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
      'a contract or decision date',
      'annual revenue',
      'an owner who is active in Slack',
      'a satisfaction score in the last 365 days',
      'a valid pulse or health check'
    ])
  })

  test('include a check-in for 365 days, the last one included', () => {
    const lastCheckIn = (days: number) => assessed({ ...complete, touchpoints: [spoke(days)] }).inputs
    expect(lastCheckIn(365)).toMatchObject({ present: 5, oldestDays: 365 })
    expect(lastCheckIn(365.1)).toMatchObject({ present: 4, oldestDays: null })
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
