import type { Part } from '../../domain/portfolio/breakdown.ts'
import { percentText } from '../../domain/portfolio/phrases.ts'
import { amount } from '../blocks/amount.ts'
import type { Table } from '../blocks/table.ts'

const NOTHING = '–'

/** Revenue and weight by level, a row a level and currency. */
export function levelsTable(parts: readonly Part[]): Table {
  return {
    caption: 'Revenue and weight by level. Weight is revenue × risk: for ranking, not a forecast',
    columns: ['Level', 'Clients', 'Revenue a year', 'Share', 'Weight'],
    rows: parts.flatMap(({ name, clients, amounts }) => {
      const lead = [name === null ? NOTHING : capital(name), { value: clients, text: String(clients) }]
      if (amounts.length === 0) return [[...lead, NOTHING, NOTHING, NOTHING]]
      return amounts.map(({ currency, revenue, share, exposure }) => [
        ...lead,
        { value: Number(revenue), text: amount({ amount: revenue, currency }) },
        { value: share, text: percentText(share) },
        { value: Number(exposure), text: amount({ amount: exposure, currency }) }
      ])
    })
  }
}

function capital(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`
}
