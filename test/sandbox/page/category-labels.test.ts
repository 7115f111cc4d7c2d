import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { categoryLabels } from '../../../src/sandbox/page/blocks/category-labels.ts'

const texts = (categories: string[], band: number) => categoryLabels(categories, band).map(({ text }) => text)

describe("a chart's category axis", () => {
  test('names every one of a few categories, cut where there is no room', () => {
    expect(texts(['Everline Insurance', 'Acme'], 60)).toEqual(['Everlin…', 'Acme'])
  })

  test('leaves out some of many, so that the others can be read whole', () => {
    const days = Array.from({ length: 20 }, (_, index) => `${index + 10} Nov 2026`)
    expect(texts(days, 21)).toEqual([
      '10 Nov 2026',
      '14 Nov 2026',
      '18 Nov 2026',
      '22 Nov 2026',
      '26 Nov 2026'
    ])
  })

  test('always has a label, and none is longer than its category', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 5, max: 500 }),
        (categories, band) => {
          const labels = categoryLabels(categories, band)
          expect(labels.length).toBeGreaterThan(0)
          for (const { index, text } of labels)
            expect(text.length).toBeLessThanOrEqual(categories[index]?.length ?? 0)
        }
      )
    )
  })
})
