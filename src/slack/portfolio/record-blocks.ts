import type { KnownBlock } from '@slack/types'
import { dayNumber, formatDay } from '../../domain/calendar.ts'
import { FEEDBACK_DAYS } from '../../domain/portfolio/answers.ts'
import type { LossReasons } from '../../domain/portfolio/loss-reasons.ts'
import { csatSentence, keptSentences, npsSentence } from '../../domain/portfolio/sentences.ts'
import type { QuestionAnswer } from '../../domain/portfolio/seven-questions.ts'
import type { PortfolioFigures } from '../../domain/portfolio/summarise.ts'
import { amount } from '../blocks/amount.ts'
import { bold, lines, points } from '../blocks/rich.ts'

/** How satisfied clients are, who stayed, why others left, and what the record shows of the seven questions. */
export function recordBlocks(figures: PortfolioFigures): KnownBlock[] {
  return [
    points(
      [bold('Satisfaction'), `, from the latest answer of each person in ${FEEDBACK_DAYS} days`],
      [[npsSentence(figures.nps)], [csatSentence(figures.csat)]]
    ),
    points(
      [bold(`Kept since ${formatDay(dayNumber(figures.since))}`)],
      keptSentences(figures, amount).map((sentence) => [sentence])
    ),
    lossLines(figures.losses),
    points(
      [bold('Seven questions'), ', answered from what is on record'],
      figures.questions.map(questionLine)
    )
  ]
}

/** As many reasons as a line takes; the most frequent come first. */
const REASONS = 5

function lossLines({ since, losses, wonBack, reasons, competitors }: LossReasons): KnownBlock {
  if (since === null) return lines([bold('Lost clients: '), 'none on record'])
  const title = [
    bold(`Lost clients since ${formatDay(dayNumber(since))}: `),
    `${losses}, ${wonBack} of them won back`
  ]
  const counted = reasons.map((each) => ({ name: each.reason ?? 'no reason given', losses: each.losses }))
  const went = competitors.map((each) => ({ name: each.competitor, losses: each.losses }))
  return points(title, [
    [`Why: ${countsOf(counted)}`],
    ...(went.length === 0 ? [] : [[`To whom: ${countsOf(went)}`]])
  ])
}

function countsOf(groups: { name: string; losses: number }[]): string {
  const shown = groups.slice(0, REASONS).map(({ name, losses }) => `${name} (${losses})`)
  const more = groups.length - shown.length
  return [...shown, ...(more === 0 ? [] : [`${more} more`])].join(', ')
}

function questionLine({ question, answer, figures, advice }: QuestionAnswer) {
  const word = { yes: 'Yes', partly: 'Partly', no: 'No' }[answer]
  const basis = figures.map(
    ({ title, hits, of }) => `${title}: ${of === 0 ? 'none to count' : `${hits} of ${of}`}`
  )
  return [
    bold(word),
    ` · ${question} ${capital(basis.join('; '))}.`,
    ...(answer === 'yes' ? [] : [` ${advice}`])
  ]
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}
