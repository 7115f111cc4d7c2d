import type { Metric, MetricFacts } from '../../../../../src/domain/clients/metric.ts'
import { type Known, mean, ramp } from './known.ts'

function thisMonth({ today }: Known): number {
  return Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1
}

/** The figures recorded for months that are over, latest first. */
function fullMonths(known: Known, metric: Metric): MetricFacts[] {
  return known.facts.metrics
    .filter((fact) => fact.metric === metric && fact.month < thisMonth(known))
    .sort((a, b) => b.month - a.month)
}

/** How far the latest month lies below the mean of the three before it, as a share; null with fewer than four. */
function drop(months: MetricFacts[]): number | null {
  const [latest, ...before] = months.map(({ value }) => value)
  if (latest === undefined || before.length < 3) return null
  const usual = mean(before.slice(0, 3))
  return usual === 0 ? 0 : 1 - latest / usual
}

export function commercialRevenue(known: Known): number | null {
  const months = fullMonths(known, 'revenue')
  const fallen = drop(months.filter(({ currency }) => currency === months[0]?.currency))
  return fallen === null ? null : ramp(fallen, 0.1, 0.6)
}

export function usageDecline(known: Known): number | null {
  const fallen = drop(fullMonths(known, 'usage'))
  return fallen === null ? null : ramp(fallen, 0.1, 0.7)
}

export function commercialPayment(known: Known): number | null {
  const invoices = known.facts.metrics
    .filter(({ metric, month }) => metric === 'invoice_overdue_days' && month <= thisMonth(known))
    .sort((a, b) => b.month - a.month)
  return invoices[0] ? ramp(invoices[0].value, 15, 90) : null
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1)
  return mean(middle)
}

export function supportLoad(known: Known): number | null {
  const tickets = fullMonths(known, 'tickets').map(({ value }) => value)
  if (tickets.length < 3) return null
  const [last = 0, lastButOne = 0, ...before] = tickets
  const normal = Math.max(0.5, median(before.slice(0, 6)))
  return ramp((last + lastButOne) / (2 * normal), 1, 4)
}
