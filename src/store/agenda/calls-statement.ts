import { current } from '../bitemporal.ts'
import { milliseconds } from '../facts/card-columns.ts'

/** Asked of each client by itself, so that nobody else's talks are read. Forms ask for times to the minute. */
const talks = `select json_agg(json_build_object(
      'sourceKey', t.source_key, 'occurredAt', ${milliseconds('t.occurred_at')}, 'contactIds', t.contact_ids,
      'summary', t.summary, 'byId', coalesce(t.recorded_by, t.teammate_ids[1])) order by t.occurred_at, t.id) as talks
  from touchpoint t
  where t.client_id = a.client_id and ${current('t')} and t.occurred_at <= $2
    and greatest(t.recorded_at, t.occurred_at) >= date_trunc('minute', i.open_since)`

/** When the action was first written down, and since when it is open. */
const history = `select min(o.recorded_at) as asked_at, coalesce(
      max(o.retired_at) filter (where o.done_on is not null or o.dropped_on is not null), min(o.recorded_at)) as open_since
  from action o where o.workspace_id = $1 and o.source_key = a.source_key`

/**
 * SQL: the open actions in the workspace in $1 that a step in $3 (`<playbook>:<number>`) asked for, with the talks until $2 that were
 * written down or took place since then, or since somebody opened the action again.
 */
export const CALLS = `
  select a.client_id::text as "clientId", a.source_key as "sourceKey", a.id::text as revision,
    json_build_object('action', a.action, 'playbook', a.playbook, 'cause', a.cause) as details,
    ${milliseconds('i.asked_at')}::float8 as "askedAt", s.talks
  from action a
  cross join lateral (${history}) i
  cross join lateral (${talks}) s
  where ${current('a')} and a.done_on is null and a.dropped_on is null and s.talks is not null
    and a.playbook || substring(a.source_key from ':[0-9]+$') = any($3)`

/** SQL: those of the client in $4. */
export const CALLS_OF_CLIENT = `${CALLS} and a.client_id = $4`
