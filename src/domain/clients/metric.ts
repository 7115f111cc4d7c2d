import type { Believed } from './believed.ts'

/** A client's monthly figures: what it paid, how much it used us, its tickets, and how late its oldest open invoice is. */
export const METRICS = ['revenue', 'usage', 'tickets', 'invoice_overdue_days'] as const
export type Metric = (typeof METRICS)[number]

/** A calendar month as a count since January of year 0, so that months subtract like numbers: year · 12 + month (0–11). */
export type MonthNumber = number

/** One figure of one month. */
export type MetricFacts = {
  metric: Metric
  month: MonthNumber
  /** Not negative. Amounts are compared, never added up to be shown, so a float will do. */
  value: number
  /** Of revenue only: amounts in different currencies are never compared. */
  currency: string | null
} & Believed
