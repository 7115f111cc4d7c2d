import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Level } from '../../../src/domain/assessment/level.ts'
import { measure } from '../../../src/domain/backtest/measure.ts'
import { wilsonInterval } from '../../../src/domain/portfolio/wilson.ts'
import { anyObserved, type Observed, observed, scored } from './observed.ts'

const topDecileOf = (rows: readonly Observed[]) => measure(observed(rows)).topDecile

describe('a measure', () => {
  test('counts observations and the clients behind them', () => {
    const rows: Observed[] = [
      { client: 'a', score: 60, isLost: true },
      { client: 'a', score: 40, isLost: true },
      { client: 'a', score: 30, isLost: false },
      { client: 'b', score: 20, isLost: false }
    ]
    expect(measure(observed(rows))).toMatchObject({
      clients: 2,
      lostClients: 1,
      lost: { hits: 2, of: 4, share: 0.5 },
      discrimination: { kind: 'measured', auc: 1, interval: null }
    })
  })

  test('says what there is none of instead of a figure', () => {
    const because = (rows: readonly Observed[]) => measure(observed(rows)).discrimination
    expect(because([])).toEqual({ kind: 'unmeasurable', because: 'nobody observed' })
    expect(because(scored([], [20]))).toEqual({ kind: 'unmeasurable', because: 'nobody lost' })
    expect(because(scored([20], []))).toEqual({ kind: 'unmeasurable', because: 'nobody kept' })
  })

  test('never contains NaN or infinity', () => {
    const numbers = (value: unknown): number[] => {
      if (typeof value === 'number') return [value]
      return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbers) : []
    }
    fc.assert(
      fc.property(anyObserved, (rows) => {
        expect(numbers(measure(observed(rows))).filter((number) => !Number.isFinite(number))).toEqual([])
      }),
      { numRuns: 40 }
    )
  })

  test('holds more observations than it began with room for', () => {
    const rows = Array.from({ length: 5000 }, (_, place) => ({
      client: `client ${place % 700}`,
      score: place / 50,
      isLost: place % 2 === 0
    }))
    const { lost, clients } = measure(observed(rows))
    expect([lost.hits, lost.of, clients]).toEqual([2500, 5000, 700])
  })
})

describe('the top tenth', () => {
  test('is the clients with the highest scores, rounded up', () => {
    const rows = scored([90, 80, 5], [70, 60, 50, 40, 30, 20, 15, 10])
    expect(topDecileOf(rows)).toMatchObject({ n: 2, lost: 2, precision: 1 })
    expect(topDecileOf(rows)?.lift).toBeCloseTo(11 / 3, 12)
  })

  test('takes the average share of clients with equal scores at its edge', () => {
    const kept = Array.from({ length: 26 }, () => 10)
    // 30 in all: three places, one taken by 90, the other two shared by three with 50, of whom one was lost.
    const { n, lost, precision } = topDecileOf(scored([90, 50], [50, 50, ...kept])) ?? {}
    expect(n).toBe(3)
    expect(lost).toBeCloseTo(1 + 2 / 3, 12)
    expect(precision).toBeCloseTo((1 + 2 / 3) / 3, 12)
  })

  test('is no better than the base rate when all scores are the same', () => {
    const { lift } = topDecileOf(scored(Array(7).fill(40), Array(34).fill(40))) ?? {}
    expect(lift).toBeCloseTo(1, 12)
  })

  test('does not depend on the order in which clients are looked at', () => {
    fc.assert(
      fc.property(anyObserved, (rows) => {
        const [one, other] = [topDecileOf(rows), topDecileOf(rows.toReversed())]
        expect(other?.lost ?? -1).toBeCloseTo(one?.lost ?? -1, 10)
      })
    )
  })

  test('has no lift where nobody was lost, and is not there without observations', () => {
    expect(topDecileOf(scored([], [10, 20]))).toEqual({ n: 1, lost: 0, precision: 0, lift: null })
    expect(topDecileOf([])).toBeNull()
  })
})

describe('the table by level', () => {
  test('tells how many clients of each level were lost, with Wilson’s interval', () => {
    const at = (level: Level, lost: number, kept: number): Observed[] =>
      scored(Array(lost).fill(0), Array(kept).fill(0)).map((row) => ({ ...row, level }))
    const { levels } = measure(
      observed([...at('healthy', 0, 8), ...at('at risk', 1, 3), ...at('critical', 2, 0)])
    )
    expect(levels).toEqual([
      { level: 'healthy', lost: { hits: 0, of: 8, share: 0, interval: wilsonInterval(0, 8) } },
      { level: 'watch', lost: { hits: 0, of: 0, share: null, interval: null } },
      { level: 'at risk', lost: { hits: 1, of: 4, share: 0.25, interval: wilsonInterval(1, 4) } },
      { level: 'critical', lost: { hits: 2, of: 2, share: 1, interval: wilsonInterval(2, 2) } }
    ])
  })
})
