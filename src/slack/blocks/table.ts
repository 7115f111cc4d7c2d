import type { DataTableBlock, RawNumberElement, RawTextElement, TableBlock } from '@slack/types'
import { SLACK_LIMITS } from '../limits.ts'
import { cleanName, cut } from './text.ts'

/** A cell: words, or a number by which the column is sorted together with the words that stand for it. */
export type Cell = string | { value: number; text: string }

/** Rows of facts below the names of their columns. The first column names the row. */
export interface Table {
  caption: string
  columns: readonly string[]
  /** At most `SLACK_LIMITS.dataTable.maxRows` − 1; whoever has more makes pages. */
  rows: readonly (readonly Cell[])[]
  /** As many rows as are seen at once. */
  pageSize?: number
}

/** A table that people can sort and page. For messages only, one in each; not every workspace has it yet. */
export function dataTable(table: Table): DataTableBlock {
  return {
    type: 'data_table',
    caption: cut(cleanName(table.caption), SLACK_LIMITS.text),
    rows: rowsOf(table, SLACK_LIMITS.dataTable.maxRows),
    page_size: table.pageSize ?? PAGE
  }
}

/** The same as a table that stands still, which every workspace has. One in each message too. */
export function stillTable(table: Table): TableBlock {
  return {
    type: 'table',
    rows: rowsOf(table, SLACK_LIMITS.table.maxRows),
    column_settings: table.columns.map(() => ({ is_wrapped: true }))
  }
}

const PAGE = 10
const NOTHING = '–'

function rowsOf({ columns, rows }: Table, max: number): (RawTextElement | RawNumberElement)[][] {
  const facts = rows.length === 0 ? [columns.map(() => NOTHING)] : rows.slice(0, max - 1)
  const all = [columns, ...facts].map((row) => row.map(clean))
  const longest = longestAllowed(all.flat().map(({ text }) => text.length))
  return all.map((row) => row.map((cell) => ({ ...cell, text: cut(cell.text, longest) })))
}

function clean(cell: Cell): RawTextElement | RawNumberElement {
  if (typeof cell === 'string')
    return { type: 'raw_text', text: cell.trim() === '' ? NOTHING : cleanName(cell) }
  return { type: 'raw_number', value: cell.value, text: cleanName(cell.text) }
}

/** The length to which cells are cut so that all of them fit into a message: only the longest ones lose any text. */
function longestAllowed(lengths: number[]): number {
  let left = SLACK_LIMITS.message.tableCharacters
  const ascending = lengths.toSorted((a, b) => a - b)
  for (const [place, length] of ascending.entries()) {
    const share = Math.floor(left / (ascending.length - place))
    if (length > share) return Math.max(1, share)
    left -= length
  }
  return SLACK_LIMITS.message.tableCharacters
}
