import type { CoverDetails } from '../domain/clients/cover.ts'
import type { ChangedCover, Cover, Covers } from '../usecases/cover-ports.ts'
import { assertOurs } from './belonging.ts'
import { current, timestamp } from './bitemporal.ts'
import type { Database, Transaction } from './database.ts'
import { columnsOf, detailsSql, type Shapes } from './records/codec.ts'
import { detailsOfRow } from './records/revise-version.ts'
import { newVersion, saysAlready } from './records/version.ts'

const SHAPES: Shapes = { awayId: 'teammate', delegateId: 'teammate', fromOn: 'plain', untilOn: 'plain' }

/** SQL: the covers believed now in the workspace in $1; conditions may follow. */
const COVERS = `
  select k.source_key as "sourceKey", k.id::text as revision, ${detailsSql(SHAPES, 'k')} as details,
    json_build_object('id', a.id, 'name', a.name) as away, json_build_object('id', d.id, 'name', d.name) as delegate,
    (date_part('epoch', k.recorded_at) * 1000)::float8 as "recordedAt", m.name as by
  from cover k
  join teammate a on a.workspace_id = k.workspace_id and a.id = k.away_id
  join teammate d on d.workspace_id = k.workspace_id and d.id = k.delegate_id
  left join teammate m on m.workspace_id = k.workspace_id and m.id = k.recorded_by
  where ${current('k').replace('$1', '$1::uuid')}`

/** Creates the repository of who sees to whose clients when. */
export function createCovers(db: Database): Covers {
  return {
    add: (workspaceId, { sourceKey, details }, by, now) =>
      db.transaction(async (tx) => {
        await assertOurs(tx, workspaceId, [details.awayId, details.delegateId, by])
        await lock(tx, workspaceId)
        const identity = { workspace_id: workspaceId, source_key: sourceKey }
        // What was taken back is not added again either.
        const added = await tx.$executeRawUnsafe(
          `insert into cover select (jsonb_populate_record(null::cover, $1::jsonb)).* where not exists (
            select from cover k where k.workspace_id = $2::uuid and k.source_key = $3)`,
          JSON.stringify({ ...identity, ...newVersion(by, now), ...columnsOf(SHAPES, details) }),
          workspaceId,
          sourceKey
        )
        return { kind: added === 1 ? 'added' : 'already_added' }
      }),
    revise: (workspaceId, { sourceKey, revision, changes }, by, now) =>
      db.transaction(async (tx): Promise<ChangedCover> => {
        const present = await lockedCover(tx, workspaceId, sourceKey)
        if (present === null) return { kind: 'gone' }
        if (saysAlready(present.details, changes)) return { kind: 'done' }
        if (present.revision !== revision) return changedMeanwhile(tx, workspaceId, present, revision)
        const { awayId, delegateId } = { ...present.details, ...changes }
        await assertOurs(tx, workspaceId, [awayId, delegateId, by])
        const at = await retire(tx, present, now)
        await tx.$executeRawUnsafe(
          `insert into cover select (jsonb_populate_record(k, $2::jsonb)).* from cover k where k.id = $1::uuid`,
          revision,
          JSON.stringify({ ...newVersion(by, at), ...columnsOf(SHAPES, changes) })
        )
        return { kind: 'done' }
      }),
    takeBack: (workspaceId, { sourceKey, revision }, now) =>
      db.transaction(async (tx): Promise<ChangedCover> => {
        const present = await lockedCover(tx, workspaceId, sourceKey)
        if (present === null) return { kind: 'gone' }
        if (present.revision !== revision) return changedMeanwhile(tx, workspaceId, present, revision)
        await retire(tx, present, now)
        return { kind: 'done' }
      }),
    since: (workspaceId, day) =>
      db.read<Cover>(
        'covers-since',
        `${COVERS} and k.until_on >= $2::date order by k.from_on, a.name, k.id`,
        [workspaceId, day]
      ),
    async one(workspaceId, sourceKey) {
      const sql = `${COVERS} and k.source_key = $2`
      const [cover] = await db.read<Cover>('cover', sql, [workspaceId, sourceKey])
      return cover ?? null
    }
  }
}

/** Makes others who write covers of the workspace wait until this transaction ends. */
async function lock(tx: Transaction, workspaceId: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('client-risk: covers'), hashtext(${workspaceId}))`
}

async function lockedCover(tx: Transaction, workspaceId: string, sourceKey: string): Promise<Cover | null> {
  await lock(tx, workspaceId)
  const sql = `${COVERS} and k.source_key = $2`
  const [cover] = await tx.$queryRawUnsafe<Cover[]>(sql, workspaceId, sourceKey)
  return cover ?? null
}

async function changedMeanwhile(
  tx: Transaction,
  workspaceId: string,
  cover: Cover,
  revision: string
): Promise<ChangedCover> {
  const on = { table: 'cover', shapes: SHAPES }
  const seen = await detailsOfRow<CoverDetails>(tx, on, workspaceId, revision)
  return { kind: 'changed_meanwhile', cover, seen: seen ?? cover.details }
}

/** A version ends when the next begins, so that one of them is believed at every instant. */
async function retire(tx: Transaction, { revision, recordedAt }: Cover, now: number): Promise<number> {
  const at = Math.max(now, recordedAt + 1)
  await tx.$executeRawUnsafe('update cover set retired_at = $2 where id = $1::uuid', revision, timestamp(at))
  return at
}
