import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { axisTicks } from './axis-ticks.ts'
import { categoryLabels } from './category-labels.ts'
import type { SeriesChart } from './kit.ts'

const height = 220
const frame = { left: 46, right: 10, top: 12, bottom: 44 }

/** What is left out at the bottom where the axis has no name. */
const UNLABELLED = 16

interface Scale {
  x: (index: number) => number
  y: (value: number) => number
  band: number
  floor: number
}

/** Bars, lines or areas over categories, as wide as there is room, with words of the same size everywhere. */
export function SeriesDrawing({ chart, title }: { chart: SeriesChart; title: string }) {
  const drawing = useRef<SVGSVGElement>(null)
  const [width, setWidth] = useState(530)
  useLayoutEffect(() => {
    const element = drawing.current
    if (element === null) return
    const observer = new ResizeObserver(() => setWidth(Math.max(1, element.clientWidth)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const { categories, x_label: xLabel, y_label: yLabel } = chart.axis_config
  const ticks = axisTicks(chart.series.flatMap((series) => series.data.map((point) => point.value)))
  const scale = scaleFor(categories.length, ticks, width)
  const labels = categoryLabels(categories, scale.band)
  const bottom = xLabel === undefined ? height - UNLABELLED : height
  return (
    <svg
      ref={drawing}
      class="series"
      viewBox={`0 0 ${width} ${bottom}`}
      role="img"
      aria-label={`${chart.type} chart: ${title}`}
    >
      {ticks.map((tick) => (
        <g key={tick} class="tick">
          <line
            x1={frame.left}
            x2={width - frame.right}
            y1={scale.y(tick)}
            y2={scale.y(tick)}
            data-zero={tick === 0}
          />
          <text x={frame.left - 6} y={scale.y(tick) + 4} text-anchor="end">
            {tick.toLocaleString('en', { notation: 'compact' })}
          </text>
        </g>
      ))}
      {labels.map(({ index, text }) => (
        <text
          key={index}
          class="category"
          x={scale.x(index)}
          y={height - frame.bottom + 16}
          text-anchor="middle"
        >
          {text}
        </text>
      ))}
      {chart.series.map((_, index) => (
        <OneSeries key={index} chart={chart} index={index} scale={scale} />
      ))}
      {xLabel !== undefined && (
        <text class="axis-label" x={(width + frame.left) / 2} y={height - 6} text-anchor="middle">
          {xLabel}
        </text>
      )}
      {yLabel !== undefined && (
        <text
          class="axis-label"
          transform={`translate(11 ${(height - frame.bottom) / 2}) rotate(-90)`}
          text-anchor="middle"
        >
          {yLabel}
        </text>
      )}
    </svg>
  )
}

function OneSeries({ chart, index, scale }: { chart: SeriesChart; index: number; scale: Scale }) {
  const series = chart.series[index]
  if (series === undefined) return null
  const points = series.data.map((point) => {
    const at = chart.axis_config.categories.indexOf(point.label)
    return {
      x: scale.x(at),
      y: scale.y(point.value),
      words: `${series.name}, ${point.label}: ${point.value}`
    }
  })
  if (chart.type === 'bar') {
    const size = Math.min(38, (scale.band * 0.72) / chart.series.length)
    const shift = (index - chart.series.length / 2) * size
    return (
      <g class="bars" data-series={index % 6}>
        {points.map((point) => (
          <rect
            key={point.words}
            x={point.x + shift + 1}
            y={Math.min(point.y, scale.floor)}
            width={Math.max(1, size - 2)}
            height={Math.abs(scale.floor - point.y)}
            rx="2"
          >
            <title>{point.words}</title>
          </rect>
        ))}
      </g>
    )
  }
  const path = points.map((point, at) => `${at === 0 ? 'M' : 'L'}${point.x} ${point.y}`).join('')
  const first = points[0]
  const last = points.at(-1)
  return (
    <g data-series={index % 6}>
      {chart.type === 'area' && first !== undefined && last !== undefined && (
        <path class="area" d={`${path}L${last.x} ${scale.floor}L${first.x} ${scale.floor}Z`} />
      )}
      <path class="line" d={path} />
      {points.map((point) => (
        <circle key={point.words} class="point" cx={point.x} cy={point.y} r="3.5">
          <title>{point.words}</title>
        </circle>
      ))}
    </g>
  )
}

function scaleFor(count: number, ticks: number[], width: number): Scale {
  const low = ticks[0] ?? 0
  const high = ticks.at(-1) ?? 1
  const band = (width - frame.left - frame.right) / Math.max(1, count)
  const y = (value: number) =>
    frame.top + (1 - (value - low) / (high - low)) * (height - frame.top - frame.bottom)
  return { band, y, x: (index) => frame.left + (index + 0.5) * band, floor: y(0) }
}
