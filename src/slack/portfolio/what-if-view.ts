import type { KnownBlock } from '@slack/types'
import type { Concentration } from '../../domain/portfolio/concentration.ts'
import { amountText, percentText } from '../../domain/portfolio/phrases.ts'
import type { PortfolioFigures } from '../../domain/portfolio/summarise.ts'
import type { WhatIf } from '../../domain/portfolio/what-if.ts'
import { amount } from '../blocks/amount.ts'
import { button, buttons } from '../blocks/button.ts'
import type { Message } from '../blocks/message.ts'
import { mrkdwn } from '../blocks/mrkdwn.ts'
import { header, paragraph } from '../blocks/section.ts'
import { stillTable } from '../blocks/table.ts'
import { ACTIONS } from '../ids.ts'

/** What the book depends on with and without some clients. */
export function whatIfMessage({ without, currencies }: NonNullable<PortfolioFigures['whatIf']>): Message {
  const title = `Without ${without.map(({ name }) => name).join(', ')}`
  const touched = currencies.filter(({ lost }) => lost.length > 0)
  const sentence =
    touched.length === 0
      ? 'No revenue on record would go.'
      : `You would lose ${touched.map(lossWords).join(' and ')}.`
  return {
    text: mrkdwn`${title}: ${sentence}`,
    blocks: [
      header(title),
      paragraph(sentence),
      ...(touched.length === 0
        ? []
        : [
            stillTable({
              caption: title,
              columns: ['Figure', 'Now', 'Without'],
              rows: touched.flatMap(({ currency, before, after }) => comparison(currency, before, after))
            })
          ]),
      buttons(button('Whole portfolio', ACTIONS.showPortfolio, null))
    ] satisfies KnownBlock[]
  }
}

function lossWords({ currency, revenueLost, shareLost }: WhatIf): string {
  return `${amount({ amount: revenueLost, currency })} a year, ${percentText(shareLost)} of ${currency} revenue`
}

const NOTHING = '–'

function comparison(currency: string, before: Concentration, after: Concentration | null): string[][] {
  const row = (name: string, words: (of: Concentration) => string) => [
    `${currency}: ${name}`,
    words(before),
    after === null ? NOTHING : words(after)
  ]
  return [
    row('clients', ({ clients }) => String(clients)),
    row('revenue a year', ({ revenue }) => amount({ amount: revenue, currency })),
    row(
      'largest',
      ({ largest, largestShare }) => `${largest[0]?.name ?? NOTHING} ${percentText(largestShare)}`
    ),
    row('five largest', ({ fiveLargestShare }) => percentText(fiveLargestShare)),
    row('as dependent as on equal clients', ({ effectiveClients }) => effectiveClients.toFixed(1)),
    row('HHI', ({ hhi }) => amountText(hhi.toFixed(0)))
  ]
}
