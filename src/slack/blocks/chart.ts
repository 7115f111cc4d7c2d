import { SLACK_LIMITS } from '../limits.ts'
import { cleanName, cut } from './text.ts'

/**
 * Slack's native chart, for messages only; `@slack/types` does not know it yet.
 * Source: https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block
 */
export interface ChartBlock {
  type: 'data_visualization'
  block_id?: string
  title: string
  chart: {
    type: ChartShape
    series: { name: string; data: { label: string; value: number }[] }[]
    axis_config: { categories: string[]; x_label?: string; y_label?: string }
  }
}

type ChartShape = 'line' | 'area' | 'bar'

/** What a chart shows: a value for each category in every series. */
export interface Chart {
  title: string
  shape: ChartShape
  categories: readonly string[]
  series: readonly { name: string; values: readonly number[] }[]
  xLabel?: string
  yLabel?: string
}

const limits = SLACK_LIMITS.dataVisualization

/** A chart of the last twenty categories and the first six series, for Slack draws no more. */
export function chart({ title, shape, categories, series, xLabel, yLabel }: Chart): ChartBlock {
  const labels = distinct(categories).slice(-limits.maxPoints)
  const skipped = categories.length - labels.length
  const names = distinct(series.map(({ name }) => name))
  return {
    type: 'data_visualization',
    title: label(title, limits.title),
    chart: {
      type: shape,
      series: series.slice(0, limits.maxSeries).map(({ values }, place) => ({
        name: names[place] ?? '',
        data: labels.map((label, index) => ({ label, value: values[index + skipped] ?? 0 }))
      })),
      axis_config: {
        categories: labels,
        ...(xLabel !== undefined && { x_label: label(xLabel, limits.axisLabel) }),
        ...(yLabel !== undefined && { y_label: label(yLabel, limits.axisLabel) })
      }
    }
  }
}

/** Slack refuses two labels alike, which different ones may become when they are cut. */
function distinct(names: readonly string[]): string[] {
  const seen = new Set<string>()
  return names.map((name) => {
    let shown = label(name, limits.label)
    for (let count = 2; seen.has(shown); count++) {
      const number = ` ${count}`
      shown = `${label(name, limits.label - number.length)}${number}`
    }
    seen.add(shown)
    return shown
  })
}

function label(text: string, max: number): string {
  return cut(cleanName(text), max)
}
