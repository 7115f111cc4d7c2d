import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Cell, TableSink } from '../../usecases/export-ports.ts'
import type { TableFiles } from '../../usecases/table-ports.ts'

/** A file of an export. */
export interface CsvPart {
  path: string
  name: string
  /** Bytes. */
  size: number
}

/** Files are sent whole, from memory: a kind that has more rows is divided into several. */
const MOST_ROWS = 100_000

/** Writes each kind into a folder, in files `clients.csv`, `clients-2.csv` …, and none where there are no rows. */
export function createCsvParts(
  tables: TableFiles,
  folder: string,
  mostRows = MOST_ROWS
): TableSink & { parts: CsvPart[] } {
  const parts: CsvPart[] = []
  return {
    parts,
    async write(kind, columns, blocks) {
      const source = blocks[Symbol.asyncIterator]()
      let total = 0
      for (let number = 1; ; number++) {
        const name = number === 1 ? `${kind}.csv` : `${kind}-${number}.csv`
        const path = join(folder, name)
        const end = { isReached: false }
        const rows = await tables.write(path, columns, atMost(source, mostRows, end))
        if (rows > 0) parts.push({ path, name, size: (await stat(path)).size })
        total += rows
        if (end.isReached) return total
      }
    }
  }
}

async function* atMost(
  source: AsyncIterator<Cell[][]>,
  mostRows: number,
  end: { isReached: boolean }
): AsyncGenerator<Cell[][]> {
  for (let rows = 0; rows < mostRows; ) {
    const { done, value } = await source.next()
    if (done) {
      end.isReached = true
      return
    }
    rows += value.length
    yield value
  }
}

/** Divides files into groups that fit into one message and into memory. */
export function inGroups(
  parts: readonly CsvPart[],
  most = { files: 10, bytes: 30 * 1024 * 1024 }
): CsvPart[][] {
  const groups: CsvPart[][] = []
  let bytes = 0
  for (const part of parts) {
    const group = groups.at(-1)
    if (group === undefined || group.length === most.files || bytes + part.size > most.bytes) {
      groups.push([part])
      bytes = part.size
    } else {
      group.push(part)
      bytes += part.size
    }
  }
  return groups
}
