import type { Asker, Workspace } from '../domain/clients/teammate.ts'
import { recognise } from '../domain/import/headers/recognise.ts'
import type { Instant } from '../domain/time.ts'
import { admitToBook, type NotAllowedInBook } from './admit.ts'
import type { FileReport, ImportWatch, Refusal } from './import/report.ts'
import { undoableOptions } from './import/undoable-options.ts'
import { importBook } from './import-book.ts'
import type { Table } from './import-ports.ts'
import type { ImportRuns } from './import-run-ports.ts'

/** What an import would do with one file. */
export interface FilePreview {
  table: Table
  report: FileReport
  /** Header → column as we call it, for those that are understood; empty where the file is not read. */
  columns: { header: string; column: string }[]
  /** In the order of the lines. */
  refusals: Refusal[]
}

/** What an import would do. `isNews` when anything would be added or changed. */
export interface ImportPreview {
  kind: 'preview'
  files: FilePreview[]
  isNews: boolean
}

/** Imports files and keeps nothing of it: what is told is what the import itself would tell. */
export async function previewImport(
  { importRuns }: { importRuns: ImportRuns },
  workspace: Workspace,
  asker: Asker,
  tables: readonly Table[],
  now: Instant,
  progress: ImportWatch['progress']
): Promise<ImportPreview | NotAllowedInBook> {
  const admission = admitToBook(asker, 'import')
  if (admission.kind === 'not_allowed') return admission
  const refusals: Refusal[] = []
  const options = undoableOptions(workspace, now)
  const reports = await importRuns.rehearse(asker.workspaceId, now, (store) =>
    importBook(store, tables, options, { refused: (refusal) => void refusals.push(refusal), progress })
  )
  const files = tables.flatMap((table) => {
    const report = reports.find(({ file }) => file === table.name)
    if (report === undefined) return []
    const its = refusals.filter(({ file }) => file === table.name).sort((a, b) => a.line - b.line)
    return { table, report, columns: columnsOf(table, report), refusals: its }
  })
  const isNews = reports.some(({ added, changed }) => added + changed > 0)
  return { kind: 'preview', files, isNews }
}

function columnsOf({ headers }: Table, { notRead }: FileReport): FilePreview['columns'] {
  const found = notRead === null ? recognise(headers) : null
  if (found === null || found.kind === null) return []
  return [...found.columns].map(([column, index]) => ({ header: headers[index] ?? '', column }))
}
