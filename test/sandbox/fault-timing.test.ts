import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createTiming, type FaultTiming } from '../../src/sandbox/fault-timing.ts'

const struck = (timing: FaultTiming, calls: number, clock = () => 0): number[] => {
  const { strikes, isOver } = createTiming(timing, clock)
  return Array.from({ length: calls }, (_, index) => index + 1).filter(() => !isOver() && strikes())
}

describe('a fault strikes', () => {
  test.each<[string, FaultTiming, number[]]>([
    ['once', {}, [1]],
    ['as often as asked', { times: 3 }, [1, 2, 3]],
    ['every third call', { every: 3 }, [3, 6, 9]],
    ['every third call, twice', { every: 3, times: 2 }, [3, 6]]
  ])('%s', (_case, timing, calls) => {
    expect(struck(timing, 10)).toEqual(calls)
  })

  test('for as long as it lasts', () => {
    let now = 5
    const tick = () => now
    const { strikes, isOver } = createTiming({ lasting: 10 }, tick)
    expect([strikes(), strikes(), isOver()]).toEqual([true, true, false])
    now = 15
    expect(isOver()).toBe(true)
  })

  test('by chance, about as often as asked, and alike whenever it starts from the same seed', () => {
    fc.assert(
      fc.property(fc.nat(), fc.double({ min: 0.1, max: 0.9, noNaN: true }), (seed, chance) => {
        const once = struck({ seed, chance }, 500)
        expect(struck({ seed, chance }, 500)).toEqual(once)
        expect(Math.abs(once.length / 500 - chance)).toBeLessThan(0.15)
      }),
      { numRuns: 20 }
    )
  })

  test('others when it starts from another seed', () => {
    expect(struck({ seed: 1, chance: 0.5 }, 64)).not.toEqual(struck({ seed: 2, chance: 0.5 }, 64))
  })
})
