import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { TableSink } from '../usecases/export-ports.ts'
import { writeTable } from './write-table.ts'

/** Writes each kind to a file of its name in a folder, which is made if it does not exist. */
export async function createCsvFolder(folder: string): Promise<TableSink> {
  await mkdir(folder, { recursive: true })
  return { write: (kind, columns, blocks) => writeTable(join(folder, `${kind}.csv`), columns, blocks) }
}
