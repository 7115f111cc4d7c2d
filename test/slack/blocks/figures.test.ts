import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { validateBlocks } from '../../../src/sandbox/blockkit/validate-blocks.ts'
import { chart } from '../../../src/slack/blocks/chart.ts'
import { dataTable, stillTable } from '../../../src/slack/blocks/table.ts'

const words = fc.string({ unit: 'binary', maxLength: 120 })
const figure = fc.double({ noNaN: true, noDefaultInfinity: true })

describe('a chart', () => {
  test('is taken by Slack whatever its words and however much it is to show', () => {
    const charts = fc.record({
      title: words,
      shape: fc.constantFrom('line', 'area', 'bar'),
      categories: fc.array(words, { minLength: 1, maxLength: 60 }),
      series: fc.array(fc.record({ name: words, values: fc.array(figure, { maxLength: 60 }) }), {
        minLength: 1,
        maxLength: 9
      }),
      xLabel: words
    })
    fc.assert(
      fc.property(charts, (given) => {
        expect(validateBlocks([chart(given)], 'message')).toEqual([])
      })
    )
  })

  test('shows the latest twenty values, each below its own label', () => {
    const categories = Array.from({ length: 30 }, (_, week) => `Week ${week}`)
    const shown = chart({
      title: 'Risk',
      shape: 'line',
      categories,
      series: [{ name: 'Risk', values: categories.map((_, week) => week) }]
    })
    const points = shown.chart.series[0]?.data
    expect(points).toHaveLength(20)
    expect(points?.[0]).toEqual({ label: 'Week 10', value: 10 })
    expect(points?.[19]).toEqual({ label: 'Week 29', value: 29 })
  })

  test('keeps labels apart that begin alike', () => {
    const { chart: shown } = chart({
      title: 'Revenue',
      shape: 'bar',
      categories: ['International Business North', 'International Business South'],
      series: [{ name: 'EUR', values: [1, 2] }]
    })
    expect(shown.axis_config.categories).toEqual(['International Busin…', 'International Bus… 2'])
  })
})

describe.each([
  ['a table that sorts', dataTable],
  ['a table that stands still', stillTable]
])('%s', (_kind, draw) => {
  test('is taken by Slack whatever its words and however many rows it has', () => {
    const cell = fc.oneof(words, fc.record({ value: figure, text: words }))
    const tables = fc.integer({ min: 1, max: 8 }).chain((columns) =>
      fc.record({
        caption: words,
        columns: fc.array(words, { minLength: columns, maxLength: columns }),
        rows: fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { maxLength: 130 })
      })
    )
    fc.assert(
      fc.property(tables, (given) => {
        expect(validateBlocks([draw(given)], 'message')).toEqual([])
      }),
      { numRuns: 50 }
    )
  })

  test('cuts only its longest cells when a message cannot hold all', () => {
    const rows = Array.from({ length: 40 }, (_, row) => [`Item ${row}`, 'x'.repeat(row < 4 ? 5000 : 40)])
    const [, first, , , , fifth] = draw({ caption: 'Items', columns: ['Name', 'Words'], rows }).rows
    expect(first?.[0]).toMatchObject({ text: 'Item 0' })
    expect(JSON.stringify(first?.[1])).toContain('…')
    expect(fifth?.[1]).toMatchObject({ text: 'x'.repeat(40) })
  })
})
