import type { Cell } from './export-ports.ts'
import type { Table } from './import-ports.ts'

/** Files of rows on this machine. */
export interface TableFiles {
  /** Opens a CSV file under the name that people know it by, or says in words what it is that can't be read as one. */
  open(
    path: string,
    name: string
  ): Promise<{ kind: 'table'; table: Table } | { kind: 'packed'; what: string }>
  /** Writes a CSV file. Returns the number of rows. */
  write(
    path: string,
    columns: readonly string[],
    blocks: AsyncIterable<readonly (readonly Cell[])[]>
  ): Promise<number>
}
