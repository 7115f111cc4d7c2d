import type { KnownBlock } from '@slack/types'
import { dayIn, formatDay } from '../../domain/calendar.ts'
import { countText, percentText } from '../../domain/portfolio/phrases.ts'
import type { PortfolioFigures } from '../../domain/portfolio/summarise.ts'
import type { Message, MessageBlock } from '../blocks/message.ts'
import { mrkdwn } from '../blocks/mrkdwn.ts'
import { header, note } from '../blocks/section.ts'
import { dataTable, stillTable } from '../blocks/table.ts'
import { COMMANDS } from '../ids.ts'
import { dependenceBlocks, sharesChart, sharesList, whatIfChooser } from './dependence-blocks.ts'
import { levelsTable } from './levels-blocks.ts'
import { recordBlocks } from './record-blocks.ts'

/** The figures of the whole book, dated in an IANA zone. */
export function portfolioMessage(figures: PortfolioFigures, timeZone: string): Message {
  const { asOf, clients, concentration, byLevel } = figures
  const [first] = concentration
  const largest = first?.largest[0]
  const day = formatDay(dayIn(timeZone, asOf))
  const active = `${countText(clients.active, 'active client')} on ${day}`
  const missing =
    clients.withoutRevenue === 0
      ? ''
      : `, ${clients.withoutRevenue} without revenue on record and in no share`
  const blocks = <Block extends MessageBlock>(shares: Block[], levels: Block): (KnownBlock | Block)[] => [
    header('Portfolio'),
    note(`${active}${missing}.`),
    ...dependenceBlocks(concentration),
    ...shares,
    ...whatIfChooser(concentration),
    levels,
    ...recordBlocks(figures),
    note(
      `Shares and scores come with a 95 % interval: few answers say little. ${COMMANDS.risk} portfolio without NAME leaves out any client.`
    )
  ]
  const table = levelsTable(byLevel)
  return {
    text:
      largest === undefined || first === undefined
        ? mrkdwn`Portfolio: ${active}`
        : mrkdwn`Portfolio: ${active}. ${largest.name} brings ${percentText(largest.share)} of ${first.currency} revenue`,
    blocks: blocks<MessageBlock>(sharesChart(concentration), dataTable(table)),
    plainer: blocks<KnownBlock>(sharesList(concentration), stillTable(table))
  }
}
