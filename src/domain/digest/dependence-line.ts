import { concentration } from '../portfolio/concentration.ts'
import { percentText } from '../portfolio/phrases.ts'
import { revenueShares } from '../portfolio/shares.ts'
import type { DigestClient } from './digest-client.ts'

/** On how few clients the revenue in the currency of most of them depends, in a line; null where nobody has any on record. */
export function dependenceLine(clients: readonly DigestClient[]): string | null {
  const [shares] = revenueShares(clients)
  const figures = shares === undefined ? null : concentration(shares)
  const first = figures?.largest[0]
  if (figures === null || first === undefined || figures.clients < 2) return null
  const { currency, largest, largestShare, fiveLargestShare, effectiveClients, clients: count } = figures
  const five = count > largest.length ? `, the five largest ${percentText(fiveLargestShare)}` : ''
  return `${first.name} brings ${percentText(largestShare)} of ${currency} revenue${five}: as dependent as on ${effectiveClients.toFixed(1)} clients of equal size.`
}
