import type { DataTableBlock as DataTable } from '@slack/types'
import { useState } from 'preact/hooks'
import { Icon } from '../draw/Icon.tsx'
import { keyboardScroll } from '../draw/keyboard-scroll.ts'
import { type Cell, sortKey, TableCell } from './TableCell.tsx'

interface Order {
  column: number
  isDescending: boolean
}

/** A table that sorts by any column and turns pages. */
export function DataTableBlock({ block }: { block: DataTable }) {
  const [order, setOrder] = useState<Order | null>(null)
  const [page, setPage] = useState(0)
  const [head = [], ...body] = block.rows
  const size = block.page_size ?? 5
  const pages = Math.max(1, Math.ceil(body.length / size))
  const rows = sorted(body, order).slice(page * size, (page + 1) * size)
  const rowHeader = block.row_header_column_index ?? 0
  const sortBy = (column: number) => {
    setOrder({ column, isDescending: order?.column === column && !order.isDescending })
    setPage(0)
  }
  return (
    <div class="data-table">
      <section class="table-scroll" aria-label={block.caption} {...keyboardScroll}>
        <table class="grid">
          <caption dir="auto">
            <span>{block.caption}</span>
          </caption>
          <thead>
            <tr>
              {head.map((cell, column) => (
                <th
                  key={column}
                  scope="col"
                  aria-sort={sortWord(order, column)}
                  data-number={isFigures(body, column)}
                >
                  <button type="button" class="sort-button" onClick={() => sortBy(column)}>
                    <TableCell cell={cell} />
                    <Icon name={order?.column === column ? (order.isDescending ? 'down' : 'up') : 'sort'} />
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                {row.map((cell, column) =>
                  column === rowHeader ? (
                    <th key={column} scope="row" data-number={cell.type === 'raw_number'}>
                      <TableCell cell={cell} />
                    </th>
                  ) : (
                    <td key={column} data-number={isFigures(body, column)}>
                      <TableCell cell={cell} />
                    </td>
                  )
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {pages > 1 && <Pager page={page} pages={pages} total={body.length} onTurn={setPage} />}
    </div>
  )
}

function Pager(props: { page: number; pages: number; total: number; onTurn: (page: number) => void }) {
  const { page, pages, total, onTurn } = props
  return (
    <div class="pager">
      <span aria-live="polite">
        Page {page + 1} of {pages} · {total} rows
      </span>
      <button
        type="button"
        class="icon-button"
        aria-label="Previous page"
        disabled={page === 0}
        onClick={() => onTurn(page - 1)}
      >
        <Icon name="back" />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label="Next page"
        disabled={page === pages - 1}
        onClick={() => onTurn(page + 1)}
      >
        <Icon name="next" />
      </button>
    </div>
  )
}

function sorted(rows: Cell[][], order: Order | null): Cell[][] {
  if (order === null) return rows
  const direction = order.isDescending ? -1 : 1
  return rows.toSorted((a, b) => direction * compare(sortKey(a[order.column]), sortKey(b[order.column])))
}

function compare(a: number | string, b: number | string): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return String(a).localeCompare(String(b), 'en', { numeric: true })
}

function isFigures(rows: Cell[][], column: number): boolean {
  return rows.length > 0 && rows.every((row) => row[column]?.type === 'raw_number')
}

function sortWord(order: Order | null, column: number): 'none' | 'ascending' | 'descending' {
  if (order?.column !== column) return 'none'
  return order.isDescending ? 'descending' : 'ascending'
}
