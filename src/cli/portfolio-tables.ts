import Table from 'cli-table3'
import type { Part } from '../domain/portfolio/breakdown.ts'
import type { Concentration } from '../domain/portfolio/concentration.ts'
import type { LossGroup } from '../domain/portfolio/loss-reasons.ts'
import { amountText, percentText } from '../domain/portfolio/phrases.ts'
import type { WhatIf } from '../domain/portfolio/what-if.ts'

/** The first column is words, the others are numbers. */
function tableOf(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const table = new Table({
    head: [...head],
    colAligns: head.map((_, column) => (column === 0 ? 'left' : 'right')),
    style: { head: [], border: [], compact: true }
  })
  for (const row of rows) table.push([...row])
  return table.toString()
}

/** How concentrated the revenue is, a currency a line. */
export function concentrationTable(concentrations: readonly Concentration[]): string {
  return tableOf(
    ['Currency', 'Clients', 'Revenue a year', 'Largest', 'Five largest', 'HHI', 'Effective clients'],
    concentrations.map((each) => [each.currency, each.clients, ...concentrationCells(each)])
  )
}

/** The book with and without some clients, two lines a currency. */
export function whatIfTable(currencies: readonly WhatIf[]): string {
  return tableOf(
    ['', 'Clients', 'Revenue a year', 'Largest', 'Five largest', 'HHI', 'Effective clients'],
    currencies.flatMap(({ currency, before, after }) => [
      [`${currency} now`, before.clients, ...concentrationCells(before)],
      after === null
        ? [`${currency} then`, 0, amountText('0.00'), '–', '–', '–', '–']
        : [`${currency} then`, after.clients, ...concentrationCells(after)]
    ])
  )
}

function concentrationCells(each: Concentration): string[] {
  return [
    amountText(each.revenue),
    `${each.largest[0]?.name ?? '–'} ${percentText(each.largestShare)}`,
    percentText(each.fiveLargestShare),
    amountText(each.hhi.toFixed(0)),
    each.effectiveClients.toFixed(1)
  ]
}

/** The parts of a book, a line a part and currency. */
export function partsTable(title: string, parts: readonly Part[]): string {
  return tableOf(
    [title, 'Clients', 'Without revenue', 'Revenue a year', 'Share', 'Exposure', 'Currency'],
    parts.flatMap(({ name, clients, withoutRevenue, amounts }) => {
      const lead = [name ?? 'unknown', clients, withoutRevenue]
      if (amounts.length === 0) return [[...lead, '–', '–', '–', '–']]
      return amounts.map(({ currency, revenue, share, exposure }, line) => [
        ...(line === 0 ? lead : ['', '', '']),
        amountText(revenue),
        percentText(share),
        amountText(exposure),
        currency
      ])
    })
  )
}

/** Losses by reason or by competitor. */
export function lossTable(title: string, groups: readonly (LossGroup & { name: string })[]): string {
  return tableOf(
    [title, 'Losses', 'Won back', 'Revenue lost'],
    groups.map(({ name, losses, wonBack, revenue }) => [name, losses, wonBack, revenueText(revenue)])
  )
}

function revenueText(revenue: LossGroup['revenue']): string {
  if (revenue.length === 0) return '–'
  return revenue.map(({ amount, currency }) => `${amountText(amount)} ${currency}`).join(', ')
}
