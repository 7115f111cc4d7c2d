import { expect, test } from 'vitest'
import { assessed, clientFacts, contact, daysAgo, severityOf, signatory } from '../facts.ts'

const unmapped = (...contacts: Parameters<typeof signatory>[0][]) =>
  severityOf('executive.unmapped', clientFacts({ contacts: contacts.map((facts) => signatory(facts)) }))

test('a client without any executive on record is always a finding', () => {
  expect(unmapped()).toBe(1)
  expect(severityOf('executive.unmapped', clientFacts({ contacts: [contact()] }))).toBe(1)
  expect(assessed(clientFacts({ client: { addedAt: daysAgo(1) } })).drivers).toEqual([
    {
      signal: 'executive.unmapped',
      severity: 1,
      weight: 0.2,
      points: expect.closeTo(20, 10),
      sentence: 'No active executive is on record',
      nextStep: 'Find out who decides at Acme and add them as an executive'
    }
  ])
})

test('one active executive is enough', () => {
  expect(unmapped({ id: 'dov', leftOn: '2026-01-01' }, { id: 'ann' })).toBe(0)
})

test('executives who left or were archived do not count, those who are going to leave still do', () => {
  expect(unmapped({ leftOn: '2026-11-22' })).toBe(1)
  expect(unmapped({ archivedAt: daysAgo(1) })).toBe(1)
  expect(unmapped({ leftOn: '2026-11-23' })).toBe(0)
})
