import { dayIn, dayNumber, formatDay } from '../domain/calendar.ts'
import type { Workspace } from '../domain/clients/teammate.ts'
import { FEEDBACK_DAYS } from '../domain/portfolio/answers.ts'
import {
  CONCENTRATED_HHI,
  type Concentration,
  SINGLE_CLIENT_PERCENT
} from '../domain/portfolio/concentration.ts'
import type { Csat } from '../domain/portfolio/csat.ts'
import type { LossReasons } from '../domain/portfolio/loss-reasons.ts'
import type { Nps } from '../domain/portfolio/nps.ts'
import type { QuestionAnswer } from '../domain/portfolio/seven-questions.ts'
import type { PortfolioFigures } from '../domain/portfolio/summarise.ts'
import {
  amountText,
  countText,
  fewText,
  intervalText,
  percentText,
  proportionText
} from './portfolio-numbers.ts'
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
      npsLine(figures.nps),
      csatLine(figures.csat)
    ],
    keptLines(figures),
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
  const flags = all.flatMap(({ currency, flags: raised, largest, largestShare, hhi }) =>
    raised.map((flag) =>
      flag === 'single_client'
        ? `! ${largest[0]?.name} alone brings ${percentText(largestShare)} of ${currency} revenue, more than ${SINGLE_CLIENT_PERCENT} %.`
        : `! ${currency} revenue is concentrated: HHI ${amountText(hhi.toFixed(0))} is above ${amountText(`${CONCENTRATED_HHI}`)}.`
    )
  )
  return ['Dependence on few clients', concentrationTable(all), ...flags]
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

function npsLine(figure: Nps | null): string {
  if (figure === null) return 'NPS: no answers'
  const { n, score, margin, promoters, passives, detractors } = figure
  const [low, high] = [Math.max(-100, score - margin), Math.min(100, score + margin)]
  const counts = `${countText(promoters, 'promoter')}, ${passives} passive, ${countText(detractors, 'detractor')}`
  const certainty =
    margin === 0 ? ' All answers are of one sort, so the interval has no width, which is no certainty.' : ''
  return `NPS ${whole(score)} (95 % interval ${whole(low)} to ${whole(high)}), n = ${n}: ${counts}.${certainty}${fewText(n)}`
}

/** `toFixed` would write −0.4 as -0. */
function whole(points: number): string {
  return String(Math.round(points))
}

function csatLine(figure: Csat | null): string {
  if (figure === null) return 'CSAT: no answers'
  const { n, share, low, high } = figure
  return `CSAT ${percentText(share)} (${intervalText(low, high)}), n = ${n}.${fewText(n)}`
}

function keptLines({ since, churn, retention }: PortfolioFigures): string[] {
  const { gone, lost, archived, wonBack } = churn
  const title = `Kept since ${formatDay(dayNumber(since))}`
  if (gone.of === 0) return [title, 'No client on record is that old, so nothing can be said of churn.']
  const { currencies, unknownThen, notComparable } = retention
  return [
    title,
    `Clients gone: ${proportionText(gone)}: ${lost} lost, ${archived} archived without a loss.${fewText(gone.of)}`,
    ...(wonBack === 0 ? [] : [`${countText(wonBack, 'client')} left and came back, and counts as kept.`]),
    ...currencies.map(
      ({ currency, kept, atStart, percent, clients }) =>
        `${currency} revenue kept: ${amountText(kept)} of ${amountText(atStart)} (${percentText(percent)}), n = ${clients}. Growth is not counted.`
    ),
    ...(unknownThen + notComparable === 0
      ? []
      : [
          `In no retention: ${unknownThen} without revenue on record then, ${notComparable} without a comparable one now.`
        ])
  ]
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
