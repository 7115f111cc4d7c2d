import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { weightedAuc } from '../../../src/domain/backtest/auc.ts'
import { rank } from '../../../src/domain/backtest/ranking.ts'
import { anyObserved, type Observed, observed, scored } from './observed.ts'

function auc(rows: readonly Observed[]): number | null {
  const observations = observed(rows)
  return weightedAuc(rank(observations), new Uint32Array(observations.clients).fill(1))
}

/** By the definition: every pair looked at. */
function overAllPairs(rows: readonly Observed[]): number | null {
  const pairs = rows
    .filter(({ isLost }) => isLost)
    .flatMap((lost) => rows.filter(({ isLost }) => !isLost).map((kept) => lost.score - kept.score))
  const wins = pairs.map((lead) => (lead > 0 ? 1 : lead === 0 ? 0.5 : 0))
  return pairs.length === 0 ? null : wins.reduce<number>((sum, win) => sum + win, 0) / pairs.length
}

describe('the AUC', () => {
  test('is 1 when every lost client had the higher score, 0 when every one had the lower, 0.75 in between', () => {
    expect(auc(scored([80, 90], [10, 70]))).toBe(1)
    expect(auc(scored([10, 20], [30, 30]))).toBe(0)
    expect(auc(scored([40, 80], [20, 60]))).toBe(0.75)
  })

  test('is a half where all scores are the same', () => {
    expect(auc(scored([40, 40, 40], [40, 40]))).toBe(0.5)
  })

  test('is nothing, and never NaN, where nobody was lost, nobody was kept, or nobody is there', () => {
    expect(auc(scored([], [10, 20]))).toBeNull()
    expect(auc(scored([10, 20], []))).toBeNull()
    expect(auc([])).toBeNull()
  })

  test('is the share of all pairs in the right order, ties half', () => {
    fc.assert(
      fc.property(anyObserved, (rows) => {
        const expected = overAllPairs(rows)
        if (expected === null) expect(auc(rows)).toBeNull()
        else expect(auc(rows)).toBeCloseTo(expected, 12)
      })
    )
  })

  test('counts a client of weight three as if it had been observed three times, and one of weight none not at all', () => {
    fc.assert(
      fc.property(anyObserved, fc.array(fc.nat(3), { minLength: 8, maxLength: 8 }), (rows, weights) => {
        const observations = observed(rows)
        const places = new Map([...new Set(rows.map(({ client }) => client))].map((id, place) => [id, place]))
        const repeated = rows.flatMap((row) => Array(weights[places.get(row.client) ?? 0]).fill(row))
        const expected = overAllPairs(repeated)
        const found = weightedAuc(rank(observations), Uint32Array.from(weights))
        if (expected === null) expect(found).toBeNull()
        else expect(found).toBeCloseTo(expected, 12)
      })
    )
  })
})
