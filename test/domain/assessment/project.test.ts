import { describe, expect, test } from 'vitest'
import { project } from '../../../src/domain/assessment/project.ts'
import { FOREVER } from '../../../src/domain/time.ts'
import { clientFacts, contact, contract, noon, pinned, policy, signatory, spoke } from './facts.ts'

const calm = clientFacts({
  client: {
    tier: 'C',
    checkInDays: 1000,
    executiveDays: 1000,
    owner: { id: 'bob', name: 'Bob Ray', isActive: true },
    annualRevenue: { amount: '1000', currency: 'EUR' }
  },
  contacts: [signatory(), contact()],
  touchpoints: [spoke(1, ['ann', 'uma'])]
})

describe('looking ahead', () => {
  test('finds nothing for a client that stays calm', () => {
    expect(project(calm, policy, noon)).toBeNull()
  })

  test('foresees the announced leaving of an executive', () => {
    const contacts = [signatory({ leftOn: '2026-12-31' }), contact()]
    expect(project({ ...calm, contacts }, policy, noon)).toEqual({
      on: '2026-12-31',
      level: 'at risk',
      signal: 'executive.departed',
      sentence:
        'Turns at risk on 31 Dec 2026. By then: Ann Lee (CFO, signatory) left on 31 Dec 2026 and has no successor'
    })
  })

  test('names the floor when that is what raises the level', () => {
    const facts = {
      ...calm,
      client: { ...calm.client, executiveDays: 40 },
      contracts: [contract('2027-02-20')]
    }
    const lenient = {
      ...policy,
      weights: { ...policy.weights, 'renewal.window': 0.05, 'executive.silence': 0.1 }
    }
    expect(project(facts, lenient, noon)).toMatchObject({
      on: '2027-02-09',
      level: 'at risk',
      signal: 'renewal.window',
      sentence:
        'Turns at risk on 9 Feb 2027. By then: Renewal not secured, contract end 20 Feb 2027 is in 11 days, and Ann Lee (CFO, signatory) last spoken to 80 days ago (21 Nov 2026), every 40 agreed'
    })
  })

  test('says that a pin runs out', () => {
    const facts = { ...clientFacts(), overrides: [pinned()] }
    expect(project(facts, policy, noon)).toEqual({
      on: '2026-12-13',
      level: 'at risk',
      signal: null,
      sentence: 'Turns at risk on 13 Dec 2026. By then: the level is no longer pinned to healthy'
    })
  })

  test('says that the inputs grow too old', () => {
    const facts = { ...calm, touchpoints: [spoke(300, ['ann'])] }
    expect(project(facts, policy, noon)).toEqual({
      on: '2027-01-27',
      level: 'watch',
      signal: null,
      sentence: 'Turns to watch on 27 Jan 2027. By then: fewer than 4 inputs are left to judge by'
    })
  })

  test('ends where the client has no score any more', () => {
    const contacts = [signatory({ leftOn: '2026-12-31' }), contact()]
    const loss = { lostOn: '2026-12-31', wonBackOn: null, recordedAt: noon, retiredAt: FOREVER }
    expect(project({ ...calm, contacts, losses: [loss] }, policy, noon)).toBeNull()
    expect(
      project({ ...calm, contacts, losses: [{ ...loss, lostOn: '2027-01-01' }] }, policy, noon)
    ).not.toBeNull()
    expect(
      project({ ...calm, contacts, losses: [{ ...loss, lostOn: '2026-01-01' }] }, policy, noon)
    ).toBeNull()
  })

  test('looks 180 days ahead and no further', () => {
    const leaving = (leftOn: string) => ({ ...calm, contacts: [signatory({ leftOn }), contact()] })
    expect(project(leaving('2027-05-21'), policy, noon)).toMatchObject({ on: '2027-05-21' })
    expect(project(leaving('2027-05-22'), policy, noon)).toBeNull()
  })
})
