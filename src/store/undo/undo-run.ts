import type pg from 'pg'
import type { Instant } from '../../domain/time.ts'
import type { ImportRuns } from '../../usecases/import-run-ports.ts'
import { carryOut } from './carry-out.ts'
import { nextInstant, readRun } from './entries.ts'
import { planUndo } from './plan.ts'
import { keepWhatIsUsed } from './remainders.ts'
import { rowsOfRun } from './rows-of-run.ts'

/** Takes back an import in the transaction that the connection holds, with no other import of the workspace under way. */
export async function undoRun(
  client: pg.ClientBase,
  workspaceId: string,
  { id, by, now }: { id: string; by: string; now: Instant }
): ReturnType<ImportRuns['undo']> {
  const on = { client, workspaceId }
  const run = await readRun(on, { id })
  if (run === null) return { kind: 'gone' }
  if (run.undoneAt !== null) return { kind: 'undone_before' }
  const at = new Date(await nextInstant(on, now))
  const rows = rowsOfRun(id)
  await planUndo(on, rows, at)
  const remainders = await keepWhatIsUsed(on, rows)
  const counts = await carryOut(on)
  await client.query(
    'UPDATE import_run SET undone_at = $3, undone_by = $4 WHERE workspace_id = $1 AND id = $2',
    [workspaceId, id, at, by]
  )
  return { kind: 'undone', counts, remainders }
}
