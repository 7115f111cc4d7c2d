import { expect, test } from 'vitest'
import { type LostClient, lossReasons } from '../../../src/domain/portfolio/loss-reasons.ts'

const loss = (lostOn: string, details: Partial<LostClient> = {}): LostClient => ({
  lostOn,
  wonBackOn: null,
  reasons: [],
  competitor: null,
  revenue: null,
  ...details
})
const eur = (amount: string) => ({ amount, currency: 'EUR' })

test('counts a loss in each of its reasons, and its revenue once in the whole', () => {
  const losses = [
    loss('2025-03-01', { reasons: ['price', 'sponsor left'], revenue: eur('100.10'), competitor: 'Rival' }),
    loss('2026-01-01', { reasons: ['Price'], revenue: { amount: '50.00', currency: 'USD' } }),
    loss('2026-02-01', { revenue: eur('0.20'), wonBackOn: '2026-06-01', competitor: 'rival' }),
    loss('2026-03-01', { reasons: ['price'] })
  ]
  expect(lossReasons(losses, '2026-11-22')).toEqual({
    losses: 4,
    wonBack: 1,
    since: '2025-03-01',
    revenue: [eur('100.30'), { amount: '50.00', currency: 'USD' }],
    reasons: [
      {
        reason: 'price',
        losses: 3,
        wonBack: 0,
        revenue: [eur('100.10'), { amount: '50.00', currency: 'USD' }]
      },
      { reason: 'sponsor left', losses: 1, wonBack: 0, revenue: [eur('100.10')] },
      { reason: null, losses: 1, wonBack: 1, revenue: [eur('0.20')] }
    ],
    competitors: [{ competitor: 'Rival', losses: 2, wonBack: 1, revenue: [eur('100.30')] }]
  })
})

test('a reason given twice for one loss counts once', () => {
  const [price] = lossReasons([loss('2026-01-01', { reasons: ['price', 'Price'] })], '2026-11-22').reasons
  expect(price).toMatchObject({ reason: 'Price', losses: 1 })
})

test('a loss or a return that lies ahead has not happened', () => {
  const losses = [loss('2026-12-01'), loss('2026-01-01', { wonBackOn: '2027-01-01' })]
  expect(lossReasons(losses, '2026-11-22')).toMatchObject({ losses: 1, wonBack: 0, since: '2026-01-01' })
  expect(lossReasons([], '2026-11-22')).toMatchObject({ losses: 0, since: null, reasons: [], revenue: [] })
})
