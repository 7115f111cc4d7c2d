import type { Entry, RecordKind, Records } from '../../usecases/record-ports.ts'
import { assertBelongs } from '../belonging.ts'
import { current, timestamp } from '../bitemporal.ts'
import { lockClient } from '../client-lock.ts'
import type { Database, Transaction } from '../database.ts'
import { columnsOf, detailsSql, peopleIn } from './codec.ts'
import { COLUMNS } from './columns.ts'
import { detailsOfRow } from './revise-version.ts'
import { newVersion, saysAlready } from './version.ts'

/** Creates the repository of everything on record about a client besides conversations. Tables are called as their kinds. */
export function createRecords(db: Database): Records {
  return {
    add: (workspaceId, kind, { clientId, sourceKey, details }, by, now) =>
      db.transaction(async (tx) => {
        const client = await lockClient(tx, workspaceId, clientId)
        if (client === null) return { kind: 'unknown_client' }
        const { contactIds, teammateIds } = peopleIn(COLUMNS[kind], details)
        await assertBelongs(tx, workspaceId, clientId, contactIds, [
          ...teammateIds,
          ...(by === null ? [] : [by])
        ])
        const identity = { workspace_id: workspaceId, client_id: clientId, source_key: sourceKey }
        const row = { ...identity, ...newVersion(by, now), ...columnsOf(COLUMNS[kind], details) }
        const added = await tx.$executeRawUnsafe(
          `insert into ${kind} select (jsonb_populate_record(null::${kind}, $1::jsonb)).* where not exists (
            select from ${kind} e where e.workspace_id = $2::uuid and e.source_key = $3)`,
          JSON.stringify(row),
          workspaceId,
          sourceKey
        )
        return { kind: added === 1 ? 'added' : 'already_added', client }
      }),
    revise: (workspaceId, kind, { sourceKey, revision, changes }, by, now) =>
      db.transaction(async (tx) => {
        // First whoever writes about the client waits; read before that, a row may have been retired when its lock is got.
        const clientId = await lockClientOf(tx, workspaceId, kind, sourceKey)
        if (clientId === null) return { kind: 'gone' }
        const [present] = await tx.$queryRawUnsafe<Entry<typeof kind>[]>(
          `${selectEntries(kind)} and ${current('f')} and f.source_key = $2`,
          workspaceId,
          sourceKey
        )
        if (present === undefined) return { kind: 'gone' }
        if (saysAlready(present.details, changes)) return { kind: 'revised' }
        if (present.revision !== revision) {
          const on = { table: kind, shapes: COLUMNS[kind] }
          const seen = await detailsOfRow<typeof present.details>(tx, on, workspaceId, revision)
          return { kind: 'changed_meanwhile', entry: present, seen: seen ?? present.details }
        }
        const { contactIds, teammateIds } = peopleIn(COLUMNS[kind], changes)
        await assertBelongs(tx, workspaceId, clientId, contactIds, [
          ...teammateIds,
          ...(by === null ? [] : [by])
        ])
        // A version ends when the next begins, so that one of them is believed at every instant.
        const at = Math.max(now, present.recordedAt + 1)
        await tx.$executeRawUnsafe(
          `update ${kind} set retired_at = $2 where id = $1::uuid`,
          revision,
          timestamp(at)
        )
        await tx.$executeRawUnsafe(
          `insert into ${kind} select (jsonb_populate_record(f, $2::jsonb)).* from ${kind} f where f.id = $1::uuid`,
          revision,
          JSON.stringify({ ...newVersion(by, at), ...columnsOf(COLUMNS[kind], changes) })
        )
        return { kind: 'revised' }
      }),
    ofClient: (workspaceId, kind, clientId) =>
      db.read<Entry<typeof kind>>(
        `records-${kind}-of-client`,
        `${selectEntries(kind)} and ${current('f')} and f.client_id = $2 order by f.recorded_at, f.id`,
        [workspaceId, clientId]
      ),
    async one(workspaceId, kind, sourceKey) {
      const sql = `${selectEntries(kind)} and ${current('f')} and f.source_key = $2`
      const [entry] = await db.read<Entry<typeof kind>>(`records-${kind}`, sql, [workspaceId, sourceKey])
      return entry ?? null
    },
    versions: (workspaceId, kind, sourceKey) =>
      db.read<Entry<typeof kind>>(
        `records-${kind}-versions`,
        `${selectEntries(kind)} and f.source_key = $2 order by f.recorded_at`,
        [workspaceId, sourceKey]
      )
  }
}

/** SQL: the entries of the workspace in $1, in all their versions; conditions may follow. */
function selectEntries(kind: RecordKind): string {
  return `
    select f.source_key as "sourceKey", f.id::text as revision,
      json_build_object('id', f.client_id, 'name', c.name) as client, ${detailsSql(COLUMNS[kind], 'f')} as details,
      (date_part('epoch', f.recorded_at) * 1000)::float8 as "recordedAt", m.name as by
    from ${kind} f
    join client_version c on c.client_id = f.client_id and c.retired_at = '9999-12-31 00:00:00+00'
    left join teammate m on m.workspace_id = $1::uuid and m.id = f.recorded_by
    where f.workspace_id = $1::uuid`
}

/** Locks the client of an entry, and tells which it is. */
async function lockClientOf(
  tx: Transaction,
  workspaceId: string,
  kind: RecordKind,
  sourceKey: string
): Promise<string | null> {
  const [locked] = await tx.$queryRawUnsafe<{ id: string }[]>(
    `select c.id from client c where c.workspace_id = $1::uuid and c.id =
      (select f.client_id from ${kind} f where f.workspace_id = $1::uuid and f.source_key = $2 limit 1)
    for no key update of c`,
    workspaceId,
    sourceKey
  )
  return locked?.id ?? null
}
