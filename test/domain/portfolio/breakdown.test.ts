import { expect, test } from 'vitest'
import type { Level } from '../../../src/domain/assessment/level.ts'
import { type BookedClient, byIndustry, byLevel, bySegment } from '../../../src/domain/portfolio/breakdown.ts'

function client(
  level: Level,
  segment: string | null,
  amount: string | null,
  exposure = '0.00'
): BookedClient {
  const money = (value: string | null) => (value === null ? null : { amount: value, currency: 'EUR' })
  return {
    level,
    segment,
    industry: null,
    revenue: money(amount),
    exposure: amount === null ? null : money(exposure)
  }
}

const book = [
  client('critical', 'Retail', '300.10', '240.08'),
  client('healthy', 'retail ', '100.10', '10.01'),
  client('healthy', 'Retail', null),
  client('watch', 'Banking', '99.80', '29.94'),
  client('healthy', null, '500.00', '0.00'),
  { ...client('healthy', '  ', '7.00'), revenue: { amount: '7.00', currency: 'USD' } }
]

test('adds up revenue and exposure of every level, the riskiest first, and names empty ones', () => {
  expect(byLevel(book).map(({ name, clients }) => [name, clients])).toEqual([
    ['critical', 1],
    ['at risk', 0],
    ['watch', 1],
    ['healthy', 4]
  ])
  expect(byLevel(book)[0]?.amounts).toEqual([
    { currency: 'EUR', clients: 1, revenue: '300.10', share: 30.01, exposure: '240.08' }
  ])
  expect(byLevel(book)[3]).toMatchObject({
    withoutRevenue: 1,
    amounts: [
      { currency: 'EUR', clients: 2, revenue: '600.10', exposure: '10.01' },
      { currency: 'USD', clients: 1, revenue: '7.00', share: 100 }
    ]
  })
})

test('takes spellings of a segment for one, and names the unknown as such, last', () => {
  expect(bySegment(book)).toMatchObject([
    { name: 'Retail', clients: 3, withoutRevenue: 1, amounts: [{ revenue: '400.20', share: 40.02 }] },
    { name: 'Banking', clients: 1, amounts: [{ revenue: '99.80', exposure: '29.94' }] },
    { name: null, clients: 2 }
  ])
})

test('knows a book in which nobody has said an industry, and an empty one', () => {
  expect(byIndustry(book).map(({ name, clients }) => [name, clients])).toEqual([[null, 6]])
  expect(byIndustry([])).toEqual([])
})
