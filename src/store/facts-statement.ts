import { believed, believedLately } from './bitemporal.ts'

/**
 * Days before the instant of knowledge for which every conversation is read. The assessment looks back 365 days, its
 * trend 28 more; what is older matters only as the last time we spoke with somebody.
 */
const RECENT_DAYS = 400

/** Epoch milliseconds. A double holds them exactly, and unlike `extract` this computes with machine numbers. */
const instant = (column: string) => `(date_part('epoch', ${column}) * 1000)::bigint`

const client = `json_build_object(
  'id', v.client_id, 'name', v.name, 'tier', v.tier, 'addedAt', ${instant('c.added_at')},
  'recordedAt', ${instant('c.recorded_at')},
  'archivedAt', ${instant('v.archived_at')},
  'owner', case when o.id is not null then
    json_build_object('id', o.id, 'name', o.name, 'isActive', o.is_active) end,
  'annualRevenue', case when v.annual_revenue is not null then
    json_build_object('amount', v.annual_revenue::text, 'currency', v.currency) end,
  'checkInDays', v.check_in_days, 'executiveDays', v.executive_days)`

/** Contacts and touchpoints are rows rather than objects: naming each value would cost PostgreSQL twice the time. */
const contacts = `(select json_agg(json_build_array(
    k.contact_id, k.name, k.title, k.is_executive, k.role, ${instant('i.added_at')}, k.left_on,
    ${instant('k.archived_at')}, k.successor_id, k.rhythm_days, m.id, m.name,
    ${instant('k.recorded_at')}, ${instant('k.retired_at')}))
  from contact_version k
  join contact i on i.id = k.contact_id
  left join teammate m on m.workspace_id = $1 and m.id = k.counterpart_id
  where k.client_id = v.client_id and ${believedLately('k')})`

/** The latest with the same people stands for all older ones with them, so the last time with each contact is there. */
const touchpoints = `(select json_agg(json_build_array(
    ${instant('t.occurred_at')}, ${instant('t.recorded_at')}, t.sentiment, t.contact_ids, t.teammate_ids,
    ${instant('t.retired_at')}))
  from (
    select occurred_at, recorded_at, retired_at, sentiment, contact_ids, teammate_ids
    from touchpoint r
    where r.client_id = v.client_id and ${believedLately('r')} and r.occurred_at > $2 - interval '${RECENT_DAYS} days'
    union all (
    select distinct on (contact_ids) occurred_at, recorded_at, retired_at, sentiment, contact_ids, teammate_ids
    from touchpoint p
    where p.client_id = v.client_id and ${believed('p')} and p.occurred_at <= $2 - interval '${RECENT_DAYS} days'
    order by contact_ids, occurred_at desc)
  ) t)`

const contracts = `(select json_agg(json_build_object(
    'startsOn', x.starts_on, 'endsOn', x.ends_on, 'optionOn', x.option_on, 'noticeOn', x.notice_on,
    'renewal', x.renewal, 'recordedAt', ${instant('x.recorded_at')}, 'retiredAt', ${instant('x.retired_at')}))
  from contract x where x.client_id = v.client_id and ${believedLately('x')})`

const losses = `(select json_agg(json_build_object(
    'lostOn', l.lost_on, 'wonBackOn', l.won_back_on, 'recordedAt', ${instant('l.recorded_at')}, 'retiredAt', ${instant('l.retired_at')}))
  from loss l where l.client_id = v.client_id and ${believedLately('l')})`

const latest = `(select json_build_object(
    'occurredAt', ${instant('t.occurred_at')}, 'kind', t.kind, 'summary', t.summary,
    'by', (select m.name from teammate m where m.workspace_id = $1 and m.id = coalesce(t.teammate_ids[1], t.recorded_by)),
    'nextStep', t.next_step, 'nextStepOn', t.next_step_on)
  from touchpoint t
  where t.client_id = v.client_id and ${believed('t')} and t.occurred_at <= $2
  order by t.occurred_at desc limit 1)`

/** A hand-written statement and the name under which each connection prepares it once. */
export interface Statement {
  name: string
  sql: string
}

function factsOf(name: string, chosen: string, more = ''): Statement {
  const sql = `select ${client} as client, ${contacts} as contacts, ${touchpoints} as touchpoints,
      ${contracts} as contracts, ${losses} as losses${more}
    from (${chosen}) chosen
    join client c on c.workspace_id = $1 and c.id = chosen.client_id
    join client_version v on v.client_id = c.id and ${believed('v')}
    left join teammate o on o.workspace_id = $1 and o.id = v.owner_id
    order by v.client_id`
  return { name, sql }
}

/** The card's facts of every client that answers to a folded name ($3). */
export const byNameKey = factsOf(
  'facts-by-name-key',
  'select n.client_id from client_name n where n.workspace_id = $1 and n.key = $3',
  `, ${latest} as latest`
)

/** The card's facts of one client by its id ($3). */
export const byId = factsOf('facts-by-id', 'select $3::uuid as client_id', `, ${latest} as latest`)

/**
 * The facts of the next $5 clients after an id ($3) that are neither archived nor lost, of one owner or backup ($4) or
 * of all. The day on which a client is lost or won back begins in the workspace's zone.
 */
export const pageOfBook = factsOf(
  'facts-of-book',
  `select c.id as client_id
  from client c
  join workspace w on w.id = c.workspace_id
  join client_version v on v.client_id = c.id and ${believed('v')}
  where c.workspace_id = $1 and c.id > $3
    and (v.archived_at is null or v.archived_at > $2)
    and ($4::uuid is null or $4 in (v.owner_id, v.backup_id))
    and not exists (
      select from loss l
      where l.client_id = c.id and ${believed('l')}
        and l.lost_on <= ($2 at time zone w.time_zone)::date
        and (l.won_back_on is null or l.won_back_on > ($2 at time zone w.time_zone)::date))
  order by c.id limit $5`
)
