import type { Level } from '../domain/assessment/level.ts'
import type { SignalKey } from '../domain/policy.ts'
import type { History, LevelTransition, Snapshot } from '../usecases/history-ports.ts'
import { current, timestamp } from './bitemporal.ts'
import type { Database } from './database.ts'
import { CLIENTS_IN_BOOK } from './facts/book/clients.ts'
import { recordSnapshots } from './history-statement.ts'

/** Creates the keeper of snapshots and transitions. */
export function createHistory(db: Database): History {
  return {
    async record(workspaceId, day, snapshots) {
      if (snapshots.length === 0) return { added: 0 }
      const rows = snapshots.map(({ clientId, snapshot }) => rowOf(clientId, snapshot))
      return db.transaction(async (tx) => {
        // Two days of one client at once would each miss the other as its neighbour.
        await tx.$queryRaw`select 1 from pg_advisory_xact_lock(hashtextextended(${`client-risk history ${workspaceId}`}, 0))`
        const [counted] = await tx.$queryRawUnsafe<{ added: number }[]>(
          recordSnapshots,
          workspaceId,
          day,
          JSON.stringify(rows)
        )
        return { added: counted?.added ?? 0 }
      })
    },
    async isIncomplete(workspaceId, day, asOf) {
      const values = [workspaceId, timestamp(asOf), day]
      const [answer] = await db.read<{ incomplete: boolean }>('history-incomplete', INCOMPLETE, values)
      return answer?.incomplete ?? false
    },
    async ofClient(workspaceId, clientId, from, to) {
      const rows = await db.read<SnapshotRow>('history-of-client', OF_CLIENT, [
        workspaceId,
        clientId,
        from,
        to
      ])
      return rows.map(snapshotIn)
    },
    levelsOn: (workspaceId, day) =>
      db.read<{ clientId: string; level: Level; score: number }>('history-levels', LEVELS, [
        workspaceId,
        day
      ]),
    transitions: (workspaceId, from, to, clientId) =>
      db.read<LevelTransition>('history-transitions', TRANSITIONS, [workspaceId, from, to, clientId ?? null])
  }
}

const date = (column: string) => `to_char(${column}, 'YYYY-MM-DD')`

const INCOMPLETE = `
  select exists (
    select from (${CLIENTS_IN_BOOK}) c
    where not exists (
      select from snapshot s where s.workspace_id = $1 and s.client_id = c.client_id and s.day = $3)
  ) as incomplete`

const OF_CLIENT = `
  select ${date('day')} as day, (date_part('epoch', as_of) * 1000)::float8 as "asOf", score, level::text,
    computed_level::text as "computedLevel", basis::text, inputs, drivers, exposure::text, currency,
    policy_version as "policyVersion"
  from snapshot
  where workspace_id = $1 and client_id = $2 and day between $3 and $4
  order by snapshot.day`

const LEVELS = `
  select distinct on (client_id) client_id as "clientId", level::text, score
  from snapshot
  where workspace_id = $1 and day between $2::date - 6 and $2::date
  order by client_id, snapshot.day desc`

const TRANSITIONS = `
  select t.client_id as "clientId", v.name as "clientName", ${date('t.day')} as day, ${date('t.since_day')} as since,
    t.from_level::text as "from", t.to_level::text as "to"
  from level_transition t
  join client_version v on v.client_id = t.client_id and ${current('v')}
  where t.workspace_id = $1 and t.day between $2 and $3 and ($4::uuid is null or t.client_id = $4)
  order by t.day, v.name`

type SnapshotRow = Omit<Snapshot, 'drivers' | 'exposure'> & {
  drivers: [SignalKey, number][]
  exposure: string | null
  currency: string | null
}

function snapshotIn({ drivers, exposure, currency, ...rest }: SnapshotRow): Snapshot {
  return {
    ...rest,
    drivers: drivers.map(([signal, points]) => ({ signal, points })),
    exposure: exposure === null || currency === null ? null : { amount: exposure, currency }
  }
}

function rowOf(clientId: string, { asOf, drivers, exposure, day: _, ...snapshot }: Snapshot) {
  return {
    ...snapshot,
    clientId,
    asOf: new Date(asOf).toISOString(),
    drivers: drivers.map(({ signal, points }): [SignalKey, number] => [signal, points]),
    exposure: exposure?.amount ?? null,
    currency: exposure?.currency ?? null
  }
}
