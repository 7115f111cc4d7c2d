import type { ChartRows } from './ChartTable.tsx'
import { ChartTable } from './ChartTable.tsx'
import type { DataVisualizationBlock } from './kit.ts'
import { PieDrawing } from './PieDrawing.tsx'
import { SeriesDrawing } from './SeriesDrawing.tsx'

/** A chart with its legend, and the same figures as a table for whoever prefers to read them. */
export function ChartBlock({ block }: { block: DataVisualizationBlock }) {
  const { chart } = block
  const names =
    chart.type === 'pie'
      ? chart.segments.map((segment) => segment.label)
      : chart.series.map((one) => one.name)
  return (
    <figure class="chart">
      <figcaption dir="auto">{block.title}</figcaption>
      {chart.type === 'pie' ? (
        <PieDrawing chart={chart} title={block.title} />
      ) : (
        <SeriesDrawing chart={chart} title={block.title} />
      )}
      {names.length > 1 && (
        <ul class="legend">
          {names.map((name, index) => (
            <li key={name}>
              <span class="swatch" data-series={index % 6} />
              {name}
            </li>
          ))}
        </ul>
      )}
      <ChartTable rows={rowsOf(block)} title={block.title} />
    </figure>
  )
}

function rowsOf({ chart }: DataVisualizationBlock): ChartRows {
  if (chart.type === 'pie') {
    return { head: ['', 'Value'], body: chart.segments.map(({ label, value }) => [label, value]) }
  }
  const figure = (series: (typeof chart.series)[number], category: string) =>
    series.data.find((point) => point.label === category)?.value ?? '–'
  return {
    head: [chart.axis_config.x_label ?? '', ...chart.series.map((series) => series.name)],
    body: chart.axis_config.categories.map((category) => [
      category,
      ...chart.series.map((series) => figure(series, category))
    ])
  }
}
