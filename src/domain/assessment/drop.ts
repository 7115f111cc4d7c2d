import { formatMonth } from '../calendar.ts'
import type { MetricFacts } from '../clients/metric.ts'
import { fullMonths } from './figures.ts'
import type { Moment } from './moment.ts'
import { monthSpan } from './phrases.ts'

/** With how many months before it a month is compared. */
const BEFORE = 3

/** How far a month lies below the mean of the three before it: 0.4 is 40 % less, below 0 is more. */
export type Drop = { latest: MetricFacts; before: MetricFacts[]; share: number }

/** The drop of the latest full month, or null while fewer than four are on record. Nothing drops from a mean of 0. */
export function dropAt(figures: MetricFacts[], at: Moment): Drop | null {
  const [latest, ...before] = fullMonths(figures, at, BEFORE + 1)
  if (latest === undefined || before.length < BEFORE) return null
  const mean = before.reduce((sum, { value }) => sum + value, 0) / BEFORE
  return { latest, before, share: mean === 0 ? 0 : (mean - latest.value) / mean }
}

/** `Revenue of Oct 2026 is 42 % below the mean of Jul–Sep 2026` */
export function describeDrop(what: string, { latest, before, share }: Drop): string {
  const percent = Math.round(share * 100)
  return `${what} of ${formatMonth(latest.month)} is ${percent} % below the mean of ${monthSpan(before)}`
}
