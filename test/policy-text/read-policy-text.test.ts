import { expect, test } from 'vitest'
import { readPolicyText } from '../../src/policy-text/read-policy-text.ts'

test.each([
  ['weights: &all [*all]'],
  ['playbooks: &all [*all]'],
  ['workingTime: {from: &day [*day]}'],
  ['weights: &all\n  other: *all'],
  ['&all\nweights: *all']
])('says of %j that it contains itself, instead of choking on it', (text) => {
  expect(readPolicyText(text)).toEqual({
    kind: 'none',
    reason: 'has a part that contains itself; write it out'
  })
})

test('takes what is said once and named twice', () => {
  expect(readPolicyText('cadences: {A: &often {checkInDays: 7}, B: *often}')).toMatchObject({
    kind: 'read',
    patch: { cadences: { A: { checkInDays: 7 }, B: { checkInDays: 7 } } },
    problems: []
  })
})
