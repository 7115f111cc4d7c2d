import { compareAmounts, type Money } from '../money.ts'
import { addAmounts, isRevenue, percentage } from './amounts.ts'
import { groupBy } from './groups.ts'

/** A client as far as revenue goes; `null` means that none is on record. */
export type RevenueClient = { id: string; name: string; revenue: Money | null }

/** A client's revenue and its share of all revenue in that currency, in percent. */
export type ClientShare = { id: string; name: string; revenue: Money; share: number }

/** The clients with revenue in one currency, the largest first. Their shares add up to 100. */
export type CurrencyShares = { currency: string; revenue: Money; clients: ClientShare[] }

/**
 * Who brings how much, a currency at a time, because amounts in different currencies are never added up. Clients without
 * revenue, or with none that is more than zero, are left out. Currencies come by the number of clients, then by code.
 */
export function revenueShares(clients: readonly RevenueClient[]): CurrencyShares[] {
  const known = clients.flatMap(({ id, name, revenue }) =>
    isRevenue(revenue) ? [{ id, name, revenue }] : []
  )
  return [...groupBy(known, ({ revenue }) => revenue.currency)]
    .map(([currency, group]) => sharesOf(currency, group))
    .sort((a, b) => b.clients.length - a.clients.length || (a.currency < b.currency ? -1 : 1))
}

function sharesOf(currency: string, group: readonly Omit<ClientShare, 'share'>[]): CurrencyShares {
  const amount = addAmounts(group.map(({ revenue }) => revenue.amount))
  const clients = group
    .map((client) => ({ ...client, share: percentage(client.revenue.amount, amount) ?? 0 }))
    .sort((a, b) => b.share - a.share || compareAmounts(b.revenue, a.revenue) || a.name.localeCompare(b.name))
  return { currency, revenue: { amount, currency }, clients }
}
