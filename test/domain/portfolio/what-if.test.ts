import fc from 'fast-check'
import { expect, test } from 'vitest'
import { whatIfLost } from '../../../src/domain/portfolio/what-if.ts'
import { anyRevenueClients, revenueClients } from './clients.ts'

test('without Acme 50 % of the revenue is gone and the rest stands on 1.92 clients', () => {
  const clients = revenueClients({ Acme: '50000.00', Beta: '30000.00', Cato: '20000.00' })
  const [eur] = whatIfLost(clients, new Set(['Acme']))
  // 60² + 40² = 5200
  expect(eur).toMatchObject({
    revenueLost: '50000.00',
    shareLost: 50,
    before: { hhi: 3800 },
    after: { revenue: '50000.00', clients: 2, largestShare: 60, hhi: 5200 }
  })
  expect(eur?.after?.effectiveClients).toBeCloseTo(1.9231, 4)
})

test('losing several in one currency leaves the other as it is', () => {
  const clients = [
    ...revenueClients({ Acme: '1.00', Beta: '2.00' }),
    ...revenueClients({ Gold: '9.00' }, 'USD')
  ]
  const [eur, usd] = whatIfLost(clients, new Set(['Acme', 'Beta']))
  expect(eur).toMatchObject({ revenueLost: '3.00', after: null })
  expect(eur?.lost.map(({ name }) => name)).toEqual(['Beta', 'Acme'])
  expect(usd).toMatchObject({ revenueLost: '0.00', shareLost: 0, lost: [] })
  expect(usd?.after).toEqual(usd?.before)
})

test('losing nobody changes nothing', () => {
  fc.assert(
    fc.property(anyRevenueClients, (clients) => {
      for (const { before, after, lost, revenueLost } of whatIfLost(clients, new Set())) {
        expect(after).toEqual(before)
        expect([lost, revenueLost]).toEqual([[], '0.00'])
      }
    })
  )
})

test('what is lost and what is left are the whole, to the cent', () => {
  const cents = (amount: string | undefined) => BigInt((amount ?? '0.00').replace('.', ''))
  fc.assert(
    fc.property(anyRevenueClients, fc.array(fc.integer({ min: 0, max: 39 })), (clients, places) => {
      const lost = new Set(places.map((place) => `id${place}`))
      for (const { before, after, revenueLost } of whatIfLost(clients, lost)) {
        expect(cents(revenueLost) + cents(after?.revenue)).toBe(cents(before.revenue))
      }
    })
  )
})
