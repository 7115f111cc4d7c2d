import { FOREVER, type Instant } from '../../../src/domain/time.ts'
import type { Store } from '../../../src/store/store.ts'
import type { Book } from '../../support/book.ts'
import type { World } from '../world/world.ts'
import { type Row, rowsOf, TABLES } from './rows.ts'

/** What happens in the year, in its order. */
export type Deed = { at: Instant; write: () => Promise<unknown>; isAboutPeople?: boolean }

/** Everything as deeds: rows of one instant together, the snapshots of a day, and what Slack tells of people. */
export function deedsOf(world: World, book: Book, store: Store, begin: Instant): Deed[] {
  const { workspaceId } = book
  const rows = rowsOf(world, workspaceId, begin)
  const instants = [...new Set(rows.map(({ at }) => at))]
  const byInstant = new Map(instants.map((at): [number, Row[]] => [at, []]))
  for (const row of rows) byInstant.get(row.at)?.push(row)
  return [
    ...[...byInstant].map(([at, of]) => ({ at, write: () => writeRows(book, of) })),
    ...snapshotDeeds(world, workspaceId, store),
    ...world.people
      .filter(({ leavesAt }) => Number.isFinite(leavesAt))
      .map(({ leavesAt: at, name, timeZone, isAdmin }) => ({
        at,
        isAboutPeople: true,
        write: () => {
          const person = {
            slackUserId: `U${name}`,
            name,
            email: null,
            timeZone,
            isAdmin,
            isOutsider: false,
            isActive: false
          }
          return store.directory.saveSlackPeople(workspaceId, [person], at)
        }
      }))
  ].sort((a, b) => a.at - b.at)
}

async function writeRows({ query, workspaceId }: Book, rows: Row[]): Promise<void> {
  for (const table of TABLES) {
    const its = rows.filter((row) => row.table === table)
    if (its.length === 0) continue
    const at = its[0]?.at ?? 0
    for (const column of ['client_id', 'contact_id', 'source_key'] as const) {
      const keys = its.filter(({ retires }) => retires === column).map(({ columns }) => columns[column])
      if (keys.length === 0) continue
      const type = column === 'source_key' ? 'text' : 'uuid'
      await query(
        `update ${table} set retired_at = $1 where workspace_id = $2 and ${column} = any($3::${type}[]) and retired_at = $4`,
        [new Date(at), workspaceId, keys, new Date(FOREVER)]
      )
    }
    await query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1)`, [
      JSON.stringify(its.map(({ columns }) => columns))
    ])
  }
}

function snapshotDeeds({ clients }: World, workspaceId: string, store: Store): Deed[] {
  const all = clients.flatMap(({ id, standings }) =>
    standings.map((standing) => ({ clientId: id, ...standing }))
  )
  const instants = [...new Set(all.map(({ at }) => at))]
  return instants.map((at) => {
    const its = all.filter((one) => one.at === at)
    const snapshots = its.map(({ clientId, day, level, score }) => ({
      clientId,
      snapshot: {
        day,
        asOf: at,
        score,
        level,
        computedLevel: level,
        basis: 'score' as const,
        inputs: 7,
        drivers: [],
        exposure: null,
        policyVersion: 1
      }
    }))
    return { at, write: () => store.history.record(workspaceId, its[0]?.day ?? '', snapshots) }
  })
}
