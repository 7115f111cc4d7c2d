import { subtractAmount } from './amounts.ts'
import { type Concentration, concentration } from './concentration.ts'
import { type ClientShare, type RevenueClient, revenueShares } from './shares.ts'

/** What the loss of some clients would do to the revenue in one currency. */
export type WhatIf = {
  currency: string
  /** The lost ones that have revenue in this currency, the largest first. */
  lost: ClientShare[]
  /** A plain decimal. */
  revenueLost: string
  /** In percent. */
  shareLost: number
  before: Concentration
  /** Null when nobody with revenue in this currency would be left. */
  after: Concentration | null
}

/** Every currency with and without the clients of the given ids. Without nobody nothing changes. */
export function whatIfLost(clients: readonly RevenueClient[], lostIds: ReadonlySet<string>): WhatIf[] {
  const remaining = revenueShares(clients.filter(({ id }) => !lostIds.has(id)))
  return revenueShares(clients).flatMap((shares) => {
    const { currency } = shares
    const before = concentration(shares)
    if (before === null) return []
    const rest = remaining.find((each) => each.currency === currency)
    const lost = shares.clients.filter(({ id }) => lostIds.has(id))
    return [
      {
        currency,
        lost,
        revenueLost: subtractAmount(before.revenue, rest?.revenue.amount ?? '0'),
        shareLost: lost.reduce((sum, { share }) => sum + share, 0),
        before,
        after: rest === undefined ? null : concentration(rest)
      }
    ]
  })
}
