import type { Delivery, DeliveryState, Ledger } from '../../usecases/ledger-ports.ts'
import { timestamp } from '../bitemporal.ts'
import type { Database } from '../database.ts'
import { withValues } from '../facts/book/literals.ts'
import { milliseconds } from '../facts/card-columns.ts'
import { CLAIM } from './claim-statement.ts'
import { DELIVERY_COLUMNS, type DeliveryRow, deliveryIn } from './delivery-row.ts'
import { deliveryRows, insertDeliveries } from './new-deliveries.ts'

/** Creates the ledger of what the bot says by itself. */
export function createLedger(db: Database): Ledger {
  const move = (name: keyof typeof MOVES, values: unknown[]) =>
    db.write(`ledger-${name}`, MOVES[name], values).then((rows) => rows.length === 1)
  return {
    async claim(workspaceId, { owner, leaseMs }, limit, paceMs, now) {
      const figures = [leaseMs, limit, paceMs].map((figure) => String(Math.round(figure)))
      const statement = withValues(CLAIM, [workspaceId, owner, ...figures, timestamp(now)])
      for (;;) {
        const rows = await db.writeInTurn<DeliveryRow>(`client-risk ledger ${workspaceId}`, statement)
        const taken = rows.filter(({ state }) => state === 'sending')
        // Those dropped stood in front of others.
        if (taken.length > 0 || rows.length === 0) return taken.map(deliveryIn)
      }
    },
    begin: (id, owner, atLeastMs, clientIds, now) =>
      move('begin', [id, owner, atLeastMs, clientIds, timestamp(now)]),
    sent: (id, owner, { channelId, ts }, now) => move('sent', [id, owner, channelId, ts, timestamp(now)]),
    postpone: (id, owner, until, reason) => move('postpone', [id, owner, timestamp(until), reason]),
    doubt: (id, owner, lookAfterMs, reason) => move('doubt', [id, owner, lookAfterMs, reason]),
    end: (id, owner, state, reason) => move('end', [id, owner, state, reason]),
    async add(workspaceId, delivery, now) {
      await db.write('ledger-add', ADD, [workspaceId, deliveryRows([delivery]), timestamp(now)])
    },
    async inState(workspaceId, state, limit): Promise<Delivery[]> {
      return (await db.read<DeliveryRow>('ledger-in-state', IN_STATE, [workspaceId, state, limit])).map(
        deliveryIn
      )
    },
    async retry(workspaceId, ids, now) {
      const [counted] = await db.write<{ retried: number }>('ledger-retry', RETRY, [
        workspaceId,
        ids,
        timestamp(now)
      ])
      return counted?.retried ?? 0
    },
    async depth(workspaceId, now) {
      const rows = await db.read<{ state: DeliveryState; count: number; dueAt: number | null }>(
        'ledger-depth',
        DEPTH,
        [workspaceId, timestamp(now)]
      )
      const byState = { pending: 0, sending: 0, sent: 0, dead: 0, uncertain: 0, dropped: 0 }
      for (const { state, count } of rows) byState[state] = count
      const due = rows.flatMap(({ dueAt }) => (dueAt === null ? [] : [dueAt]))
      return { byState, oldestDueAt: due.length === 0 ? null : Math.min(...due) }
    },
    async pause(workspaceId, pause) {
      const until = pause === null ? null : timestamp(pause.until)
      await db.write('ledger-pause', PAUSE, [workspaceId, until, pause?.reason ?? null])
    },
    async paused(workspaceId, now) {
      const values = [workspaceId, timestamp(now)]
      const [pause] = await db.read<{ until: number; reason: string }>('ledger-paused', PAUSED, values)
      return pause ?? null
    },
    async forgetBefore(workspaceId, before) {
      const values = [workspaceId, timestamp(before)]
      const [counted] = await db.write<{ forgotten: number }>('ledger-forget', FORGET, values)
      return counted?.forgotten ?? 0
    }
  }
}

/** SQL: the message $1 while $2 holds it, however long the lease has ended: nobody else has it before somebody claims it. */
const HELD = `where id = $1::uuid and lease_owner = $2::uuid and state = 'sending'`

const later = (milliseconds: string) =>
  `clock_timestamp() + make_interval(secs => ${milliseconds}::float8 / 1000)`

const LET_GO = 'lease_owner = null, lease_until = null'

/** SQL: what can be done with a message that is held. Each returns a row if it still was. */
const MOVES = {
  begin: `update delivery set first_tried_at = coalesce(first_tried_at, $5::timestamptz), client_ids = $4::uuid[]
    ${HELD} and lease_until >= ${later('$3')} returning 1`,
  // The end of the lease is when it was let go, which the pace of the recipient counts from.
  sent: `update delivery set state = 'sent', sent_at = $5::timestamptz, channel_id = $3, message_ts = $4,
    lease_owner = null, lease_until = clock_timestamp(), reason = null
    ${HELD} returning 1`,
  postpone: `update delivery set state = 'pending', not_before = $3::timestamptz, reason = $4, first_tried_at = null, ${LET_GO}
    ${HELD} returning 1`,
  doubt: `update delivery set lease_owner = null, lease_until = ${later('$3')}, reason = $4 ${HELD} returning 1`,
  end: `update delivery set state = $3::delivery_state, reason = $4, ${LET_GO} ${HELD} returning 1`
} as const

const ADD = `
  with adding as (select $1::uuid as workspace_id), ${insertDeliveries('adding')}
  select 1 as done`

const IN_STATE = `
  select ${DELIVERY_COLUMNS}
  from delivery d left join delivery p on p.workspace_id = d.workspace_id and p.id = d.after_id
  where d.workspace_id = $1 and d.state = $2::delivery_state
  order by d.not_before desc, d.id desc limit $3`

/** What was dropped because it follows one of them gets another chance with it. */
const RETRY = `
  with again as (
    select id from delivery
    where workspace_id = $1::uuid and state in ('dead', 'uncertain') and ($2::uuid[] is null or id = any($2))),
  updated as (
    update delivery d set state = 'pending', not_before = $3::timestamptz, attempts = 0, first_tried_at = null, reason = null
    where d.workspace_id = $1::uuid and (
      d.id in (select id from again) or d.state = 'dropped' and d.after_id in (select id from again))
    returning 1)
  select count(*)::int as retried from again, (select count(*) from updated) u`

const DEPTH = `
  select state::text, count(*)::int,
    ${milliseconds(`min(not_before) filter (where state in ('pending', 'sending') and not_before <= $2)`)}::float8 as "dueAt"
  from delivery where workspace_id = $1 group by state`

const PAUSE = `update workspace set paused_until = $2::timestamptz, pause_reason = $3 where id = $1::uuid`

const PAUSED = `
  select ${milliseconds('paused_until')}::float8 as until, coalesce(pause_reason, '') as reason
  from workspace where id = $1 and paused_until > $2`

/** Not while something waits for its turn after it. */
const FORGET = `
  with forgotten as (
    delete from delivery d
    where d.workspace_id = $1::uuid and d.state not in ('pending', 'sending')
      and coalesce(d.sent_at, d.not_before) < $2::timestamptz
      and not exists (
        select from delivery f
        where f.workspace_id = $1::uuid and f.after_id = d.id and f.state in ('pending', 'sending'))
    returning 1)
  select count(*)::int as forgotten from forgotten`
