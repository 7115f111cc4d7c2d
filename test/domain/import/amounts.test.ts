import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DecimalMark, decimalMarkOf, parseAmount } from '../../../src/domain/import/amounts.ts'
import { createColumnEvidence } from '../../../src/domain/import/column-evidence.ts'

const amount = (cell: string, mark: DecimalMark | null = null, home = 'EUR') => {
  const read = parseAmount(cell, mark, home)
  return read.ok ? `${read.value.amount} ${read.value.currency ?? '-'}` : read.reason
}

test('amounts are read in the forms that people and CRMs write', () => {
  expect(
    [
      '1,234.56',
      '1.234,56',
      '1 234',
      '1\u202f234,50',
      "1'234.50",
      '€12k',
      '$1.2M',
      'USD 300',
      '300 CHF',
      '12,5 Mio. €',
      '950000000',
      '.5',
      '1,23,456.70',
      'kr 99'
    ].map((cell) => amount(cell))
  ).toEqual([
    '1234.56 -',
    '1234.56 -',
    '1234.00 -',
    '1234.50 -',
    '1234.50 -',
    '12000.00 EUR',
    '1200000.00 USD',
    '300.00 USD',
    '300.00 CHF',
    '12500000.00 EUR',
    '950000000.00 -',
    '0.50 -',
    '123456.70 -',
    '99.00 SEK'
  ])
})

test('a sign that several currencies share is the workspace’s own where it can be', () => {
  expect([amount('$5', null, 'CAD'), amount('kr 5', null, 'NOK'), amount('$5', null, 'EUR')]).toEqual([
    '5.00 CAD',
    '5.00 NOK',
    '5.00 USD'
  ])
})

test('money has no thousandths: 1,234 is a group, and 1.234 is refused unless the column tells', () => {
  expect(amount('1,234')).toBe('1234.00 -')
  expect(amount('1.234')).toContain('can be two amounts')
  expect([amount('1.234', ','), amount('1.234', '.'), amount('1,234', ',')]).toEqual([
    '1234.00 -',
    '1.23 -',
    '1.23 -'
  ])
})

test('what cannot be an amount is refused, never bent', () => {
  for (const cell of ['-5', '(5)', '−5', '$-5', '5-']) expect(amount(cell), cell).not.toMatch(/^5/)
  for (const cell of [
    'NaN',
    '1e400',
    'Infinity',
    'many',
    '1.2.3,4',
    '12€ 13',
    '5 XXX',
    '5 constructor',
    'valueOf 5',
    '5 __proto__',
    '99999999999999',
    '1,2,3'
  ])
    expect(amount(cell), cell).toMatch(/is not an amount|too large/)
})

test('a column shows its decimal mark, and a file separated by semicolons that it comes from where it is a comma', () => {
  const evidence = (delimiter: string, ...cells: string[]) => {
    const columns = createColumnEvidence([], [0], delimiter)
    for (const cell of cells) columns.see([cell])
    return columns.decimalMark(0)
  }
  expect(evidence(',', '1.234', '12,5')).toBe(',')
  expect(evidence(',', '1,234', '1,234.5')).toBe('.')
  expect(evidence(',', '1.5', '1,5')).toBe(null)
  expect(evidence(';', '1.234')).toBe(',')
  expect(decimalMarkOf('1.234.567')).toBe(',')
})

test('any amount of cents is read back from every way of writing it', () => {
  const ways: ((whole: string, cents: string) => string)[] = [
    (whole, cents) => `${whole}.${cents}`,
    (whole, cents) => `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`,
    (whole, cents) => `${whole.replace(/\B(?=(\d{3})+$)/g, '.')},${cents} €`,
    (whole, cents) => `EUR ${whole.replace(/\B(?=(\d{3})+$)/g, ' ')},${cents}`
  ]
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 999_999_999_999 }),
      fc.integer({ min: 0, max: 99 }),
      fc.constantFrom(...ways),
      (whole, part, write) => {
        const cents = String(part).padStart(2, '0')
        expect(amount(write(String(whole), cents))).toMatch(new RegExp(`^${whole}\\.${cents} `))
      }
    )
  )
})
