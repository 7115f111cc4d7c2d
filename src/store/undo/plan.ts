import { type Connection, read } from '../import/connection.ts'
import { isOfRun, type RowsOfRun } from './rows-of-run.ts'
import { ALL_VERSIONED, sameThing, type VersionedTable } from './versioned-tables.ts'

/**
 * Makes a plan for each table, in a table of this connection: which rows are to be retired, at what instant, and which one each of
 * them superseded, if any. Rows that somebody has superseded since are not in it.
 */
export async function planUndo(on: Connection, run: RowsOfRun, at: Date): Promise<void> {
  await lockClients(on, run)
  await lookAtSizes(on, run)
  for (const versioned of ALL_VERSIONED) {
    const { table } = versioned
    await on.client.query(
      `CREATE TEMPORARY TABLE undo_${table} (id uuid PRIMARY KEY, before_id uuid, at timestamptz NOT NULL)`
    )
    await read(on, planOf(versioned), run.from, run.to, run.ending, at)
    // PostgreSQL knows nothing of how much a fresh table holds, and would join it row by row.
    await on.client.query(`ANALYZE undo_${table}`)
  }
}

function planOf(versioned: VersionedTable): string {
  const { table } = versioned
  const isSame = (other: string) => sameThing(versioned, other, 'present')
  return `
    INSERT INTO undo_${table}
    SELECT present.id, before.id, greatest($5, present.recorded_at)
    FROM ${table} present LEFT JOIN ${table} before ON ${isSame('before')} AND NOT ${isOfRun('before.id')}
      AND before.retired_at = (
        SELECT min(first.recorded_at) FROM ${table} first WHERE ${isSame('first')} AND ${isOfRun('first.id')})
    WHERE present.workspace_id = $1 AND present.retired_at = '9999-12-31 00:00:00+00' AND ${isOfRun('present.id')}`
}

/** Whoever writes about one of these clients waits until the undo is done, or is waited for. */
async function lockClients(on: Connection, run: RowsOfRun): Promise<void> {
  const touched = ALL_VERSIONED.map(
    ({ table }) => `SELECT f.client_id FROM ${table} f WHERE f.workspace_id = $1 AND ${isOfRun('f.id')}`
  )
  const lock = `SELECT FROM client WHERE workspace_id = $1 AND id IN (${touched.join(' UNION ')}) ORDER BY id FOR NO KEY UPDATE`
  await read(on, lock, run.from, run.to, run.ending)
}

/** PostgreSQL may not know yet how much an import has added, and would join it row by row. */
async function lookAtSizes(on: Connection, run: RowsOfRun): Promise<void> {
  for (const { table } of ALL_VERSIONED) {
    const [written] = await read(
      on,
      `SELECT FROM ${table} f WHERE f.workspace_id = $1 AND ${isOfRun('f.id')} LIMIT 1`,
      run.from,
      run.to,
      run.ending
    )
    if (written !== undefined) await on.client.query(`ANALYZE ${table}`)
  }
}
