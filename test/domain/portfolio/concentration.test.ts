import fc from 'fast-check'
import { expect, test } from 'vitest'
import { concentration } from '../../../src/domain/portfolio/concentration.ts'
import { revenueShares } from '../../../src/domain/portfolio/shares.ts'
import { anyRevenueClients, revenueClients } from './clients.ts'

const concentrations = (clients: Parameters<typeof revenueShares>[0]) =>
  revenueShares(clients).map((shares) => concentration(shares))

test('three clients of 50, 30 and 20 % are as concentrated as 2.63 equal ones', () => {
  const [eur] = concentrations(revenueClients({ Acme: '50000.00', Beta: '30000.00', Cato: '20000.00' }))
  // 50² + 30² + 20² = 2500 + 900 + 400
  expect(eur).toMatchObject({
    currency: 'EUR',
    clients: 3,
    revenue: '100000.00',
    largestShare: 50,
    fiveLargestShare: 100,
    hhi: 3800,
    flags: ['single_client', 'concentrated']
  })
  expect(eur?.effectiveClients).toBeCloseTo(2.6316, 4)
  expect(eur?.largest.map(({ name, share }) => [name, share])).toEqual([
    ['Acme', 50],
    ['Beta', 30],
    ['Cato', 20]
  ])
})

test('one client is the whole book, and ten equal ones raise no flag', () => {
  expect(concentrations(revenueClients({ Acme: '1.00' }))[0]).toMatchObject({
    hhi: 10_000,
    effectiveClients: 1
  })
  const ten = Object.fromEntries([...'abcdefghij'].map((name) => [name, '100.00']))
  expect(concentrations(revenueClients(ten))[0]).toMatchObject({
    hhi: 1000,
    effectiveClients: 10,
    fiveLargestShare: 50,
    flags: []
  })
})

test('a flag is raised above the line, not on it', () => {
  // 4 · 20² + 2 · 10² = 1800: on both lines.
  const six = { a: '20.00', b: '20.00', c: '20.00', d: '20.00', e: '10.00', f: '10.00' }
  expect(concentrations(revenueClients(six))[0]).toMatchObject({ hhi: 1800, flags: [] })
  expect(concentrations(revenueClients({ ...six, f: '9.99' }))[0]?.flags).toEqual([
    'single_client',
    'concentrated'
  ])
  const ten = Object.fromEntries([...'abcdefghi'].map((name) => [name, '10.00']))
  // 30² + 9 · 10² over shares that add up to 120: 1800 / 1.44.
  expect(concentrations(revenueClients({ ...ten, big: '30.00' }))[0]).toMatchObject({
    hhi: 1250,
    flags: ['single_client']
  })
})

test('currencies stand side by side, and who has no revenue in none of them', () => {
  const clients = [
    ...revenueClients({ Acme: '100.00', Beta: '300.00' }),
    ...revenueClients({ Gold: '5.00' }, 'USD'),
    { id: 'x', name: 'Unknown', revenue: null },
    { id: 'y', name: 'Nothing', revenue: { amount: '0.00', currency: 'EUR' } }
  ]
  expect(concentrations(clients)).toMatchObject([
    { currency: 'EUR', clients: 2, revenue: '400.00', largestShare: 75 },
    { currency: 'USD', clients: 1, revenue: '5.00', largestShare: 100 }
  ])
})

test('cents survive where floats lose them', () => {
  const clients = revenueClients({ a: '9007199254740993.10', b: '0.10', c: '0.10', d: '0.10' })
  expect(revenueShares(clients)[0]?.revenue.amount).toBe('9007199254740993.40')
})

test('shares add up to 100, HHI lies between 10,000 / n and 10,000, and nobody is more effective than n', () => {
  fc.assert(
    fc.property(anyRevenueClients, (clients) => {
      for (const shares of revenueShares(clients)) {
        const n = shares.clients.length
        const sum = shares.clients.reduce((total, { share }) => total + share, 0)
        expect(Math.abs(sum - 100)).toBeLessThan(1e-9)
        const figures = concentration(shares) ?? expect.fail('a currency without revenue')
        expect(figures.hhi).toBeGreaterThanOrEqual((10_000 / n) * (1 - 1e-12))
        expect(figures.hhi).toBeLessThanOrEqual(10_000)
        expect(figures.effectiveClients).toBeLessThanOrEqual(n * (1 + 1e-12))
        expect(figures.effectiveClients).toBeGreaterThanOrEqual(1)
        expect(figures.largestShare).toBeLessThanOrEqual(figures.fiveLargestShare + 1e-9)
      }
    })
  )
})

test('the order in which clients come changes nothing', () => {
  fc.assert(
    fc.property(anyRevenueClients, (clients) => {
      expect(concentrations(clients.toReversed())).toEqual(concentrations(clients))
    })
  )
})
