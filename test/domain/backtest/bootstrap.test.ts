import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { weightedAuc } from '../../../src/domain/backtest/auc.ts'
import { aucInterval } from '../../../src/domain/backtest/bootstrap.ts'
import { rank } from '../../../src/domain/backtest/ranking.ts'
import { type Observed, observed, scored } from './observed.ts'

function intervalOf(rows: readonly Observed[]) {
  const observations = observed(rows)
  const ranking = rank(observations)
  const auc = weightedAuc(ranking, new Uint32Array(observations.clients).fill(1)) ?? Number.NaN
  return { auc, interval: aucInterval(observations, ranking) }
}

/** Scores spread evenly: 60 lost ones from 20 to 100, 140 kept ones from 0 to 80. */
const spread = scored(
  Array.from({ length: 60 }, (_, place) => 20 + (place * 80) / 59),
  Array.from({ length: 140 }, (_, place) => (place * 80) / 139)
)

describe('the interval of the AUC', () => {
  test('contains the estimate', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 8, maxLength: 20 })
    fc.assert(
      fc.property(scores, scores, (lost, kept) => {
        const { auc, interval } = intervalOf(scored(lost, kept))
        expect(interval?.low).toBeLessThanOrEqual(auc)
        expect(interval?.high).toBeGreaterThanOrEqual(auc)
      }),
      { numRuns: 50 }
    )
  })

  test('is the same each time', () => {
    expect(intervalOf(spread)).toEqual(intervalOf(spread))
  })

  test('is as wide as theory says for clients seen once', () => {
    const { auc, interval } = intervalOf(spread)
    const [oneLost, oneKept] = [auc / (2 - auc), (2 * auc * auc) / (1 + auc)]
    // Hanley and McNeil's standard error.
    const error = Math.sqrt(
      (auc * (1 - auc) + 59 * (oneLost - auc * auc) + 139 * (oneKept - auc * auc)) / (60 * 140)
    )
    const width = (interval?.high ?? 0) - (interval?.low ?? 0)
    expect(width / (2 * 1.96 * error)).toBeGreaterThan(0.85)
    expect(width / (2 * 1.96 * error)).toBeLessThan(1.15)
  })

  test('does not shrink when the same clients are looked at ten times', () => {
    const tenTimes = Array.from({ length: 10 }, () => spread).flat()
    expect(intervalOf(tenTimes)).toEqual(intervalOf(spread))
  })

  test('shrinks when there are ten times as many clients', () => {
    const width = (rows: readonly Observed[]) => {
      const { interval } = intervalOf(rows)
      return (interval?.high ?? 0) - (interval?.low ?? 0)
    }
    const more = Array.from({ length: 10 }, (_, group) =>
      spread.map((row) => ({ ...row, client: `${row.client} of ${group}` }))
    ).flat()
    expect(width(more)).toBeLessThan(width(spread) / 2)
  })

  test('is not given where only one client was lost, or only one kept', () => {
    expect(intervalOf(scored([50], [10, 20, 60])).interval).toBeNull()
    expect(intervalOf(scored([50, 60, 70], [20])).interval).toBeNull()
    expect(intervalOf(scored([50, 60], [20, 55])).interval).not.toBeNull()
    const twice = scored([50], [10, 20, 60]).flatMap((row) => [row, row])
    expect(intervalOf(twice).interval).toBeNull()
  })
})
