import type { TableFiles } from '../usecases/table-ports.ts'
import { packedFormat } from './packed-format.ts'
import { openTable } from './read-table.ts'
import { writeTable } from './write-table.ts'

/** CSV files on this machine. */
export const tableFiles: TableFiles = {
  async open(path, name) {
    const what = await packedFormat(path)
    if (what !== null) return { kind: 'packed', what }
    return { kind: 'table', table: { ...(await openTable(path)), name } }
  },
  write: writeTable
}
