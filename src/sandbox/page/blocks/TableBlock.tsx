import type { TableBlock as Table } from '@slack/types'
import { keyboardScroll } from '../draw/keyboard-scroll.ts'
import { TableCell } from './TableCell.tsx'

/** A plain table whose first row is its head; wide ones scroll inside themselves. */
export function TableBlock({ block }: { block: Table }) {
  const [head = [], ...body] = block.rows
  const settings = (column: number) => ({
    'data-align': block.column_settings?.[column]?.align ?? 'left',
    'data-wrap': block.column_settings?.[column]?.is_wrapped ?? false
  })
  return (
    <section class="table-scroll" aria-label="Table" {...keyboardScroll}>
      <table class="grid">
        <thead>
          <tr>
            {head.map((cell, column) => (
              <th key={column} scope="col" {...settings(column)}>
                <TableCell cell={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column} {...settings(column)}>
                  <TableCell cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
