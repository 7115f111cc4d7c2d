import { describe, expect, test } from 'vitest'
import { entry } from './dealings.ts'
import { assessed, clientFacts, contact, contract, noon, policy, signatory, spoke } from './facts.ts'

const calm = {
  owner: { id: 'bob', name: 'Bob Ray', isActive: true },
  annualRevenue: { amount: '1000', currency: 'EUR' }
}

describe('an executive who left without a successor', () => {
  const lenient = { ...policy, weights: { ...policy.weights, 'executive.departed': 0.1 } }
  const facts = clientFacts({
    client: { ...calm, tier: 'C' },
    contacts: [signatory({ leftOn: '2026-11-12' }), signatory({ id: 'eve', name: 'Eve Orr' })],
    touchpoints: [spoke(1, ['eve'])]
  })

  test('keeps the client on watch however low its score is, and the number stays', () => {
    const { score, level, levelBasis, computedLevel, floor } = assessed(facts, noon, lenient)
    expect(score).toBeCloseTo(10, 10)
    expect({ level, levelBasis, computedLevel }).toEqual({
      level: 'watch',
      levelBasis: 'floor',
      computedLevel: 'healthy'
    })
    expect(floor).toEqual({ level: 'watch', reason: 'Ann Lee (CFO, signatory) left without a successor' })
  })

  test('raises nothing once a successor is named', () => {
    const [ann, eve] = facts.contacts
    const named = { ...facts, contacts: [{ ...ann, successorId: 'eve' }, eve] as typeof facts.contacts }
    expect(assessed(named).floor).toBeNull()
  })

  test('raises nothing after half a year', () => {
    const contacts = [signatory({ leftOn: '2026-05-25' }), signatory({ id: 'eve' })]
    expect(assessed({ ...facts, contacts }).floor).toBeNull()
  })
})

describe('a decision date within 90 days while the executive is silent', () => {
  const decided = (endsOn: string, silentDays: number, renewal: 'open' | 'secured' = 'open') =>
    assessed(
      clientFacts({
        client: { ...calm, checkInDays: 400 },
        contacts: [signatory(), contact()],
        touchpoints: [
          spoke(silentDays, ['ann']),
          spoke(1, ['uma']),
          spoke(1, ['uma'], { teammateIds: ['fay'] })
        ],
        contracts: [contract(endsOn, { renewal })]
      })
    )

  test('puts the client at risk', () => {
    const { level, levelBasis, computedLevel, floor } = decided('2027-02-20', 120)
    expect({ level, levelBasis, computedLevel }).toEqual({
      level: 'at risk',
      levelBasis: 'floor',
      computedLevel: 'watch'
    })
    expect(floor).toEqual({
      level: 'at risk',
      reason:
        'Renewal not secured, contract end 20 Feb 2027 is in 90 days, and Ann Lee (CFO, signatory) last spoken to 120 days ago (25 Jul 2026), every 60 agreed'
    })
  })

  test('is a matter of 90 days and of half the severity, both included', () => {
    expect(decided('2027-02-20', 120).floor?.level).toBe('at risk')
    expect(decided('2027-02-21', 120).floor).toBeNull()
    expect(decided('2027-02-20', 119.9).floor).toBeNull()
  })

  test('raises nothing once the renewal is secured', () => {
    expect(decided('2027-02-20', 120, 'secured').floor).toBeNull()
  })

  test('still holds when the date has passed', () => {
    expect(decided('2026-11-01', 120).floor?.level).toBe('at risk')
  })

  test('counts before the lower floor of an executive who left', () => {
    const facts = clientFacts({
      contacts: [signatory({ id: 'eve', leftOn: '2026-11-12' }), signatory()],
      touchpoints: [spoke(200, ['ann'])],
      contracts: [contract('2026-12-31')]
    })
    expect(assessed(facts).floor?.level).toBe('at risk')
  })

  test('names the renewal as declined when it was', () => {
    const facts = clientFacts({
      contacts: [signatory()],
      touchpoints: [spoke(200, ['ann'])],
      contracts: [contract('2026-12-31', { renewal: 'declined' })]
    })
    expect(assessed(facts).floor?.reason).toMatch(
      /^Renewal declined, contract end on 31 Dec 2026, and Ann Lee/
    )
  })
})

describe('a client that may leave', () => {
  const quiet = clientFacts({
    client: { ...calm, tier: 'C' },
    contacts: [signatory()],
    touchpoints: [spoke(1, ['ann'])]
  })
  const leaving = entry('Ann said they will tender again', { saysLeaving: true, openedOn: '2026-11-20' })
  const tempted = entry('They run a pilot', { competitor: 'Hooli', threat: 'high' })
  const floorOf = (...risks: ReturnType<typeof entry>[]) => assessed({ ...quiet, risks }).floor

  test('is at risk once it said so, however calm the rest is', () => {
    const { score, level, levelBasis, floor } = assessed({ ...quiet, risks: [leaving] })
    expect({ score, level, levelBasis }).toEqual({ score: 0, level: 'at risk', levelBasis: 'floor' })
    expect(floor).toEqual({
      level: 'at risk',
      reason: 'Acme said that it may leave: “Ann said they will tender again” (since 20 Nov 2026)'
    })
  })

  test('is at risk when a competitor is a high threat, not for a lesser one', () => {
    expect(floorOf(tempted)).toEqual({
      level: 'at risk',
      reason: 'Hooli is a high threat: “They run a pilot”'
    })
    expect(floorOf({ ...tempted, threat: 'medium' })).toBeNull()
  })

  test('is at risk by its own words first when there is more than one reason', () => {
    expect(floorOf(tempted, leaving)?.reason).toMatch(/^Acme said/)
  })

  test('is so only while the entry is open', () => {
    expect(floorOf({ ...leaving, openedOn: '2026-11-23' })).toBeNull()
    expect(floorOf({ ...leaving, closedOn: '2026-11-22' })).toBeNull()
    expect(floorOf({ ...tempted, closedOn: '2026-11-22' })).toBeNull()
    expect(floorOf({ ...leaving, closedOn: '2026-11-23' })?.level).toBe('at risk')
    expect(floorOf({ ...leaving, acceptedOn: '2026-11-21' })?.level).toBe('at risk')
  })

  test('stays critical when the number says so', () => {
    const risks = [leaving, tempted, entry('Worst', { likelihood: 5, impact: 5 })]
    expect(assessed({ ...quiet, risks })).toMatchObject({ level: 'critical', levelBasis: 'score' })
  })
})
