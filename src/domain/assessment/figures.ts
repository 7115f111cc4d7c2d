import { wasBelieved } from '../clients/believed.ts'
import type { Metric, MetricFacts } from '../clients/metric.ts'
import type { Instant } from '../time.ts'
import type { Moment } from './moment.ts'

/**
 * A figure is looked at in its month and for this many months after: eight recorded ones are compared, and a client may be
 * billed by the quarter.
 */
export const FIGURE_MONTHS = 24

/** The monthly figures of each metric, newest first. */
export type Figures = Readonly<Record<Metric, MetricFacts[]>>

/** The monthly figures believed at an instant. A month has at most one figure of a metric that is believed. */
export function figuresBy(asOf: Instant, metrics: MetricFacts[]): Figures {
  const figures: Figures = { revenue: [], usage: [], tickets: [], invoice_overdue_days: [] }
  for (const fact of metrics) {
    if (!wasBelieved(fact, asOf)) continue
    const newestFirst = figures[fact.metric]
    let place = newestFirst.length
    while (place > 0 && (newestFirst[place - 1] as MetricFacts).month < fact.month) {
      newestFirst[place] = newestFirst[place - 1] as MetricFacts
      place--
    }
    newestFirst[place] = fact
  }
  return figures
}

/** The latest figure on record at a moment, the running month's included. */
export function latestFigure(figures: MetricFacts[], at: Moment): MetricFacts | undefined {
  const latest = figures.find(({ month }) => month <= at.month)
  return latest === undefined || isOutdated(latest, at) ? undefined : latest
}

/**
 * The latest full months on record at a moment, newest first, at most `count`. The running month is not full yet, and
 * months without a figure are passed over.
 *
 * Only figures in the currency of the newest one, because a client that is billed in another currency since has not
 * bought less.
 */
export function fullMonths(figures: MetricFacts[], at: Moment, count: number): MetricFacts[] {
  const months: MetricFacts[] = []
  for (const figure of figures) {
    if (months.length === count || isOutdated(figure, at)) break
    if (figure.month >= at.month) continue
    if (months[0] === undefined || figure.currency === months[0].currency) months.push(figure)
  }
  return months
}

function isOutdated({ month }: MetricFacts, at: Moment): boolean {
  return month < at.month - FIGURE_MONTHS
}
