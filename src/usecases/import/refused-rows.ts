import type { Cell } from '../export-ports.ts'
import type { Table } from '../import-ports.ts'
import type { Refusal } from './report.ts'

/** The rows of a file that were refused, each with its line and the reason: mended, they can be imported as they are. */
export interface RefusedRows {
  columns: string[]
  blocks: AsyncIterable<Cell[][]>
}

/** What the columns beside the file's own are called. */
const BESIDES = ['refused_line', 'refused_because']

/** Reads the refused rows of a file once more. A row that could not even be told apart has only its line and the reason. */
export function refusedRows(table: Table, refusals: readonly Refusal[]): RefusedRows {
  const reasons = new Map(refusals.map(({ line, reason }) => [line, reason]))
  return { columns: [...table.headers, ...BESIDES], blocks: rowsOf(table, reasons) }
}

async function* rowsOf(table: Table, reasons: ReadonlyMap<number, string>): AsyncGenerator<Cell[][]> {
  const blank: Cell[] = table.headers.map(() => null)
  for await (const { rows, problems } of table.blocks()) {
    const broken = problems.map(({ line }) => ({ line, cells: blank }))
    const all: { line: number; cells: readonly Cell[] }[] = [...rows, ...broken]
    yield all
      .sort((a, b) => a.line - b.line)
      .flatMap(({ line, cells }) => {
        const reason = reasons.get(line)
        return reason === undefined ? [] : [[...cells, line, reason]]
      })
  }
}
