import type { Instant } from '../../domain/time.ts'
import type { ImportRun } from '../../usecases/import-run-ports.ts'
import { type Connection, milliseconds, read } from '../import/connection.ts'

/** SQL: the entries of the workspace in $1; conditions may follow. */
export const ENTRIES = `
  SELECT r.id, r.file_name AS "fileName", ${milliseconds('r.recorded_at')} AS "recordedAt",
    ${milliseconds('r.undone_at')} AS "undoneAt"
  FROM import_run r WHERE r.workspace_id = $1`

/** Reads the entry of an import by its id or by what makes it happen once. */
export async function readRun(
  on: Connection,
  by: { id: string } | { sourceKey: string }
): Promise<ImportRun | null> {
  const [run] =
    'id' in by
      ? await read<ImportRun>(on, `${ENTRIES} AND r.id::text = $2`, by.id)
      : await read<ImportRun>(on, `${ENTRIES} AND r.source_key = $2`, by.sourceKey)
  return run ?? null
}

/**
 * An instant that no import and no undo of the workspace has, not before `now`: two could otherwise fall into one millisecond. Nobody
 * else may be taking one, which the lock of imports sees to.
 */
export async function nextInstant(on: Connection, now: Instant): Promise<Instant> {
  const [last] = await read<{ at: Instant | null }>(
    on,
    `SELECT ${milliseconds('max(greatest(r.recorded_at, r.undone_at))')} AS at FROM import_run r WHERE r.workspace_id = $1`
  )
  return Math.max(now, (last?.at ?? 0) + 1)
}
