import type { Asker } from '../domain/clients/teammate.ts'
import { DAY, type Instant } from '../domain/time.ts'
import { admitToBook, type NotAllowedInBook } from './admit.ts'
import type { ImportRun, ImportRuns, Undoing } from './import-run-ports.ts'

/** How long an import can be undone. */
export const UNDO_DAYS = 30

/** How an undo went. `too_late` after 30 days; `undone_before` when there was nothing left to do. */
export type ImportUndone =
  | ({ kind: 'undone'; run: ImportRun } & Undoing)
  | { kind: 'undone_before' | 'too_late'; run: ImportRun }
  | { kind: 'gone' }
  | NotAllowedInBook

/** Takes back an import but for what people have changed or built upon since. Asked twice, it happens once. */
export async function undoImport(
  { importRuns }: { importRuns: ImportRuns },
  asker: Asker,
  id: string,
  now: Instant
): Promise<ImportUndone> {
  const admission = admitToBook(asker, 'import')
  if (admission.kind === 'not_allowed') return admission
  const run = await importRuns.one(asker.workspaceId, id)
  if (run === null) return { kind: 'gone' }
  if (run.undoneAt !== null) return { kind: 'undone_before', run }
  if (now > run.recordedAt + UNDO_DAYS * DAY) return { kind: 'too_late', run }
  const undone = await importRuns.undo(asker.workspaceId, id, asker.teammateId, now)
  return undone.kind === 'gone' ? undone : { ...undone, run }
}
