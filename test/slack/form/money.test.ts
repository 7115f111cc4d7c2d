import { expect, test } from 'vitest'
import { type Read, value } from '../../../src/slack/form/field.ts'
import { money } from '../../../src/slack/form/fields/money.ts'
import { NOW } from '../../support/facts.ts'

const context = {
  now: NOW,
  today: '2026-11-02',
  timeZone: 'UTC',
  currency: 'EUR',
  clientId: null,
  subject: {}
}
const read = (typed: string): Read<unknown> => money({ label: 'Revenue a year' }).read(typed, context)

test.each([
  ['1.234', '“1.234” can be two amounts. Write 1,234 or 1.23.'],
  ['CHF 1.234k', '“CHF 1.234k” can be two amounts. Write CHF 1,234k or CHF 1.23k.'],
  ['999999999999999999', '“999999999999999999” is too large to be an amount.'],
  ['-5', '“-5” is negative. Write an amount of zero or more.'],
  ['abc', '“abc” is not an amount. Write one such as 120000, 12k or EUR 1.2m.'],
  ['XXQ 90', '“XXQ 90” is not an amount. Write one such as 120000, 12k or EUR 1.2m.']
])('%s says what is wrong with it', (typed, message) => {
  expect(read(typed)).toEqual({ kind: 'problem', message: expect.stringContaining(message) })
})

test('what is said instead of an amount of two readings is one amount', () => {
  expect([read('1,234'), read('1.23')]).toEqual([
    value({ amount: '1234.00', currency: 'EUR' }),
    value({ amount: '1.23', currency: 'EUR' })
  ])
})
