import { believed } from '../bitemporal.ts'
import { factColumns, milliseconds } from './card-columns.ts'

const client = `json_build_object(
  'id', v.client_id, 'name', v.name, 'tier', v.tier, 'addedAt', ${milliseconds('c.added_at')},
  'recordedAt', ${milliseconds('c.recorded_at')},
  'archivedAt', ${milliseconds('v.archived_at')},
  'owner', case when o.id is not null then
    json_build_object('id', o.id, 'name', o.name, 'isActive', o.is_active and o.slack_user_id is not null) end,
  'annualRevenue', case when v.annual_revenue is not null then
    json_build_object('amount', v.annual_revenue::text, 'currency', v.currency) end,
  'checkInDays', v.check_in_days, 'executiveDays', v.executive_days)`

const latest = `select json_build_object(
    'occurredAt', ${milliseconds('t.occurred_at')}, 'kind', t.kind, 'summary', t.summary,
    'by', (select m.name from teammate m where m.workspace_id = $1 and m.id = coalesce(t.teammate_ids[1], t.recorded_by)))
  from touchpoint t
  where t.client_id = v.client_id and ${believed('t')} and t.occurred_at <= $2
  order by t.occurred_at desc, t.recorded_at desc limit 1`

/** A step that is in the plan is agreed until it is settled there; another, as files bring it, until the next is agreed. */
const agreed = `select json_build_object('nextStep', t.next_step, 'nextStepOn', t.next_step_on)
  from touchpoint t
  left join action a on a.workspace_id = $1 and a.source_key = t.source_key || ':next' and ${believed('a')}
  where t.client_id = v.client_id and ${believed('t')} and t.next_step is not null
    and t.occurred_at <= $2 and t.occurred_at > $2 - interval '90 days'
    and a.done_on is null and a.dropped_on is null
    and (a.id is not null or not exists (
      select 1 from touchpoint l where l.client_id = v.client_id and ${believed('l')} and l.next_step is not null
        and l.occurred_at <= $2 and l.occurred_at > t.occurred_at))
  order by t.occurred_at desc, t.recorded_at desc limit 1`

const loss = `select json_build_object('reasons', l.reasons, 'competitor', l.competitor)
  from loss l
  where l.client_id = v.client_id and ${believed('l')}
  order by l.lost_on desc limit 1`

/** The built-in policy is version 1 and has no row. */
const policyVersion = `select coalesce(max(p.version), 1) from policy_version p where p.workspace_id = $1`

/** A hand-written statement and the name under which each connection prepares it once. */
export interface Statement {
  name: string
  sql: string
}

const columns = Object.entries({ ...factColumns, latest, agreed, loss, policy_version: policyVersion })

function cardOf(name: string, chosen: string): Statement {
  const sql = `select ${client} as client, v.is_confidential, ${columns.map(([column, select]) => `(${select}) as ${column}`)}
    from (${chosen}) chosen
    join client c on c.workspace_id = $1 and c.id = chosen.client_id
    join client_version v on v.client_id = c.id and ${believed('v')}
    left join teammate o on o.workspace_id = $1 and o.id = v.owner_id
    order by v.client_id`
  return { name, sql }
}

/** The card's facts of every client that answers to a folded name ($3), as known at $2 in the workspace $1. */
export const byNameKey = cardOf(
  'facts-by-name-key',
  'select n.client_id from client_name n where n.workspace_id = $1 and n.key = $3'
)

/** The card's facts of one client by its id ($3), as known at $2 in the workspace $1. */
export const byId = cardOf('facts-by-id', 'select $3::uuid as client_id')
