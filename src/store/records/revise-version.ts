import type { Instant } from '../../domain/time.ts'
import type { Change, Revised, Version } from '../../usecases/version-ports.ts'
import { assertBelongs } from '../belonging.ts'
import { current, timestamp } from '../bitemporal.ts'
import { lockClient } from '../client-lock.ts'
import type { Database, Transaction } from '../database.ts'
import { columnsOf, detailsSql, peopleIn, type Shapes } from './codec.ts'
import { newVersion, saysAlready } from './version.ts'

/** A table of versions: its name, the column that says whose version it is, and what it holds. */
export interface VersionTable {
  table: 'client_version' | 'contact_version'
  identity: 'client_id' | 'contact_id'
  shapes: Shapes
}

/** SQL: what is believed now in the workspace in $1; conditions may follow. */
export function selectVersions({ table, identity, shapes }: VersionTable): string {
  return `
    select v.${identity}::text as id, v.id::text as revision, json_build_object('id', v.client_id, 'name', c.name) as client,
      ${detailsSql(shapes, 'v')} as details, (date_part('epoch', v.recorded_at) * 1000)::float8 as "recordedAt", m.name as by
    from ${table} v
    join client_version c on c.client_id = v.client_id and c.retired_at = '9999-12-31 00:00:00+00'
    left join teammate m on m.workspace_id = v.workspace_id and m.id = v.recorded_by
    where v.workspace_id = $1::uuid and v.retired_at = '9999-12-31 00:00:00+00'`
}

/** Reads the version believed now. */
export async function readVersion<Details>(
  db: Database,
  on: VersionTable,
  workspaceId: string,
  id: string
): Promise<Version<Details> | null> {
  const sql = `${selectVersions(on)} and v.${on.identity} = $2::uuid`
  const [version] = await db.read<Version<Details>>(`${on.table}-one`, sql, [workspaceId, id])
  return version ?? null
}

/** Retires the version that somebody has seen and adds one with the changes; `derived` are columns that follow from them. */
export async function reviseVersion<Details extends object>(
  tx: Transaction,
  on: VersionTable,
  workspaceId: string,
  { id, revision, changes, derived = {} }: Change<Details> & { derived?: Record<string, unknown> },
  by: string,
  now: Instant
): Promise<Revised<Details>> {
  const { table, identity, shapes } = on
  const [row] = await tx.$queryRawUnsafe<{ clientId: string }[]>(
    `select v.client_id as "clientId" from ${table} v where ${current('v').replace('$1', '$1::uuid')} and v.${identity} = $2::uuid`,
    workspaceId,
    id
  )
  // Whoever writes about the client waits; read before that, a version may have been retired when the lock is got.
  if (row === undefined || (await lockClient(tx, workspaceId, row.clientId)) === null) return { kind: 'gone' }
  const [present] = await tx.$queryRawUnsafe<Version<Details>[]>(
    `${selectVersions(on)} and v.${identity} = $2::uuid`,
    workspaceId,
    id
  )
  if (present === undefined) return { kind: 'gone' }
  if (saysAlready(present.details, changes)) return { kind: 'revised' }
  if (present.revision !== revision) {
    const seen = await detailsOfRow<Details>(tx, on, workspaceId, revision)
    return { kind: 'changed_meanwhile', version: present, seen: seen ?? present.details }
  }
  const { contactIds, teammateIds } = peopleIn(shapes, changes)
  await assertBelongs(tx, workspaceId, row.clientId, contactIds, [...teammateIds, by])
  // A version ends when the next begins, so that one of them is believed at every instant.
  const at = Math.max(now, present.recordedAt + 1)
  await tx.$executeRawUnsafe(
    `update ${table} set retired_at = $2 where id = $1::uuid`,
    revision,
    timestamp(at)
  )
  await tx.$executeRawUnsafe(
    `insert into ${table} select (jsonb_populate_record(v, $2::jsonb)).* from ${table} v where v.id = $1::uuid`,
    revision,
    JSON.stringify({ ...newVersion(by, at), ...columnsOf(shapes, changes), ...derived })
  )
  return { kind: 'revised' }
}

/** What a version said, however long it has been retired; null when there is none of this id. */
export async function detailsOfRow<Details>(
  tx: Transaction,
  { table, shapes }: { table: string; shapes: Shapes },
  workspaceId: string,
  revision: string
): Promise<Details | null> {
  const [row] = await tx.$queryRawUnsafe<{ details: Details }[]>(
    `select ${detailsSql(shapes, 'v')} as details from ${table} v where v.workspace_id = $1::uuid and v.id = $2::uuid`,
    workspaceId,
    revision
  )
  return row?.details ?? null
}
