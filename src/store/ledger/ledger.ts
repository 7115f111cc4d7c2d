import type { Delivery, Ledger, MessagePlace, UnsaidState } from '../../usecases/ledger-ports.ts'
import { timestamp } from '../bitemporal.ts'
import type { Database } from '../database.ts'
import { withValues } from '../facts/book/literals.ts'
import { milliseconds } from '../facts/card-columns.ts'
import { gathered } from '../gathered.ts'
import { CLAIM } from './claim-statement.ts'
import { DELIVERY_COLUMNS, type DeliveryRow, deliveryIn } from './delivery-row.ts'
import { BEGIN, MOVES, SENT } from './move-statements.ts'
import { deliveryRows, insertDeliveries } from './new-deliveries.ts'

/** A message, and who is taken to hold it. */
type Held = { id: string; owner: string }

/** Creates the ledger of what the bot says by itself. */
export function createLedger(db: Database): Ledger {
  const move = (name: keyof typeof MOVES, values: unknown[]) =>
    db.write(`ledger-${name}`, MOVES[name], values).then((rows) => rows.length === 1)
  const moveAll = <Item extends Held>(name: string, sql: string) =>
    gathered(async (items: Item[]) => {
      const rows = await db.write<Held>(`ledger-${name}`, sql, [JSON.stringify(items)])
      const moved = new Set(rows.map(({ id, owner }) => `${id} ${owner}`))
      return items.map(({ id, owner }) => moved.has(`${id} ${owner}`))
    })
  const begin = moveAll<Held & { atLeastMs: number; clientIds: readonly string[]; now: Date }>('begin', BEGIN)
  const sent = moveAll<Held & MessagePlace & { now: Date }>('sent', SENT)
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
    begin: async (id, owner, atLeastMs, clientIds, now) =>
      (await begin({ id, owner, atLeastMs, clientIds, now: timestamp(now) })) === true,
    sent: async (id, owner, place, now) =>
      (await sent({ id, owner, ...place, now: timestamp(now) })) === true,
    postpone: (id, owner, until, reason, triedAt) =>
      move('postpone', [id, owner, timestamp(until), reason, triedAt === null ? null : timestamp(triedAt)]),
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
    async retry(workspaceId, ids, blind, now) {
      const values = [workspaceId, ids, blind, timestamp(now)]
      const [counted] = await db.write<{ retried: number }>('ledger-retry', RETRY, values)
      return counted?.retried ?? 0
    },
    async depth(workspaceId, now) {
      const rows = await db.read<{ state: UnsaidState; count: number; dueAt: number | null }>(
        'ledger-depth',
        DEPTH,
        [workspaceId, timestamp(now)]
      )
      const byState = { pending: 0, sending: 0, dead: 0, uncertain: 0 }
      for (const { state, count } of rows) byState[state] = count
      const due = rows.flatMap(({ dueAt }) => (dueAt === null ? [] : [dueAt]))
      return { byState, oldestDueAt: due.length === 0 ? null : Math.min(...due) }
    },
    async pause(workspaceId, pause) {
      await db.write('ledger-pause', PAUSE, [workspaceId, timestamp(pause.until), pause.reason])
    },
    async resume(workspaceId, { after, upTo }) {
      await db.write('ledger-resume', RESUME, [workspaceId, timestamp(after), timestamp(upTo)])
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
    select id from delivery where workspace_id = $1::uuid and state in ('dead', 'uncertain') and id = any($2::uuid[])),
  updated as (
    update delivery d set state = 'pending', not_before = $4::timestamptz, attempts = 0, reason = null,
      first_tried_at = case when d.state = 'uncertain' and d.id <> all($3::uuid[]) then d.first_tried_at end
    where d.workspace_id = $1::uuid and (
      d.id in (select id from again) or d.state = 'dropped' and d.after_id in (select id from again))
    returning 1)
  select count(*)::int as retried from again, (select count(*) from updated) u`

/** Asked at every scrape: what was said in a year is not counted, as that means reading all of it. */
const DEPTH = `
  select state::text, count(*)::int,
    ${milliseconds(`min(not_before) filter (where state in ('pending', 'sending') and not_before <= $2)`)}::float8 as "dueAt"
  from delivery where workspace_id = $1 and state in ('pending', 'sending', 'dead', 'uncertain') group by state`

const PAUSE = `
  update workspace set paused_until = $2::timestamptz, pause_reason = $3
  where id = $1::uuid and (paused_until < $2::timestamptz) is not false`

const RESUME = `
  update workspace set paused_until = null, pause_reason = null
  where id = $1::uuid and not (paused_until > $2::timestamptz and paused_until <= $3::timestamptz)`

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
