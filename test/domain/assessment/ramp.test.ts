import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ramp } from '../../../src/domain/assessment/ramp.ts'

test('a ramp is 0 before it begins, 1 after it ends, and rises evenly between, in both directions', () => {
  expect([1, 2, 2.5, 3, 4].map((x) => ramp(x, 2, 3))).toEqual([0, 0, 0.5, 1, 1])
  expect([130, 120, 60, 0, -5].map((days) => ramp(days, 120, 0))).toEqual([0, 0, 0.5, 1, 1])
})

test('what a float is off by at the very start is nothing', () => {
  const drop = (7 - 6.3) / 7
  expect(drop).toBeGreaterThan(0.1)
  expect(ramp(drop, 0.1, 0.6)).toBe(0)
})

test('a ramp never leaves 0 to 1 and never falls', () => {
  const values = fc.double({ min: -1e6, max: 1e6, noNaN: true })
  fc.assert(
    fc.property(values, values, (a, b) => {
      const [low, high] = [ramp(Math.min(a, b), 1, 3), ramp(Math.max(a, b), 1, 3)]
      expect(low).toBeGreaterThanOrEqual(0)
      expect(high).toBeLessThanOrEqual(1)
      expect(high).toBeGreaterThanOrEqual(low)
    })
  )
})
