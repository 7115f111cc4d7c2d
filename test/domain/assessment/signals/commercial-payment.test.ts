import { describe, expect, test } from 'vitest'
import type { MetricFacts } from '../../../../src/domain/clients/metric.ts'
import { months } from '../dealings.ts'
import { clientFacts, daysAgo, nextStepOf, sentenceOf, severityOf } from '../facts.ts'

const facts = (metrics: MetricFacts[]) => clientFacts({ metrics })
const payment = (metrics: MetricFacts[]) => severityOf('commercial.payment', facts(metrics))
const overdue = (last: string, ...days: number[]) => months('invoice_overdue_days', last, ...days)

describe('an open invoice', () => {
  test('counts from 15 days overdue on and in full from 90', () => {
    expect(payment(overdue('2026-11', 0))).toBe(0)
    expect(payment(overdue('2026-11', 15))).toBe(0)
    expect(payment(overdue('2026-11', 52.5))).toBe(0.5)
    expect(payment(overdue('2026-11', 89))).toBeLessThan(1)
    expect(payment(overdue('2026-11', 90))).toBe(1)
    expect(payment(overdue('2026-11', 400))).toBe(1)
  })

  test('counts by the latest month on record, the running one included and a later one not', () => {
    expect(payment(overdue('2026-11', 90, 0))).toBe(0)
    expect(payment(overdue('2026-12', 90, 0))).toBe(1)
    expect(payment(overdue('2026-06', 0, 90))).toBe(1)
  })

  test('does not age by itself, for it may have been paid', () => {
    const metrics = overdue('2026-09', 30)
    expect(severityOf('commercial.payment', facts(metrics), daysAgo(-100))).toBeCloseTo(0.2, 12)
  })

  test('is no longer looked at when its month began more than 24 months before the month of the moment', () => {
    const december = Date.parse('2026-11-30T23:00:00Z')
    const late = facts(overdue('2024-11', 90))
    expect(severityOf('commercial.payment', late)).toBe(1)
    expect(severityOf('commercial.payment', late, december - 1)).toBe(1)
    expect(severityOf('commercial.payment', late, december)).toBeNull()
  })

  test('is told with the days and the month of the figure', () => {
    const late = facts(overdue('2026-10', 20, 62))
    expect(sentenceOf('commercial.payment', late)).toBe(
      'The oldest open invoice was 62 days overdue in Oct 2026'
    )
    expect(nextStepOf('commercial.payment', late)).toBe('Ask Acme what holds the payment up')
  })

  test('is unknown while nothing is on record about invoices', () => {
    expect(payment([])).toBeNull()
    expect(payment(overdue('2026-12', 90))).toBeNull()
    expect(payment(months('revenue', '2026-10', 90))).toBeNull()
  })
})
