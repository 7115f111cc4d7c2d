import fc from 'fast-check'
import type { RevenueClient } from '../../../src/domain/portfolio/shares.ts'

/** Clients by name with what each brings; the name is the id. */
export function revenueClients(amounts: Record<string, string>, currency = 'EUR'): RevenueClient[] {
  return Object.entries(amounts).map(([name, amount]) => ({ id: name, name, revenue: { amount, currency } }))
}

/** Amounts up to a billion, with cents. */
const anyRevenue = fc.record({
  amount: fc.bigInt({ min: 0n, max: 100_000_000_000n }).map((cents) => {
    const digits = cents.toString().padStart(3, '0')
    return `${digits.slice(0, -2)}.${digits.slice(-2)}`
  }),
  currency: fc.constantFrom('EUR', 'USD', 'JPY')
})

/** Books of up to 40 clients in three currencies, some without revenue. */
export const anyRevenueClients: fc.Arbitrary<RevenueClient[]> = fc
  .array(fc.option(anyRevenue, { freq: 5 }), { maxLength: 40 })
  .map((all) => all.map((revenue, place) => ({ id: `id${place}`, name: `Client ${place}`, revenue })))
