import { describe, expect, test } from 'vitest'
import type { ContactFacts } from '../../../../src/domain/clients/facts.ts'
import {
  assessed,
  clientFacts,
  contact,
  daysAgo,
  sentenceOf,
  severityOf,
  signatory,
  spoke
} from '../facts.ts'

const silentFor = (days: number, facts: Partial<ContactFacts> = {}, client = {}) =>
  severityOf(
    'executive.silence',
    clientFacts({ client, contacts: [signatory(facts)], touchpoints: [spoke(days, ['ann']), spoke(1)] })
  )

describe('silence towards an executive', () => {
  test('does not count within the executive rhythm of the tier and is complete at three times of it', () => {
    expect(silentFor(60)).toBe(0)
    expect(silentFor(120)).toBe(0.5)
    expect(silentFor(180)).toBe(1)
    expect(silentFor(45, {}, { tier: 'A' })).toBe(0)
    expect(silentFor(90, {}, { tier: 'C' })).toBe(0)
  })

  test("follows the contact's rhythm first, then the client's", () => {
    expect(silentFor(40, {}, { executiveDays: 20 })).toBe(0.5)
    expect(silentFor(40, { rhythmDays: 10 }, { executiveDays: 20 })).toBe(1)
  })

  test('counts in full for a signatory or sponsor and for 0.8 otherwise', () => {
    expect(silentFor(180, { role: 'sponsor' })).toBe(1)
    expect(silentFor(180, { role: 'decision_maker' })).toBe(0.8)
    expect(silentFor(180, { role: 'other' })).toBe(0.8)
  })

  test('is counted from the day the executive was added until somebody speaks with them', () => {
    const facts = clientFacts({ contacts: [signatory({ addedAt: daysAgo(120) })], touchpoints: [spoke(1)] })
    expect(severityOf('executive.silence', facts)).toBe(0.5)
    expect(sentenceOf('executive.silence', facts)).toBe(
      'Ann Lee (CFO, signatory) never spoken to since being added 120 days ago (25 Jul 2026), every 60 agreed'
    )
  })

  test('is that of the executive neglected most, who is named', () => {
    const dov = signatory({ id: 'dov', name: 'Dov', title: null, role: 'decision_maker' })
    const facts = clientFacts({
      contacts: [dov, signatory()],
      touchpoints: [spoke(131, ['ann']), spoke(132, ['dov'])]
    })
    expect(sentenceOf('executive.silence', facts)).toBe(
      'Ann Lee (CFO, signatory) last spoken to 131 days ago (14 Jul 2026), every 60 agreed'
    )
  })

  test('names the same person whatever the order of contacts when two are neglected alike', () => {
    const dov = signatory({ id: 'dov', name: 'Dov' })
    const touchpoints = [spoke(500, ['ann', 'dov'])]
    const one = sentenceOf('executive.silence', clientFacts({ contacts: [dov, signatory()], touchpoints }))
    const other = sentenceOf('executive.silence', clientFacts({ contacts: [signatory(), dov], touchpoints }))
    expect(one).toBe(other)
  })

  test('sends the counterpart to call', () => {
    const ann = signatory({ counterpart: { id: 'bob', name: 'Bob Ray' } })
    const { drivers } = assessed(clientFacts({ contacts: [ann], touchpoints: [spoke(200, ['ann'])] }))
    expect(drivers.map(({ nextStep }) => nextStep)).toContain('Ask Bob Ray to call Ann Lee')
  })

  test('is unknown without an active executive', () => {
    const unknown = (contacts: ContactFacts[]) => severityOf('executive.silence', clientFacts({ contacts }))
    expect(unknown([])).toBeNull()
    expect(unknown([contact()])).toBeNull()
    expect(unknown([signatory({ leftOn: '2026-11-22' })])).toBeNull()
    expect(unknown([signatory({ archivedAt: daysAgo(0) })])).toBeNull()
    expect(unknown([signatory({ addedAt: daysAgo(-1) })])).toBeNull()
    expect(unknown([signatory({ leftOn: '2026-11-23', archivedAt: daysAgo(-1) })])).toBe(1)
  })
})
