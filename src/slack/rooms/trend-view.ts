import type { ActionsBlock, KnownBlock } from '@slack/types'
import { displayedScore } from '../../domain/assessment/level.ts'
import { formatDay } from '../../domain/calendar.ts'
import type { ShownTrend } from '../../usecases/show-trend.ts'
import { buttons } from '../blocks/button.ts'
import { type ChartBlock, chart } from '../blocks/chart.ts'
import { LEVELS } from '../blocks/level.ts'
import type { Message, MessageBlock } from '../blocks/message.ts'
import { mrkdwn } from '../blocks/mrkdwn.ts'
import { bold, type Line, lines, points } from '../blocks/rich.ts'
import { header, paragraph } from '../blocks/section.ts'
import { stillTable } from '../blocks/table.ts'
import { backTo, doors, roomValue } from './room-blocks.ts'

/** As many crossings as are told here; the timeline has all of them. */
const CROSSINGS = 10

/** How a client's score went, with the levels it crossed. */
export function trendMessage(trend: ShownTrend): Message {
  const { client, days } = trend
  const summary = summaryOf(trend)
  const around = <Block extends MessageBlock>(...shown: Block[]): (KnownBlock | Block)[] => [
    header(client.name),
    lines([bold(`Trend of ${days} days: `), summary]),
    ...shown,
    ...crossingBlocks(trend),
    trendButtons(client.id)
  ]
  const text = mrkdwn`${client.name}: ${summary}`
  if (trend.points.length < 2)
    return {
      text,
      blocks: around(paragraph('A chart needs two days. The score is recorded once a day, at night.'))
    }
  return { text, blocks: around(chartOf(trend)), plainer: around(tableOf(trend)) }
}

/** The row of buttons below the trend. */
function trendButtons(clientId: string): ActionsBlock {
  const back = (days: number) => [`${days} days`, roomValue('trend', clientId, days)] as const
  const why = ['Why this score', roomValue('why', clientId)] as const
  return buttons(...doors(back(30), back(90), back(365), why, backTo(clientId)))
}

function summaryOf({ points: all }: ShownTrend): string {
  const [first, last] = [all[0], all.at(-1)]
  if (first === undefined || last === undefined) return 'no score is recorded'
  const state = `${displayedScore(last.score)} (${LEVELS[last.level].word.toLowerCase()}) on ${formatDay(last.day)}`
  return first === last
    ? `risk ${state}`
    : `risk ${displayedScore(first.score)} on ${formatDay(first.day)}, ${state}`
}

/** A line for each level shows from where on it begins. */
function chartOf({ points: all, days, thresholds }: ShownTrend): ChartBlock {
  const level = (name: keyof typeof thresholds) => ({
    name: `${LEVELS[name].word} from ${thresholds[name]}`,
    values: all.map(() => thresholds[name])
  })
  return chart({
    title: `Risk in the last ${days} days`,
    shape: 'line',
    categories: all.map(({ day }) => formatDay(day)),
    series: [
      { name: 'Risk', values: all.map(({ score }) => displayedScore(score)) },
      level('watch'),
      level('at risk'),
      level('critical')
    ],
    yLabel: 'Risk, 0 to 100'
  })
}

function tableOf({ points: all }: ShownTrend) {
  return stillTable({
    caption: 'Risk by day',
    columns: ['Day', 'Risk', 'Level'],
    rows: all.toReversed().map(({ day, score, level }) => {
      const risk = displayedScore(score)
      return [formatDay(day), { value: risk, text: `${risk}` }, LEVELS[level].word]
    })
  })
}

function crossingBlocks({ crossings }: ShownTrend): KnownBlock[] {
  if (crossings.length === 0) return [lines(['No level was crossed.'])]
  const shown = crossings
    .slice(0, CROSSINGS)
    .map(({ day, from, to }): Line => [bold(formatDay(day)), ` ${LEVELS[from].word} → ${LEVELS[to].word}`])
  const rest = crossings.length - shown.length
  const more: Line[] = rest === 0 ? [] : [[`${rest} more, in the timeline`]]
  return [points([bold('Levels crossed')], [...shown, ...more])]
}
