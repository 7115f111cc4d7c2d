import type { ActionsBlock, KnownBlock } from '@slack/types'
import type { Concentration } from '../../domain/portfolio/concentration.ts'
import { amountText, countText, percentText } from '../../domain/portfolio/phrases.ts'
import { dependenceWarnings } from '../../domain/portfolio/sentences.ts'
import { amount } from '../blocks/amount.ts'
import { type ChartBlock, chart } from '../blocks/chart.ts'
import { option } from '../blocks/input.ts'
import { bold, emoji, lines, points } from '../blocks/rich.ts'
import { note } from '../blocks/section.ts'
import { plain } from '../blocks/text.ts'
import { ACTIONS } from '../ids.ts'
import { SLACK_LIMITS } from '../limits.ts'

/** As many currencies as a message tells in full. */
const CURRENCIES = 3

/** How much the revenue depends on few clients, a currency at a time. */
export function dependenceBlocks(all: readonly Concentration[]): KnownBlock[] {
  if (all.length === 0) return [lines(['No active client has revenue on record, so there are no shares.'])]
  const more = all.slice(CURRENCIES).map(({ currency }) => currency)
  return [
    ...all
      .slice(0, CURRENCIES)
      .map((each) =>
        lines(
          [bold(`${each.currency}: `), sentencesOf(each)],
          ...dependenceWarnings(each).map((warning) => [emoji('warning'), ' ', warning])
        )
      ),
    ...(more.length === 0 ? [] : [note(`There is revenue in ${more.join(', ')} too.`)])
  ]
}

function sentencesOf(each: Concentration): string {
  const { currency, clients, revenue, largest, largestShare, fiveLargestShare, effectiveClients, hhi } = each
  const whole = `${amount({ amount: revenue, currency })} a year from ${countText(clients, 'client')}.`
  const five = clients > largest.length ? `, the five largest ${percentText(fiveLargestShare)}` : ''
  const shares = `${largest[0]?.name ?? ''} brings ${percentText(largestShare)}${five}.`
  return `${whole} ${shares} As dependent as on ${effectiveClients.toFixed(1)} clients of equal size (HHI ${amountText(hhi.toFixed(0))}).`
}

/** The shares of the largest clients in the currency of most clients, to look at. Nothing where there is but one client. */
export function sharesChart([first]: readonly Concentration[]): ChartBlock[] {
  if (first === undefined || first.clients < 2) return []
  const shares = sharesOf(first)
  return [
    chart({
      title: `Share of ${first.currency} revenue`,
      shape: 'bar',
      categories: shares.map(({ name }) => name),
      series: [{ name: 'Share in %', values: shares.map(({ share }) => Math.round(share * 10) / 10) }]
    })
  ]
}

/** The same to read. */
export function sharesList([first]: readonly Concentration[]): KnownBlock[] {
  if (first === undefined || first.clients < 2) return []
  const shares = sharesOf(first).map(({ name, share }) => [`${name} · ${percentText(share)}`])
  return [points([bold(`Share of ${first.currency} revenue`)], shares)]
}

function sharesOf({ largest, clients, fiveLargestShare }: Concentration): { name: string; share: number }[] {
  const others = clients - largest.length
  const rest = { name: countText(others, 'other'), share: 100 - fiveLargestShare }
  return [...largest, ...(others === 0 ? [] : [rest])]
}

/** Lets the largest clients be lost in thought. */
export function whatIfChooser(all: readonly Concentration[]): ActionsBlock[] {
  const largest = new Map(all.flatMap((each) => each.largest.map(({ id, name }) => [id, name] as const)))
  if (largest.size === 0) return []
  return [
    {
      type: 'actions',
      elements: [
        {
          type: 'static_select',
          action_id: ACTIONS.showPortfolio,
          placeholder: plain('What if you lost …', SLACK_LIMITS.placeholder),
          options: [...largest].slice(0, SLACK_LIMITS.select.maxOptions).map(([id, name]) => option(name, id))
        }
      ]
    }
  ]
}
