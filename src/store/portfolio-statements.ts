import { believed } from './bitemporal.ts'

/** Epoch milliseconds as a number: the driver would turn a bigint into text. */
const instant = (column: string) => `round(date_part('epoch', ${column}) * 1000)`

/** The driver would turn a date into an instant of this machine's zone. */
const date = (column: string) => `to_char(${column}, 'YYYY-MM-DD')`

const money = (version: string) => `case when ${version}.annual_revenue is not null then
    json_build_object('amount', ${version}.annual_revenue::text, 'currency', ${version}.currency) end`

/** What people log as they work, and when they did. */
const LOGGED = ['feedback', 'commitment', 'risk', 'judgement']

const logged = LOGGED.map(
  (table) => `union all select client_id, null, recorded_at from ${table} where ${believed(table)}`
).join('\n    ')

/** Every client of the workspace $1 as believed at $2, with its revenue as believed at $3. */
export const CLIENTS = `
  with entry as (
    select client_id, occurred_at, recorded_at from touchpoint where ${believed('touchpoint')}
    ${logged}
  ),
  latest as (
    select client_id, max(occurred_at) filter (where occurred_at <= $2) as occurred_at, max(recorded_at) as recorded_at
    from entry group by client_id
  )
  select c.id, v.name, v.segment, v.industry, ${instant('c.added_at')} as "addedAt",
    ${instant('v.archived_at')} as "archivedAt", ${money('e')} as "revenueThen", ${money('v')} as "revenueNow",
    coalesce(o.is_active and o.slack_user_id is not null, false) as "hasActiveOwner", ${instant('l.occurred_at')} as "lastTouchpointAt",
    ${instant('l.recorded_at')} as "lastLoggedAt"
  from client c
  join client_version v on v.client_id = c.id and ${believed('v')}
  left join client_version e on e.client_id = c.id and e.workspace_id = $1 and e.recorded_at <= $3 and e.retired_at > $3
  left join teammate o on o.workspace_id = $1 and o.id = v.owner_id
  left join latest l on l.client_id = c.id
  where c.workspace_id = $1
  order by c.id`

/** All feedback of the workspace $1 believed at $2 and received from $3 to then. */
export const FEEDBACK = `
  select client_id as "clientId", kind, ${instant('received_at')} as "receivedAt", contact_id as "contactId", score, severity,
    about, ${instant('respond_by')} as "respondBy", ${instant('responded_at')} as "respondedAt",
    ${instant('resolve_by')} as "resolveBy", ${instant('resolved_at')} as "resolvedAt",
    ${instant('told_client_at')} as "toldClientAt", ${instant('recorded_at')} as "recordedAt",
    ${instant('retired_at')} as "retiredAt"
  from feedback
  where ${believed('feedback')} and received_at between $3 and $2`

/**
 * The revenue of every loss of the workspace $1 believed at $2: as believed when that day began in the workspace's zone, and
 * where none was on record then, as believed at $2.
 */
export const LOST_REVENUE = `
  select l.client_id as "clientId", ${date('l.lost_on')} as "lostOn", coalesce(${money('t')}, ${money('v')}) as revenue
  from loss l
  join workspace w on w.id = l.workspace_id
  join client_version v on v.client_id = l.client_id and ${believed('v')}
  left join client_version t on t.client_id = l.client_id and t.workspace_id = $1
    and t.recorded_at <= least($2, l.lost_on::timestamp at time zone w.time_zone)
    and t.retired_at > least($2, l.lost_on::timestamp at time zone w.time_zone)
  where ${believed('l')} and coalesce(t.annual_revenue, v.annual_revenue) is not null`
