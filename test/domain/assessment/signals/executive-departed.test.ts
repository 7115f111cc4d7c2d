import { describe, expect, test } from 'vitest'
import type { ContactFacts, TouchpointFacts } from '../../../../src/domain/clients/facts.ts'
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

const left = (facts: Partial<ContactFacts> = {}) => signatory({ leftOn: '2026-11-12', ...facts })
const eve = (facts: Partial<ContactFacts> = {}) =>
  contact({ id: 'eve', name: 'Eve Orr', title: 'CFO', isExecutive: true, role: 'signatory', ...facts })
const gap = (contacts: ContactFacts[], touchpoints: TouchpointFacts[] = []) =>
  severityOf('executive.departed', clientFacts({ contacts, touchpoints }))

describe('an executive who left', () => {
  test('leaves the largest gap without a successor', () => {
    expect(gap([left()])).toBe(1)
    expect(sentenceOf('executive.departed', clientFacts({ contacts: [left()] }))).toBe(
      'Ann Lee (CFO, signatory) left on 12 Nov 2026 and has no successor'
    )
  })

  test('leaves 0.7 with a successor nobody has met', () => {
    const contacts = [left({ successorId: 'eve' }), eve()]
    expect(gap(contacts)).toBe(0.7)
    expect(sentenceOf('executive.departed', clientFacts({ contacts }))).toBe(
      'Ann Lee (CFO, signatory) left on 12 Nov 2026, nobody has met the successor Eve Orr (CFO, signatory) yet'
    )
  })

  test('leaves less with each day since the first conversation with the successor, and nothing after 90', () => {
    const contacts = [left({ successorId: 'eve' }), eve()]
    expect(gap(contacts, [spoke(0, ['eve'])])).toBeCloseTo(0.7, 12)
    expect(gap(contacts, [spoke(45, ['eve']), spoke(3, ['eve'])])).toBeCloseTo(0.35, 12)
    expect(gap(contacts, [spoke(90, ['eve'])])).toBe(0)
    expect(gap(contacts, [spoke(200, ['eve'])])).toBe(0)
    expect(
      sentenceOf('executive.departed', clientFacts({ contacts, touchpoints: [spoke(45, ['eve'])] }))
    ).toBe(
      'Ann Lee (CFO, signatory) left on 12 Nov 2026, the successor Eve Orr (CFO, signatory) was first met 45 days ago (8 Oct 2026)'
    )
  })

  test('is felt for 180 days, the last one included', () => {
    expect(gap([left({ leftOn: '2026-05-26' })])).toBe(1)
    expect(gap([left({ leftOn: '2026-05-25' })])).toBe(0)
  })

  test('is gone from the day of leaving in the zone of the workspace, not in UTC', () => {
    const facts = clientFacts({ contacts: [left({ leftOn: '2026-11-23' })] })
    expect(severityOf('executive.departed', facts, Date.parse('2026-11-22T22:59:59.999Z'))).toBe(0)
    expect(severityOf('executive.departed', facts, Date.parse('2026-11-22T23:00:00Z'))).toBe(1)
  })

  test('is followed to whoever holds the post now when the successor is gone too', () => {
    const chain = [
      left({ successorId: 'dov' }),
      signatory({ id: 'dov', leftOn: '2026-11-20', successorId: 'eve' }),
      eve()
    ]
    expect(gap(chain)).toBe(0.7)
    expect(gap(chain, [spoke(45, ['eve'])])).toBeCloseTo(0.35, 12)
  })

  test('has no successor when that one is gone, archived, not on record, not added yet, or leads in a circle', () => {
    expect(gap([left({ successorId: 'eve' }), eve({ leftOn: '2026-01-01' })])).toBe(1)
    expect(gap([left({ successorId: 'eve' }), eve({ archivedAt: daysAgo(3) })])).toBe(1)
    expect(gap([left({ successorId: 'nobody' })])).toBe(1)
    expect(gap([left({ successorId: 'eve' }), eve({ addedAt: daysAgo(-1) })])).toBe(1)
    expect(gap([left({ successorId: 'eve' }), eve({ leftOn: '2026-01-01', successorId: 'ann' })])).toBe(1)
  })

  test('counts once: the larger gap of two', () => {
    const contacts = [left({ id: 'dov', successorId: 'eve' }), left({ leftOn: '2026-10-01' }), eve()]
    expect(gap(contacts)).toBe(1)
  })

  test('stays a finding when the contact is archived afterwards, but not when it was archived before', () => {
    expect(gap([left({ archivedAt: daysAgo(5) })])).toBe(1)
    expect(gap([left({ archivedAt: daysAgo(20) })])).toBe(0)
  })

  test('is unknown while no executive has ever been on record', () => {
    expect(gap([])).toBeNull()
    expect(gap([contact({ leftOn: '2026-11-12' })])).toBeNull()
    expect(gap([signatory()])).toBe(0)
  })

  test('is followed by a search for the successor, or a call to them', () => {
    const step = (contacts: ContactFacts[]) =>
      assessed(clientFacts({ contacts })).drivers.find(({ signal }) => signal === 'executive.departed')
        ?.nextStep
    expect(step([left()])).toBe('Find out who takes over from Ann Lee')
    expect(step([left({ successorId: 'eve' }), eve()])).toBe('Call Eve Orr')
  })
})
