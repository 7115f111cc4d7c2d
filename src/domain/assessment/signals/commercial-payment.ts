import { formatMonth } from '../../calendar.ts'
import type { MetricFacts } from '../../clients/metric.ts'
import { latestFigure } from '../figures.ts'
import type { Moment } from '../moment.ts'
import { dayCount } from '../phrases.ts'
import { ramp } from '../ramp.ts'
import type { Signal } from '../signal.ts'
import type { Situation } from '../situation.ts'

/**
 * How late the oldest open invoice is, by the latest figure on record, the running month's included. Nobody adds the
 * days since, for it may have been paid.
 */
export const commercialPayment: Signal = {
  key: 'commercial.payment',
  title: 'Payment of invoices',
  severity(situation, at) {
    const latest = latestOverdue(situation, at)
    return latest === undefined ? null : ramp(latest.value, 15, 90)
  },
  sentence(situation, at) {
    const latest = latestOverdue(situation, at)
    if (latest === undefined) return 'Nothing is on record about invoices'
    return `The oldest open invoice was ${dayCount(latest.value)} overdue in ${formatMonth(latest.month)}`
  },
  nextStep({ facts }) {
    return `Ask ${facts.client.name} what holds the payment up`
  }
}

function latestOverdue({ figures }: Situation, at: Moment): MetricFacts | undefined {
  return latestFigure(figures.invoice_overdue_days, at)
}
