import fc from 'fast-check'
import { expect, test } from 'vitest'
import { logoChurn } from '../../../src/domain/portfolio/logo-churn.ts'
import { grossRetention } from '../../../src/domain/portfolio/revenue-retention.ts'
import { type Tenure, yearUntil } from '../../../src/domain/portfolio/tenure.ts'
import { DAY } from '../../../src/domain/time.ts'

const asOf = Date.parse('2026-11-22T12:00:00Z')
const year = yearUntil(asOf, 'UTC')
const eur = (amount: string) => ({ amount, currency: 'EUR' })

/** With us for two years, 100 then and now, unless told. */
const tenure = (details: Partial<Tenure> = {}): Tenure => ({
  id: 'acme',
  addedAt: asOf - 730 * DAY,
  archivedAt: null,
  losses: [],
  revenueThen: eur('100.00'),
  revenueNow: eur('100.00'),
  ...details
})
const lost = (lostOn: string, wonBackOn: string | null = null) => ({ losses: [{ lostOn, wonBackOn }] })

test('the year starts on the same date of the year before', () => {
  expect(year.start).toEqual({ instant: Date.parse('2025-11-22T12:00:00Z'), day: year.end.day - 365 })
  const leapDay = yearUntil(Date.parse('2028-02-29T12:00:00Z'), 'UTC')
  expect(leapDay.start.instant).toBe(Date.parse('2027-02-28T12:00:00Z'))
  const late = yearUntil(Date.parse('2026-06-30T23:30:00Z'), 'Europe/Berlin')
  expect(late.start.day).toBe(Date.parse('2025-07-01') / DAY)
})

test('two of five clients of a year ago are gone: a churn of 40 %', () => {
  const tenures = [
    tenure(),
    tenure(lost('2026-03-01')),
    tenure({ archivedAt: asOf - 30 * DAY }),
    tenure(lost('2026-03-01', '2026-08-01')),
    // Lost within the year, and not for the first time.
    tenure({ losses: [{ lostOn: '2024-12-01', wonBackOn: '2025-01-01' }] })
  ]
  expect(logoChurn(tenures, year)).toMatchObject({
    gone: { hits: 2, of: 5, share: 0.4 },
    lost: 1,
    archived: 1,
    wonBack: 1
  })
})

test('who was not there at the start does not count: added, lost before, archived before, won back since', () => {
  const tenures = [
    tenure({ addedAt: asOf - 100 * DAY, ...lost('2026-10-01') }),
    tenure(lost('2025-06-01')),
    tenure({ archivedAt: asOf - 400 * DAY }),
    tenure(lost('2025-06-01', '2026-06-01'))
  ]
  expect(logoChurn(tenures, year).gone).toEqual({ hits: 0, of: 0, share: null, interval: null })
  expect(grossRetention(tenures, year)).toEqual({ currencies: [], unknownThen: 0, notComparable: 0 })
})

test('a loss or a return that is announced has not happened, and one of today has', () => {
  expect(logoChurn([tenure(lost('2026-11-23'))], year).gone.hits).toBe(0)
  expect(logoChurn([tenure(lost('2026-11-22'))], year).gone.hits).toBe(1)
  expect(logoChurn([tenure(lost('2026-11-01', '2026-11-23'))], year).gone.hits).toBe(1)
  expect(logoChurn([tenure(lost('2026-11-01', '2026-11-22'))], year).gone.hits).toBe(0)
})

test('growth never makes up for what was lost', () => {
  const tenures = [
    tenure({ revenueNow: eur('900.00') }),
    tenure({ revenueNow: eur('60.50') }),
    tenure(lost('2026-03-01'))
  ]
  expect(grossRetention(tenures, year).currencies).toEqual([
    { currency: 'EUR', clients: 3, atStart: '300.00', kept: '160.50', percent: 53.5 }
  ])
})

test('says of how many clients retention can say nothing', () => {
  const tenures = [
    tenure({ revenueThen: null }),
    tenure({ revenueNow: null }),
    tenure({ revenueNow: { amount: '100.00', currency: 'USD' } }),
    tenure({ revenueThen: { amount: '70.00', currency: 'USD' }, revenueNow: null, ...lost('2026-03-01') })
  ]
  expect(grossRetention(tenures, year)).toEqual({
    currencies: [{ currency: 'USD', clients: 1, atStart: '70.00', kept: '0.00', percent: 0 }],
    unknownThen: 1,
    notComparable: 2
  })
})

const anyMoney = fc.option(
  fc.record({
    amount: fc.integer({ min: 0, max: 1_000_000 }).map((amount) => amount.toFixed(2)),
    currency: fc.constantFrom('EUR', 'USD')
  })
)
const anyInstant = fc.integer({ min: asOf - 900 * DAY, max: asOf + 90 * DAY })
const anyDate = anyInstant.map((instant) => new Date(instant).toISOString().slice(0, 10))
const anyTenure: fc.Arbitrary<Tenure> = fc.record({
  id: fc.uuid(),
  addedAt: anyInstant,
  archivedAt: fc.option(anyInstant),
  losses: fc.array(fc.record({ lostOn: anyDate, wonBackOn: fc.option(anyDate) }), { maxLength: 2 }),
  revenueThen: anyMoney,
  revenueNow: anyMoney
})

test('retention is never above 100 %, churn never above all, and every client of the cohort is accounted for', () => {
  fc.assert(
    fc.property(fc.array(anyTenure, { maxLength: 30 }), (tenures) => {
      const { gone, lost: left, archived } = logoChurn(tenures, year)
      expect(left + archived).toBe(gone.hits)
      expect(gone.hits).toBeLessThanOrEqual(gone.of)
      const { currencies, unknownThen, notComparable } = grossRetention(tenures, year)
      for (const { percent } of currencies) {
        expect(percent).toBeGreaterThanOrEqual(0)
        expect(percent).toBeLessThanOrEqual(100)
      }
      const compared = currencies.reduce((sum, { clients }) => sum + clients, 0)
      expect(compared + unknownThen + notComparable).toBe(gone.of)
    })
  )
})
