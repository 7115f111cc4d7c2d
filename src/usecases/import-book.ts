import { recognise } from '../domain/import/headers/recognise.ts'
import { READING_ORDER } from '../domain/import/kinds.ts'
import { createFigureLines } from './import/figure-lines.ts'
import { importFile, type RecognisedTable } from './import/import-file.ts'
import type { FileReport, ImportOptions, ImportWatch } from './import/report.ts'
import type { ImportStore, Table } from './import-ports.ts'

/**
 * Reads files into a workspace's book: clients before the people and conversations that name them, in whatever order the files are
 * given. Rows that can't be read are told one by one and skipped; what is already known changes nothing. Reports are in
 * the order of the files.
 */
export async function importBook(
  store: ImportStore,
  tables: readonly Table[],
  options: ImportOptions,
  watch: ImportWatch
): Promise<FileReport[]> {
  const reports = new Map<Table, FileReport>()
  const recognised: RecognisedTable[] = []
  for (const table of tables) {
    const found = recognise(table.headers, options.overrides, options.mendedBy)
    if (table.fault !== null) reports.set(table, unread(table, table.fault))
    else if (table.headers.length === 0) reports.set(table, unread(table, 'the file is empty'))
    else if (found.kind === null) reports.set(table, unread(table, `not recognised: ${found.reason}`))
    else recognised.push({ table, ...found })
  }
  const figureLines = createFigureLines()
  for (const kind of READING_ORDER) {
    for (const file of recognised.filter((candidate) => candidate.kind === kind))
      reports.set(file.table, await importFile(store, file, options, watch, figureLines))
  }
  return tables.flatMap((table) => reports.get(table) ?? [])
}

function unread(table: Table, notRead: string): FileReport {
  const counts = { read: 0, added: 0, changed: 0, unchanged: 0, refused: 0, deleted: 0 }
  return { file: table.name, kind: null, notRead, ignored: [], strangers: [], absentees: [], ...counts }
}
