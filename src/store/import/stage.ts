import { finished } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { Collision } from './collision.ts'
import { type CopyValue, copyLine } from './copy-text.ts'

/** A table's staging table: the same columns, and which row each one supersedes. */
export interface Stage {
  table: string
  columns: readonly string[]
  /** Columns that no file describes: a row that supersedes another takes them over from it. */
  carried?: readonly string[]
}

const PIECE = 64 * 1024

/** Empties the staging table, which lives in this connection only, and fills it by COPY. `rows` end with the superseded row's id. */
export async function fillStage(
  client: pg.ClientBase,
  { table, columns }: Stage,
  rows: Iterable<readonly CopyValue[]>
): Promise<void> {
  await client.query(`
    CREATE TEMPORARY TABLE IF NOT EXISTS stage_${table} (LIKE ${table} INCLUDING DEFAULTS, supersedes uuid);
    TRUNCATE stage_${table}`)
  const copy = client.query(copyFrom(`COPY stage_${table} (${columns.join(', ')}, supersedes) FROM STDIN`))
  const copied = finished(copy)
  let piece = ''
  for (const row of rows) {
    piece += copyLine(row)
    if (piece.length < PIECE) continue
    copy.write(piece)
    piece = ''
  }
  copy.end(piece)
  await copied
}

/** Retires the rows that staged ones supersede and adds the staged ones. A row that somebody else has retired meanwhile is a collision. */
export async function takeStage(
  client: pg.ClientBase,
  { table, columns, carried = [] }: Stage,
  superseded: number
): Promise<void> {
  if (superseded > 0) {
    const retired = await client.query(`
      UPDATE ${table} SET retired_at = stage.recorded_at FROM stage_${table} AS stage
      WHERE ${table}.id = stage.supersedes AND ${table}.retired_at = '9999-12-31 00:00:00+00'`)
    if (retired.rowCount !== superseded) throw new Collision(`${table}: a row was superseded meanwhile`)
  }
  const fresh = columns.map((column) => `stage.${column}`).join(', ')
  const plain = columns.join(', ')
  if (carried.length === 0 || superseded === 0) {
    await client.query(`INSERT INTO ${table} (${plain}) SELECT ${fresh} FROM stage_${table} AS stage`)
    return
  }
  const taken = carried.map((column) => `coalesce(old.${column}, stage.${column})`).join(', ')
  await client.query(`
    INSERT INTO ${table} (${plain}, ${carried.join(', ')}) SELECT ${fresh}, ${taken}
    FROM stage_${table} AS stage LEFT JOIN ${table} AS old ON old.id = stage.supersedes`)
}
