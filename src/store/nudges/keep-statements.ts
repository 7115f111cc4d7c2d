import { isHeld } from '../ledger/move-statements.ts'
import { releasedClaims } from '../released-claims.ts'
import { isPlanned } from './due-statements.ts'

/** What was said longer ago nobody looks at any more. */
const RETOLD_DAYS = 30

/**
 * SQL: what a part of a statement names, as a list. PostgreSQL looks the rows of a list up by their key; joined, it would read all there are
 * while it has not counted them since an import.
 */
const listOf = (column: string, part: string) => `any(array(select ${column} from ${part}))`

/** SQL: nudges from $2 that were not decided on before, as far as `filter` lets them through. */
const wanted = (filter: string) => `
  wanted as materialized (
    select distinct x.*
    from jsonb_to_recordset($2::jsonb) as x(
      "clientId" uuid, cause text, moment text, "teammateId" uuid, "slackUserId" text, "notBefore" timestamptz)
    where ${filter} not exists (
      select from nudge n
      where n.workspace_id = $1::uuid and n.client_id = x."clientId" and n.cause = x.cause and n.moment = x.moment
        and n.teammate_id = x."teammateId"))`

/** SQL: what tells a message of nudges from others to the same person. */
const periodOf = (at: string, id: string) =>
  `to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || ' ' || ${id}`

/**
 * SQL: puts what is wanted on messages: on one for the same time, or, where both are due by now, on one that is late. One that has not
 * gone out is locked, so that it does not go out while something is put on it; one that is being taken at this moment is passed over.
 */
const PUT_ON_MESSAGES = `
  errand as (select distinct "slackUserId" as recipient, "notBefore" as not_before from wanted),
  waiting as (
    select d.id, d.recipient, e.not_before
    from delivery d join errand e on e.recipient = d.recipient
      and (e.not_before = d.not_before or e.not_before <= $4::timestamptz and d.not_before <= $4::timestamptz)
    where d.workspace_id = $1::uuid and d.kind = 'nudges' and d.state = 'pending'
    for update of d skip locked),
  joined as (
    select distinct on (recipient, not_before) id, recipient, not_before from waiting order by recipient, not_before, id),
  opened as (
    insert into delivery (id, workspace_id, kind, recipient, cause, period, slot_at, decided_at, not_before)
    select o.id, $1::uuid, 'nudges', o.recipient, '',
      ${periodOf('o.not_before', 'o.id')},
      $3::timestamptz, $4::timestamptz, o.not_before
    from (
      select gen_random_uuid() as id, e.* from errand e
      where not exists (select from joined j where j.recipient = e.recipient and j.not_before = e.not_before)) o
    returning id, recipient, not_before),
  added as (
    insert into nudge (id, workspace_id, client_id, cause, moment, teammate_id, decided_at, delivery_id)
    select gen_random_uuid(), $1::uuid, w."clientId", w.cause, w.moment, w."teammateId", $4::timestamptz, m.id
    from wanted w
    join (select * from joined union all select * from opened) m
      on m.recipient = w."slackUserId" and m.not_before = w."notBefore"
    order by w."clientId", w.cause, w.moment, w."teammateId"
    on conflict (workspace_id, client_id, cause, moment, teammate_id) do nothing
    returning 1)`

/** SQL: whether the message `d` may stand in Slack, which is no reason to look for it among all that do. */
const MAY_STAND = `(d.state in ('sending','sent')) is true`

/** SQL: messages that may stand in Slack, and not for long, are to be told anew from an instant on. One lock after the other, so that two do not wait for each other. */
const outdated = (at: string, those: string) => `
  standing as (
    select d.id from delivery d
    where d.workspace_id = $1::uuid and ${MAY_STAND} and d.id = ${listOf('delivery_id', those)}
      and coalesce(d.sent_at, ${at}::timestamptz) > ${at}::timestamptz - interval '${RETOLD_DAYS} days'
    order by d.id for update),
  outdated as (
    update delivery d set retell_at = ${at}::timestamptz from standing s
    where d.workspace_id = $1::uuid and d.id = s.id)`

/** SQL: puts the nudges $2 of the workspace $1, decided on at $4 in the slot of $3, on messages. */
export const PASS = `with ${wanted('')}, ${PUT_ON_MESSAGES} select count(*)::int as added from added`

/**
 * SQL: the message $2 of the workspace $1, if it is still $3 who holds it, since its attempt $4: whoever froze finds it with somebody else, or
 * said. What rides on it is locked first, as by those who settle it, so that no two wait for each other.
 */
