import { fromNow } from '../lease.ts'
import { DELIVERY_COLUMNS } from './delivery-row.ts'

/** SQL: the two kinds of messages to take: those whose time has come, and those being sent by somebody whose lease has ended. */
const IS_DUE = "d.state = 'pending' and d.not_before <= $6"
const IS_LEFT = "d.state = 'sending' and d.lease_until <= clock_timestamp()"

/** SQL: when the latest message to the recipient of `d` was noted as sent, by the database's own clock. */
const spokenTo = `(
    select s.lease_until from delivery s
    where s.workspace_id = $1 and s.recipient = d.recipient and s.sent_at is not null
    order by s.sent_at desc limit 1)`

const parentState = `(select p.state from delivery p where p.workspace_id = $1 and p.id = d.after_id)`

/**
 * More than are taken, because of several for one recipient only the first is. One in doubt, which nobody holds, keeps no other from its
 * turn. Never joined or sorted: the queue may be long.
 */
const candidates = (isOpen: string) => `(
    select d.id, d.recipient, d.not_before
    from delivery d
    where d.workspace_id = $1 and ${isOpen}
      and not exists (select from workspace w where w.id = $1 and w.paused_until > $6)
      and d.recipient not in (
        select b.recipient from delivery b
        where b.workspace_id = $1 and b.state = 'sending' and b.lease_owner is not null and b.lease_until > clock_timestamp())
      and (d.after_id is null or ${parentState} not in ('pending', 'sending'))
      and ($5::int = 0 or coalesce(${spokenTo} <= clock_timestamp() - make_interval(secs => $5::float8 / 1000), true))
    order by d.not_before
    limit 10 * $4::int)`

/**
 * SQL: takes messages of the workspace $1 for the owner $2 and so many milliseconds $3, at most $4, with so many milliseconds $5 between
 * two for one recipient, of those due at $6. One whose turn would be after a message that was never said is dropped instead, and is
 * among the rows. Those chosen are found by their ids alone, lest PostgreSQL look through the queue for them before it knows how long it
 * is. To be run in turn: a claim that does not see the one before would take another message for the same recipient.
 */
export const CLAIM = `
  with candidate as (${candidates(IS_LEFT)} union all ${candidates(IS_DUE)}),
  foremost as (select distinct on (recipient) id, not_before from candidate order by recipient, not_before, id),
  chosen as (select id from foremost order by not_before, id limit $4::int),
  free as (
    select d.id, ${parentState} in ('dead', 'uncertain', 'dropped') as is_orphan
    from delivery d
    where d.id = any(array(select id from chosen)) and (${IS_DUE} or ${IS_LEFT})
    for update of d skip locked),
  taken as (
    update delivery d set
      state = case when f.is_orphan then 'dropped' else 'sending' end::delivery_state,
      reason = case when f.is_orphan then 'The message that it follows was not sent' else d.reason end,
      attempts = d.attempts + case when f.is_orphan then 0 else 1 end,
      lease_owner = case when f.is_orphan then null else $2::uuid end,
      lease_until = ${fromNow('$3')}
    from free f where d.id = f.id
    returning d.*)
  select ${DELIVERY_COLUMNS}
  from taken d left join delivery p on p.workspace_id = $1 and p.id = d.after_id
  order by d.not_before, d.id`
