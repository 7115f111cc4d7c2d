import { fromNow } from '../lease.ts'

/** SQL: a message while somebody holds it, however long the lease has ended: nobody else has it before it is claimed. */
export const isHeld = (id: string, owner: string) =>
  `d.id = ${id} and d.lease_owner = ${owner} and d.state = 'sending'`

const LET_GO = 'lease_owner = null, lease_until = null'

/**
 * SQL: the messages that the part `told` of a statement names, locked one after the other: those who tell anew what several say do so in the
 * same order, and two that each wait for the other would both say nothing.
 */
const LOCKED = `locked as materialized (
    select d.id from delivery d where d.id = any(array(select id from told)) order by d.id for update)`

/** SQL: notes of all in $1 that they begin, and returns those that may: they are held for long enough. */
export const BEGIN = `
  with told as (
    select * from jsonb_to_recordset($1::jsonb) as x(
      id uuid, owner uuid, "atLeastMs" float8, "clientIds" uuid[], now timestamptz)),
  ${LOCKED}
  update delivery d set first_tried_at = coalesce(d.first_tried_at, b.now), client_ids = b."clientIds"
  from told b join locked l on l.id = b.id
  where ${isHeld('b.id', 'b.owner')} and d.lease_until >= ${fromNow('b."atLeastMs"')}
  returning d.id, b.owner`

/** SQL: notes of all in $1 that they are sent, and returns those still held. The end of the lease is what pace is counted from. */
export const SENT = `
  with told as (
    select * from jsonb_to_recordset($1::jsonb) as x(id uuid, owner uuid, "channelId" text, ts text, now timestamptz)),
  ${LOCKED}
  update delivery d set state = 'sent', sent_at = s.now, channel_id = s."channelId", message_ts = s.ts,
    lease_owner = null, lease_until = clock_timestamp(), reason = null
  from told s join locked l on l.id = s.id
  where ${isHeld('s.id', 's.owner')}
  returning d.id, s.owner`

const HELD = isHeld('$1::uuid', '$2::uuid')

/** SQL: the other moves of the message $1 while $2 holds it. Each returns a row if it still was. */
export const MOVES = {
  postpone: `update delivery d set state = 'pending', not_before = $3::timestamptz, reason = $4, first_tried_at = $5::timestamptz, ${LET_GO}
    where ${HELD} returning d.id`,
  doubt: `update delivery d set lease_owner = null, lease_until = ${fromNow('$3')}, reason = $4 where ${HELD} returning d.id`,
  end: `update delivery d set state = $3::delivery_state, reason = $4, ${LET_GO} where ${HELD} returning d.id`
} as const