const HELD = `
  riding as materialized (
    select n.id from nudge n where n.workspace_id = $1::uuid and n.delivery_id = $2::uuid order by n.id for update),
  held as materialized (
    select d.* from delivery d
    where (select count(*) from riding) >= 0
      and d.workspace_id = $1::uuid and ${isHeld('$2::uuid', '$3::uuid')} and d.attempts = $4::int
    for update)`

/** SQL: puts the nudges $5 of a message that is held on a new one for $6, decided on at $7; returns a row if it is held. */
export const POSTPONE = `
  with ${HELD},
  opened as (
    insert into delivery (id, workspace_id, kind, recipient, cause, period, slot_at, decided_at, not_before)
    select o.id, $1::uuid, d.kind, d.recipient, d.cause, ${periodOf('$6::timestamptz', 'o.id')}, d.slot_at, $7::timestamptz, $6::timestamptz
    from held d, (select gen_random_uuid() as id) o
    where exists (select from riding r where r.id = any($5::uuid[]))
    returning id),
  moved as (
    update nudge n set delivery_id = o.id from opened o
    where n.workspace_id = $1::uuid and n.delivery_id = $2::uuid and n.id = any($5::uuid[]))
  select id from held`

/**
 * SQL: keeps the decisions $5, with their nudges $2, on those clients of the workspace $1 that are as they were seen and that nobody
 * writes about or decides on at this moment.
 */
export const KEEP = `
  with decision as (
    select * from jsonb_to_recordset($5::jsonb) as x(
      "clientId" uuid, seen text, "lookAt" timestamptz, settled text[], "settledInPlans" jsonb)),
  held as materialized (
    select l.client_id, d."lookAt", d.settled, d."settledInPlans"
    from client_look l join decision d on d."clientId" = l.client_id
    where l.workspace_id = $1::uuid and l.client_id = ${listOf('"clientId"', 'decision')} and l.xmin::text = d.seen
    for update of l skip locked),
  looked as (
    update client_look l set look_at = h."lookAt" from held h
    where l.workspace_id = $1::uuid and l.client_id = h.client_id),
  ${wanted('x."clientId" in (select client_id from held) and')},
  ${PUT_ON_MESSAGES},
  settled as (
    update nudge n set settled_at = $4::timestamptz from held h
    where n.workspace_id = $1::uuid and n.client_id = h.client_id and n.settled_at is null
      and case when ${isPlanned('n')}
        then h."settledInPlans" @> jsonb_build_array(jsonb_build_object('cause', n.cause, 'teammateId', n.teammate_id))
        else n.cause = any(h.settled) end
    returning n.delivery_id),
  ended as (select h.client_id, unnest(h.settled) as cause from held h),
  ${releasedClaims('ended', '$4')},
  ${outdated('$4', 'settled')}
  select count(*)::int as added from added`

/**
 * SQL: notes that the causes $3 at the client $2 were seen to by $4, and how ($5), at $6. Whatever changed there, all messages that speak of
 * something open are to be told anew.
 */
export const SETTLE = `
  with spoken as (
    select id, delivery_id, cause from nudge
    where workspace_id = $1::uuid and client_id = $2::uuid and settled_at is null),
  settled as (
    update nudge n set settled_at = $6::timestamptz, settled_by = $4::uuid, settled_how = $5
    from spoken s
    where n.workspace_id = $1::uuid and n.id = s.id and s.cause = any($3::text[]) and n.settled_at is null),
  ended as (select $2::uuid as client_id, unnest($3::text[]) as cause),
  ${releasedClaims('ended', '$6')},
  ${outdated('$6', 'spoken')}
  select 1 as done`

/** SQL: notes at $6 that a message that is held says what $5 lists, and nothing else; returns a row if it is held. */
export const CARRY = `
  with ${HELD},
  said as (
    select x.* from held, jsonb_to_recordset($5::jsonb) as x("clientId" uuid, cause text, moment text, "teammateId" uuid)),
  dropped as (
    delete from nudge n using held h
    where n.workspace_id = $1::uuid and n.delivery_id = h.id and not exists (
      select from said s where s."clientId" = n.client_id and s.cause = n.cause and s.moment = n.moment and s."teammateId" = n.teammate_id)),
  added as (
    insert into nudge (id, workspace_id, client_id, cause, moment, teammate_id, decided_at, delivery_id)
    select gen_random_uuid(), $1::uuid, s."clientId", s.cause, s.moment, s."teammateId", $6::timestamptz, $2::uuid from said s
    on conflict (workspace_id, client_id, cause, moment, teammate_id) do nothing)
  select id from held`
