import { nameKeys } from '../../domain/clients/names.ts'
import type { Undoing } from '../../usecases/import-run-ports.ts'
import { type Connection, read } from '../import/connection.ts'
import { idLike } from './rows-of-run.ts'
import { ALL_VERSIONED, VERSIONED, type VersionedTable } from './versioned-tables.ts'

/** Carries the plan out: retires what it names, and makes what that had superseded believed again. Returns how much, by kind. */
export async function carryOut(on: Connection): Promise<Undoing['counts']> {
  const counts: Undoing['counts'] = []
  for (const versioned of ALL_VERSIONED) counts.push(await carryOutIn(on, versioned))
  await renameClients(on)
  await dropSteps(on)
  return counts.filter(({ removed, restored }) => removed + restored > 0)
}

async function carryOutIn(
  { client }: Connection,
  { table, kind }: VersionedTable
): Promise<Undoing['counts'][number]> {
  const retired = await client.query(
    `UPDATE ${table} SET retired_at = undo.at FROM undo_${table} undo WHERE ${table}.id = undo.id`
  )
  const restored = await client.query(`
    INSERT INTO ${table}
    SELECT again.* FROM undo_${table} undo JOIN ${table} before ON before.id = undo.before_id,
      jsonb_populate_record(before, jsonb_build_object(
        'id', ${idLike('before.id')}, 'recorded_at', undo.at, 'retired_at', '9999-12-31 00:00:00+00')) again`)
  const [all, back] = [retired.rowCount ?? 0, restored.rowCount ?? 0]
  return { kind, removed: all - back, restored: back }
}

/** Clients answer again to the names that they had before; those that were new answer to none. */
async function renameClients(on: Connection): Promise<void> {
  const { table } = VERSIONED.clients
  const clients = await read<{ id: string; name: string | null; aliases: string[] }>(
    on,
    `SELECT mine.client_id AS id, before.name, coalesce(before.aliases, '{}') AS aliases
     FROM undo_${table} undo JOIN ${table} mine ON mine.id = undo.id LEFT JOIN ${table} before ON before.id = undo.before_id
     WHERE mine.workspace_id = $1`
  )
  const ids = clients.map(({ id }) => id)
  await read(on, 'DELETE FROM client_name WHERE workspace_id = $1 AND client_id = ANY($2)', ids)
  const names = clients.flatMap(({ id, name, aliases }) =>
    name === null ? [] : nameKeys(name, aliases).map((key) => ({ id, key }))
  )
  await read(
    on,
    'INSERT INTO client_name (workspace_id, client_id, key) SELECT $1, * FROM unnest($2::uuid[], $3::text[])',
    names.map(({ id }) => id),
    names.map(({ key }) => key)
  )
}

/** What playbooks asked for at clients that are gone is nobody's to do. */
async function dropSteps(on: Connection): Promise<void> {
  const { table } = VERSIONED.clients
  await read(
    on,
    `UPDATE action SET retired_at = greatest(undo.at, action.recorded_at)
     FROM undo_${table} undo JOIN ${table} mine ON mine.id = undo.id
     WHERE action.workspace_id = $1 AND action.client_id = mine.client_id AND undo.before_id IS NULL
       AND action.retired_at = '9999-12-31 00:00:00+00'`
  )
}
