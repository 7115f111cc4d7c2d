import { type Level, levels } from '../assessment/level.ts'
import type { Money } from '../money.ts'
import { addAmounts, isRevenue, percentage } from './amounts.ts'
import { groupBy, groupByWord } from './groups.ts'

/** An active client as the parts of a book count it; what nobody has said is null. */
export type BookedClient = {
  level: Level
  segment: string | null
  industry: string | null
  revenue: Money | null
  /** Revenue × score / 100. */
  exposure: Money | null
}

/** What one part of the book brings in one currency, and what of it is exposed. Amounts are plain decimals. */
type PartAmounts = {
  currency: string
  clients: number
  revenue: string
  /** Of all revenue in this currency, in percent. */
  share: number
  exposure: string
}

/** A part of the book: a level, a segment or an industry. */
export type Part = {
  /** As most of its clients spell it; null for the clients of which nobody has said. */
  name: string | null
  clients: number
  /** Counted in `clients`, and in none of the amounts. */
  withoutRevenue: number
  /** A row a currency, by code. */
  amounts: PartAmounts[]
}

/** The book by level, the riskiest first. Every level is there, also an empty one. */
export function byLevel(clients: readonly BookedClient[]): Part[] {
  const whole = revenueByCurrency(clients)
  return levels.toReversed().map((level) => {
    const group = clients.filter((client) => client.level === level)
    return partOf(level, group, whole)
  })
}

/** The book by segment, the part with most clients first and the unknown last. Case and accents make no new segment. */
export function bySegment(clients: readonly BookedClient[]): Part[] {
  return byWord(clients, ({ segment }) => segment)
}

/** The book by industry, in the same way. */
export function byIndustry(clients: readonly BookedClient[]): Part[] {
  return byWord(clients, ({ industry }) => industry)
}

function byWord(clients: readonly BookedClient[], wordOf: (client: BookedClient) => string | null): Part[] {
  const whole = revenueByCurrency(clients)
  return groupByWord(clients, wordOf).map(({ word, items }) => partOf(word, items, whole))
}

function partOf(
  name: string | null,
  group: readonly BookedClient[],
  whole: ReadonlyMap<string, string>
): Part {
  const withRevenue = group.filter(({ revenue }) => isRevenue(revenue))
  const amounts = [...revenueByCurrency(withRevenue)].map(([currency, revenue]) => {
    const clients = withRevenue.filter((client) => client.revenue?.currency === currency)
    return {
      currency,
      clients: clients.length,
      revenue,
      share: percentage(revenue, whole.get(currency) ?? '0') ?? 0,
      exposure: addAmounts(clients.map(({ exposure }) => exposure?.amount ?? '0'))
    }
  })
  return { name, clients: group.length, withoutRevenue: group.length - withRevenue.length, amounts }
}

/** The revenue in each currency, by code. */
function revenueByCurrency(clients: readonly BookedClient[]): Map<string, string> {
  const amounts = clients.flatMap(({ revenue }) => (isRevenue(revenue) ? [revenue] : []))
  return new Map(
    [...groupBy(amounts, ({ currency }) => currency)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([currency, group]) => [currency, addAmounts(group.map(({ amount }) => amount))])
  )
}
