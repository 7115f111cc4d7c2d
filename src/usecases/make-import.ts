import type { Asker, Workspace } from '../domain/clients/teammate.ts'
import type { Instant } from '../domain/time.ts'
import { admitToBook, type NotAllowedInBook } from './admit.ts'
import type { FileReport, ImportWatch } from './import/report.ts'
import { undoableOptions } from './import/undoable-options.ts'
import { importBook } from './import-book.ts'
import type { Table } from './import-ports.ts'
import type { ImportRun, ImportRuns } from './import-run-ports.ts'

/** How an import went. The same files are imported once, however often that is asked for. */
export type ImportMade =
  | { kind: 'imported'; run: ImportRun; files: FileReport[] }
  | { kind: 'imported_before'; run: ImportRun }
  | NotAllowedInBook

/** Imports files, all of them or nothing. `sourceKey` tells these files from any others. */
export async function makeImport(
  { importRuns }: { importRuns: ImportRuns },
  workspace: Workspace,
  asker: Asker,
  { sourceKey, tables }: { sourceKey: string; tables: readonly Table[] },
  now: Instant,
  progress: ImportWatch['progress']
): Promise<ImportMade> {
  const admission = admitToBook(asker, 'import')
  if (admission.kind === 'not_allowed') return admission
  const { workspaceId, teammateId } = asker
  const start = { sourceKey, fileName: tables.map(({ name }) => name).join(', ') }
  const made = await importRuns.run(workspaceId, start, teammateId, now, (store, at) =>
    importBook(store, tables, undoableOptions(workspace, at), { refused: () => undefined, progress })
  )
  return made.kind === 'imported' ? { kind: 'imported', run: made.run, files: made.result } : made
}
