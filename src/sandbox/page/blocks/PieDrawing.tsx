import type { PieChart } from './kit.ts'

const centre = 80
const radius = 58

/** Shares of a whole as a ring; each part says its figure and share when pointed at. */
export function PieDrawing({ chart, title }: { chart: PieChart; title: string }) {
  const total = chart.segments.reduce((sum, segment) => sum + segment.value, 0)
  const round = 2 * Math.PI * radius
  let before = 0
  return (
    <svg class="pie" viewBox="0 0 160 160" role="img" aria-label={`Pie chart: ${title}`}>
      {chart.segments.map((segment, index) => {
        const share = total === 0 ? 0 : segment.value / total
        const start = before
        before += share
        const gap = chart.segments.length > 1 ? 2 : 0
        return (
          <circle
            key={segment.label}
            class="slice"
            data-series={index % 6}
            cx={centre}
            cy={centre}
            r={radius}
            stroke-dasharray={`${Math.max(0, share * round - gap)} ${round}`}
            transform={`rotate(${start * 360 - 90} ${centre} ${centre})`}
          >
            <title>{`${segment.label}: ${segment.value} (${Math.round(share * 100)} %)`}</title>
          </circle>
        )
      })}
      <text class="pie-total" x={centre} y={centre + 6} text-anchor="middle">
        {total.toLocaleString('en', { notation: 'compact' })}
      </text>
    </svg>
  )
}
