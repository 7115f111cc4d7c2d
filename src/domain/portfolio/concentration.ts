import { sumOfSquaredShares } from './amounts.ts'
import type { ClientShare, CurrencyShares } from './shares.ts'

/** One client above this share of a currency's revenue, in percent, is worth a word. Judgement. */
export const SINGLE_CLIENT_PERCENT = 20

/**
 * Above this a market counts as highly concentrated, and so does a book here. Source: U.S. Department of Justice and
 * Federal Trade Commission, Merger Guidelines (2023), guideline 1.
 */
export const CONCENTRATED_HHI = 1800

/** How many of the largest are added up and named. */
const LARGEST = 5

/** What stands out: one client above 20 %, or an HHI above 1,800. */
type ConcentrationFlag = 'single_client' | 'concentrated'

/** How much the revenue in one currency depends on few clients. */
export type Concentration = {
  currency: string
  /** Clients with revenue in this currency. */
  clients: number
  /** Their revenue a year: a plain decimal. */
  revenue: string
  /** The five largest, the largest first; fewer where there are fewer. */
  largest: ClientShare[]
  /** In percent. */
  largestShare: number
  fiveLargestShare: number
  /** Herfindahl–Hirschman index, Σ (share in %)²: 10,000 for one client, 10,000 / n for n equal ones. */
  hhi: number
  /** 10,000 / HHI: as many clients of equal size would be as concentrated. */
  effectiveClients: number
  flags: ConcentrationFlag[]
}

/** The concentration of the revenue in one currency; null when nobody has any. Source: docs/portfolio.md. */
export function concentration({ currency, revenue, clients }: CurrencyShares): Concentration | null {
  const hhi = sumOfSquaredShares(clients.map((client) => client.revenue.amount))
  const [first] = clients
  if (hhi === null || first === undefined) return null
  const largest = clients.slice(0, LARGEST)
  return {
    currency,
    clients: clients.length,
    revenue: revenue.amount,
    largest,
    largestShare: first.share,
    fiveLargestShare: largest.reduce((sum, { share }) => sum + share, 0),
    hhi,
    effectiveClients: 10_000 / hhi,
    flags: [
      ...(first.share > SINGLE_CLIENT_PERCENT ? (['single_client'] as const) : []),
      ...(hhi > CONCENTRATED_HHI ? (['concentrated'] as const) : [])
    ]
  }
}
