import { keyboardScroll } from '../draw/keyboard-scroll.ts'
/** The figures of a chart in rows; the first column names them. */
export interface ChartRows {
  head: string[]
  body: (string | number)[][]
}

/** A chart's figures behind a disclosure. */
export function ChartTable({ rows, title }: { rows: ChartRows; title: string }) {
  return (
    <details class="chart-figures">
      <summary>Show as table</summary>
      <section class="table-scroll" aria-label={title} {...keyboardScroll}>
        <table class="grid">
          <thead>
            <tr>
              {rows.head.map((name, column) => (
                <th key={column} scope="col" data-number={column > 0}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.body.map(([name, ...figures], index) => (
              <tr key={index}>
                <th scope="row">{name}</th>
                {figures.map((figure, column) => (
                  <td key={column} data-number>
                    {typeof figure === 'number' ? figure.toLocaleString('en') : figure}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
}
