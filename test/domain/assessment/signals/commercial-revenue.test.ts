import { describe, expect, test } from 'vitest'
import type { MetricFacts } from '../../../../src/domain/clients/metric.ts'
import { DAY } from '../../../../src/domain/time.ts'
import { months } from '../dealings.ts'
import { clientFacts, nextStepOf, noon, sentenceOf, severityOf } from '../facts.ts'

const facts = (metrics: MetricFacts[]) => clientFacts({ metrics })
const revenue = (metrics: MetricFacts[], asOf = noon) =>
  severityOf('commercial.revenue', facts(metrics), asOf)
const until = (last: string, ...values: number[]) => months('revenue', last, ...values)

describe('revenue', () => {
  test('is no risk down to 10 % below the mean of three months and a full one from 60 % on', () => {
    expect(revenue(until('2026-10', 100, 100, 100, 120))).toBe(0)
    expect(revenue(until('2026-10', 100, 100, 100, 90))).toBe(0)
    expect(revenue(until('2026-10', 100, 100, 100, 89))).toBeCloseTo(0.02, 12)
    expect(revenue(until('2026-10', 50, 100, 150, 65))).toBeCloseTo(0.5, 12)
    expect(revenue(until('2026-10', 100, 100, 100, 40))).toBe(1)
    expect(revenue(until('2026-10', 100, 100, 100, 0))).toBe(1)
  })

  test('is compared with the three months before, not with older ones', () => {
    expect(revenue(until('2026-10', 9000, 100, 100, 100, 100))).toBe(0)
  })

  test('is not compared with months that began more than 24 months ago', () => {
    const december = Date.parse('2026-11-30T23:00:00Z')
    expect(revenue(until('2025-02', 100, 100, 100, 40), december)).toBeNull()
    expect(revenue(until('2025-03', 100, 100, 100, 40), december)).toBe(1)
  })

  test('leaves the running month out until it is over, in the zone of the workspace', () => {
    const metrics = until('2026-11', 100, 100, 100, 100, 20)
    const december = Date.parse('2026-11-30T23:00:00Z')
    expect(revenue(metrics)).toBe(0)
    expect(revenue(metrics, december - 1)).toBe(0)
    expect(revenue(metrics, december)).toBe(1)
  })

  test('is the latest on record when the month just over has no figure yet', () => {
    const metrics = until('2026-09', 100, 100, 100, 65)
    expect(revenue(metrics)).toBeCloseTo(0.5, 12)
    expect(sentenceOf('commercial.revenue', facts(metrics))).toBe(
      'Revenue of Sep 2026 is 35 % below the mean of Jun–Aug 2026'
    )
  })

  test('passes over months without a figure', () => {
    const metrics = [...until('2026-03', 100), ...until('2026-08', 100, 100), ...until('2026-10', 65)]
    expect(revenue(metrics)).toBeCloseTo(0.5, 12)
    expect(sentenceOf('commercial.revenue', facts(metrics))).toBe(
      'Revenue of Oct 2026 is 35 % below the mean of Mar 2026, Jul 2026, Aug 2026'
    )
  })

  test('is never compared across currencies', () => {
    const inFrancs = until('2026-09', 900, 900, 900).map((figure) => ({ ...figure, currency: 'CHF' }))
    const inEuros = until('2026-06', 100, 100, 100)
    expect(revenue([...inFrancs, ...until('2026-10', 65)])).toBeNull()
    expect(revenue([...inFrancs, ...inEuros, ...until('2026-10', 65)])).toBeCloseTo(0.5, 12)
  })

  test('does not drop from nothing', () => {
    expect(revenue(until('2026-10', 0, 0, 0, 0))).toBe(0)
  })

  test('is unknown with fewer than four full months, whatever else is on record', () => {
    expect(revenue([])).toBeNull()
    expect(revenue(until('2026-10', 100, 100, 10))).toBeNull()
    expect(revenue(until('2026-11', 100, 100, 100, 10))).toBeNull()
    expect(revenue(months('usage', '2026-10', 100, 100, 100, 10))).toBeNull()
  })

  test('is what was believed at the time', () => {
    const [first, ...rest] = until('2026-10', 100, 100, 100, 100)
    const wrong = until('2026-10', 30).map((figure) => ({ ...figure, retiredAt: noon - 5 * DAY }))
    const corrected = rest.map((figure, place) =>
      place === rest.length - 1 ? { ...figure, recordedAt: noon - 5 * DAY } : figure
    )
    const metrics = [...(first ? [first] : []), ...corrected, ...wrong]
    expect(revenue(metrics)).toBe(0)
    expect(revenue(metrics, noon - 6 * DAY)).toBe(1)
  })

  test('is told with months and a percentage, also across the turn of the year', () => {
    const metrics = until('2026-10', 100, 100, 100, 58.4)
    expect(sentenceOf('commercial.revenue', facts(metrics))).toBe(
      'Revenue of Oct 2026 is 42 % below the mean of Jul–Sep 2026'
    )
    expect(nextStepOf('commercial.revenue', facts(metrics))).toBe(
      'Ask Acme what has changed in what it needs from us'
    )
    const winter = until('2026-02', 100, 100, 100, 58.4)
    expect(sentenceOf('commercial.revenue', facts(winter))).toBe(
      'Revenue of Feb 2026 is 42 % below the mean of Nov 2025–Jan 2026'
    )
  })
})
