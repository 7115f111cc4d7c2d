import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { axisTicks } from '../../../src/sandbox/page/blocks/axis-ticks.ts'

describe("a chart's value axis", () => {
  test('has few round ticks that hold every figure and zero', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { maxLength: 20 }), (values) => {
        const ticks = axisTicks(values)
        expect(ticks.length).toBeGreaterThanOrEqual(2)
        expect(ticks.length).toBeLessThanOrEqual(8)
        expect(ticks).toContain(0)
        expect(ticks[0]).toBeLessThanOrEqual(Math.min(0, ...values))
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(0, ...values))
      })
    )
  })

  test('counts in steps a person would choose', () => {
    expect(axisTicks([62, 18])).toEqual([0, 20, 40, 60, 80])
  })
})
