import { addAmounts, isRevenue, percentage, smallerAmount } from './amounts.ts'
import { groupBy } from './groups.ts'
import { isActiveAt, type Tenure, type Year } from './tenure.ts'

/** What is left of the revenue of a year ago, in one currency. Amounts are plain decimals. */
type RevenueRetention = {
  currency: string
  clients: number
  atStart: string
  /** Of each client no more than it brought at the start. */
  kept: string
  /** kept / atStart in percent, 0 to 100. */
  percent: number
}

/** Gross revenue retention, and the clients of a year ago of which it can say nothing. */
export type GrossRetention = {
  currencies: RevenueRetention[]
  /** Nobody had written down their revenue by then. */
  unknownThen: number
  /** Still here, but their revenue is not on record any more, or is in another currency. */
  notComparable: number
}

type Comparison = { currency: string; atStart: string; kept: string }

/**
 * Gross revenue retention over the clients that were active at the start of the year: Σ min(revenue now, revenue then) /
 * Σ revenue then, where a client that is gone keeps nothing. Growth and new clients can't make up for what was lost.
 */
export function grossRetention(tenures: readonly Tenure[], year: Year): GrossRetention {
  const cohort = tenures.filter((tenure) => isActiveAt(tenure, year.start))
  const known = cohort.filter(({ revenueThen }) => isRevenue(revenueThen))
  const compared = known.flatMap((tenure) => comparison(tenure, year))
  return {
    currencies: [...groupBy(compared, ({ currency }) => currency)]
      .map(([currency, group]) => retentionOf(currency, group))
      .sort((a, b) => b.clients - a.clients || (a.currency < b.currency ? -1 : 1)),
    unknownThen: cohort.length - known.length,
    notComparable: known.length - compared.length
  }
}

function comparison(tenure: Tenure, { end }: Year): Comparison[] {
  const { revenueThen, revenueNow } = tenure
  if (revenueThen === null) return []
  const { amount: atStart, currency } = revenueThen
  if (!isActiveAt(tenure, end)) return [{ currency, atStart, kept: '0' }]
  if (revenueNow?.currency !== currency) return []
  return [{ currency, atStart, kept: smallerAmount(revenueNow.amount, atStart) }]
}

function retentionOf(currency: string, group: readonly Comparison[]): RevenueRetention {
  const atStart = addAmounts(group.map((each) => each.atStart))
  const kept = addAmounts(group.map((each) => each.kept))
  return { currency, clients: group.length, atStart, kept, percent: percentage(kept, atStart) ?? 0 }
}
