import { dayIn, dayNumber, formatDay } from '../domain/calendar.ts'
import type { Workspace } from '../domain/clients/teammate.ts'
import { FEEDBACK_DAYS } from '../domain/portfolio/answers.ts'
import type { Concentration } from '../domain/portfolio/concentration.ts'
import type { LossReasons } from '../domain/portfolio/loss-reasons.ts'
import { amountText, countText, percentText, proportionText } from '../domain/portfolio/phrases.ts'
import {
  csatSentence,
  dependenceWarnings,
  keptSentences,
  npsSentence
} from '../domain/portfolio/sentences.ts'
import type { QuestionAnswer } from '../domain/portfolio/seven-questions.ts'
import type { PortfolioFigures } from '../domain/portfolio/summarise.ts'
import { concentrationTable, lossTable, partsTable, whatIfTable } from './portfolio-tables.ts'

/** The figures of a book as a person reads them in a terminal. */
export function portfolioText(figures: PortfolioFigures, { name, timeZone }: Workspace): string {
  const { active, withoutRevenue } = figures.clients
  const day = formatDay(dayIn(timeZone, figures.asOf))
  const missing = withoutRevenue === 0 ? '' : `, ${withoutRevenue} without revenue on record and in no share`
  const sections = [
    [`${name} on ${day}: ${countText(active, 'active client')}${missing}`],
    concentrationLines(figures.concentration),
    whatIfLines(figures.whatIf),
    [
      'Revenue and exposure (revenue × risk: a ranking weight, not a forecast)',
      partsTable('Level', figures.byLevel),
      partsTable('Segment', figures.bySegment),
      partsTable('Industry', figures.byIndustry)
    ],
    [
      `Satisfaction, from the latest answer of each person in ${FEEDBACK_DAYS} days`,
      npsSentence(figures.nps),
      csatSentence(figures.csat)
    ],
    [
      `Kept since ${formatDay(dayNumber(figures.since))}`,
      ...keptSentences(figures, ({ amount }) => amountText(amount))
    ],
    lossLines(figures.losses),
    questionLines(figures.questions)
  ]
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

function concentrationLines(all: readonly Concentration[]): string[] {
  if (all.length === 0) return ['Dependence on few clients: no active client has revenue on record.']
  return [
    'Dependence on few clients',
    concentrationTable(all),
    ...all.flatMap(dependenceWarnings).map((warning) => `! ${warning}`)
  ]
}

function whatIfLines(whatIf: PortfolioFigures['whatIf']): string[] {
  if (whatIf === null) return []
  const names = whatIf.without.map(({ name }) => name).join(', ')
  const touched = whatIf.currencies.filter(({ lost }) => lost.length > 0)
  if (touched.length === 0) return [`If you lost ${names}: no revenue on record would go`]
  const amounts = touched.map(
    ({ currency, revenueLost, shareLost }) =>
      `${amountText(revenueLost)} ${currency} a year, ${percentText(shareLost)}`
  )
  return [`If you lost ${names}: ${amounts.join('; ')}`, whatIfTable(touched)]
}

function lossLines({ since, losses, wonBack, reasons, competitors }: LossReasons): string[] {
  if (since === null) return ['Lost clients: none on record']
  const title = `Lost clients since ${formatDay(dayNumber(since))}: ${losses}, ${wonBack} of them won back`
  const byReason = reasons.map(({ reason, ...group }) => ({ name: reason ?? 'no reason given', ...group }))
  const byCompetitor = competitors.map(({ competitor, ...group }) => ({ name: competitor, ...group }))
  return [
    `${title} (one with several reasons is in each)`,
    lossTable('Reason', byReason),
    ...(byCompetitor.length === 0 ? [] : [lossTable('Competitor', byCompetitor)])
  ]
}

function questionLines(questions: readonly QuestionAnswer[]): string[] {
  return [
    'Seven questions, answered from what is on record (“wide”: fewer than 30)',
    ...questions.flatMap(({ question, answer, figures, advice }) => [
      `${answer.padEnd(6)}  ${question}`,
      ...figures.map(({ title, ...figure }) => `        ${title}: ${proportionText(figure)}`),
      `        ${advice}`
    ])
  ]
}
