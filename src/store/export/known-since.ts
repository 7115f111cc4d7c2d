import { sameThing, type VersionedTable } from '../undo/versioned-tables.ts'

/**
 * SQL: since when what a row says is on record, in the workspace in $1. A row that an undo has made believed again is as old as what it
 * repeats: an import that was undone leaves no trace in an export.
 */
export function knownSince(versioned: VersionedTable, alias: string): string {
  const { table } = versioned
  const undone = `(SELECT r.undone_at FROM import_run r WHERE r.workspace_id = $1 AND r.undone_at IS NOT NULL)`
  return `CASE WHEN ${alias}.recorded_at IN ${undone} THEN coalesce((
      SELECT max(first.recorded_at) FROM ${table} first
      WHERE ${sameThing(versioned, 'first', alias)} AND first.recorded_at NOT IN ${undone}
        AND ${said('first')} = ${said(alias)}), ${alias}.recorded_at)
    ELSE ${alias}.recorded_at END`
}

/** SQL: what a version says, whoever wrote it down when. */
function said(alias: string): string {
  return `to_jsonb(${alias}) - '{id,recorded_at,retired_at,recorded_by}'::text[]`
}
