import { milliseconds } from '../facts/card-columns.ts'

/**
 * SQL: at most $3 clients of the workspace $1 to look at at $2, the longest waiting first, with what tells whether one was written about
 * since. Whatever is written makes a client due since -infinity, which would show no difference where it was so already; so that is
 * changed before anything is read. A client that somebody is writing about is due again when they are done. No look is more than 30 days
 * ahead: what is further was decided on while a clock was wrong.
 */
export const DUE = `
  with chosen as (
    select client_id, look_at, xmin::text as seen from client_look
    where workspace_id = $1::uuid and (look_at <= $2::timestamptz or look_at > $2::timestamptz + interval '31 days')
    order by look_at, client_id limit $3
    for update skip locked),
  marked as (
    update client_look l set look_at = 'epoch' from chosen c
    where l.workspace_id = $1::uuid and l.client_id = c.client_id and c.look_at = '-infinity'
    returning l.client_id, l.xmin::text as seen)
  select c.client_id as "clientId", coalesce(m.seen, c.seen) as seen
  from chosen c left join marked m on m.client_id = c.client_id
  order by c.look_at, c.client_id`

/** SQL: what a plan of the week says, from which nothing follows for what is to be said. */
export const isPlanned = (nudge: string) => `(${nudge}.moment like 'plan %')`

/** SQL: all that was ever said about the clients $2 by nudges, and what is open in plans; a row a client, as there is much of it. */
export const SAID = `
  select client_id as "clientId",
    coalesce(json_agg(json_build_array(
      cause, moment, teammate_id, ${milliseconds('decided_at')}, ${milliseconds('settled_at')}) order by decided_at, id)
      filter (where not ${isPlanned('n')}), '[]') as said,
    coalesce(json_agg(json_build_array(cause, teammate_id)) filter (where ${isPlanned('n')}), '[]') as planned
  from nudge n where workspace_id = $1 and client_id = any($2::uuid[]) and (not ${isPlanned('n')} or settled_at is null)
  group by client_id`

/** SQL: what the nudges to $2 that were said since $3 or are going out say, of those for a time up to $4 and without what was settled by then. */
export const TOLD_BETWEEN = `
  select distinct n.client_id as "clientId", n.cause
  from delivery d join nudge n on n.workspace_id = $1 and n.delivery_id = d.id
  where d.workspace_id = $1 and d.recipient = $2 and d.kind = 'nudges' and d.not_before <= $4
    and (n.settled_at is null or n.settled_at > $4)
    and (d.sent_at >= $3 or d.sent_at is null and d.state in ('pending', 'sending'))
  order by "clientId", n.cause`
