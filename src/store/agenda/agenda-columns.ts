import { FORGOTTEN_DAYS } from '../../domain/assessment/complaints.ts'
import { REQUEST_DAYS } from '../../domain/assessment/requests.ts'
import { AGREED_DAYS } from '../../domain/attention/plan-alerts.ts'
import { REVIEW_DAYS } from '../../domain/attention/review-alerts.ts'
import { FRESH_DAYS } from '../../domain/nudges/telling.ts'
import { current } from '../bitemporal.ts'
import { milliseconds } from '../facts/card-columns.ts'

/** Looked up row by row: joined, PostgreSQL would read everybody for each client. */
const teammate = (id: string) =>
  `(select json_build_object('id', m.id, 'name', m.name) from teammate m where m.workspace_id = $1 and m.id = ${id})`

/** SQL: the day of $2 in the zone of the workspace `w`. */
const today = `($2 at time zone w.time_zone)::date`

/** SQL: keeps what a subselect finds from being looked for again wherever it is used. */
const ONCE = 'offset 0'

const recordedAs = (table: string) =>
  `'recordedAt', ${milliseconds(`${table}.recorded_at`)}, 'retiredAt', ${milliseconds(`${table}.retired_at`)}`

const took = (table: string) =>
  `${table}.client_id = v.client_id and ${current(table)} and ${table}.occurred_at <= $2`

/** A step or two back into the talks, however many there were. PostgreSQL takes contacts in an array for rare, and would sort all talks first. */
const lastTalkWith = (contact: string) => `(
    select t.occurred_at from touchpoint t where ${took('t')} and array_position(t.contact_ids, ${contact}) is not null
    order by t.occurred_at desc limit 1)`

/** Of the version `k`, whatever came after it. */
const departedAt = `(
    select ${milliseconds(`coalesce(max(o.retired_at) filter (where o.left_on is null), min(o.recorded_at))`)}
    from contact_version o where o.workspace_id = $1 and o.contact_id = k.contact_id and o.recorded_at <= k.recorded_at)`

const people = `select json_agg(json_build_object(
      'id', k.contact_id, 'name', k.name, 'title', k.title, 'isExecutive', k.is_executive, 'role', k.role,
      'addedAt', ${milliseconds('i.added_at')}, 'leftOn', k.left_on, 'archivedAt', ${milliseconds('k.archived_at')},
      'successorId', k.successor_id, 'rhythmDays', k.rhythm_days, 'counterpart', ${teammate('k.counterpart_id')},
      ${recordedAs('k')})) as contacts,
    json_agg(json_build_object('contactId', k.contact_id, 'last', ${milliseconds('x.last')}))
      filter (where x.last is not null) as touches,
    json_agg(json_build_object('contactId', k.contact_id, 'recordedAt', ${departedAt}))
      filter (where k.left_on is not null) as departures,
    max(k.recorded_at) as changed_at
  from contact_version k
  join contact i on i.workspace_id = $1 and i.id = k.contact_id
  cross join lateral (select ${lastTalkWith('k.contact_id')} as last ${ONCE}) x
  where k.client_id = v.client_id and ${current('k')}`

const talk = `select t.occurred_at from touchpoint t where ${took('t')} order by t.occurred_at desc limit 1`

/** SQL: whether anybody of ours or of theirs who took part in a talk is still there. */
const isSomebodyThere = (talk: string) => `(
        exists (
          select from teammate m where m.workspace_id = $1 and m.id = any(${talk}.teammate_ids) and m.is_active and not m.is_outsider)
        or exists (
          select from contact_version k where ${current('k')} and k.contact_id = any(${talk}.contact_ids)
            and k.archived_at is null and (k.left_on is null or k.left_on > ${today})))`

/** What is in the plan is an action. */
const nextSteps = `select json_agg(json_build_object(
    'sourceKey', t.source_key, 'nextStep', t.next_step, 'dueOn', t.next_step_on, 'agreedAt', ${milliseconds('t.occurred_at')},
    'owner', ${teammate('coalesce(t.teammate_ids[1], t.recorded_by)')}) order by t.occurred_at)
  from touchpoint t
  where ${took('t')} and t.occurred_at > $2 - interval '${AGREED_DAYS + 2} days'
    and t.next_step is not null and t.next_step_on is not null
    and not exists (
      select from action a where a.workspace_id = $1 and a.source_key = t.source_key || ':next' and ${current('a')})
    and not exists (
      select from touchpoint l where ${took('l')} and l.occurred_at > t.occurred_at and (
        l.teammate_ids && t.teammate_ids or l.contact_ids && t.contact_ids or not ${isSomebodyThere('t')}))`

const feedback = `select json_agg(json_build_object(
    'sourceKey', f.source_key, 'kind', f.kind, 'receivedAt', ${milliseconds('f.received_at')}, 'contactId', f.contact_id,
    'score', f.score, 'severity', f.severity, 'about', f.about, 'respondBy', ${milliseconds('f.respond_by')},
    'respondedAt', ${milliseconds('f.responded_at')}, 'resolveBy', ${milliseconds('f.resolve_by')},
    'resolvedAt', ${milliseconds('f.resolved_at')}, 'toldClientAt', ${milliseconds('f.told_client_at')},
    'owner', ${teammate('f.owner_id')}, ${recordedAs('f')}))
  from feedback f
  where f.client_id = v.client_id and ${current('f')} and f.told_client_at is null and (
    f.kind = 'complaint' and (f.resolved_at is null or f.resolved_at > $2 - interval '${FORGOTTEN_DAYS + 1} days')
    or f.kind = 'request' and f.resolved_at is null and f.received_at > $2 - interval '${REQUEST_DAYS + 1} days')`

/**
 * What the versions of a contract tell: since when it has been known, and until when its renewal was to be decided. An import that was taken
 * back leaves a gap between versions: nobody decided anything at its end, and we hear of the contract anew after it.
 */
const historyOf = (table: string) => `(select
      max(o.recorded_at) filter (where o.before is distinct from o.recorded_at) as known_since,
      max(o.retired_at) filter (where o.renewal not in ('secured', 'renewed') and o.retired_at = o.after) as decided_at
    from (
      select c.*, lag(c.retired_at) over versions as before, lead(c.recorded_at) over versions as after
      from contract c where c.workspace_id = $1 and c.source_key = ${table}.source_key and c.recorded_at <= $2
      window versions as (order by c.recorded_at)) o)`

const contracts = `select json_agg(json_build_object(
    'sourceKey', x.source_key, 'startsOn', x.starts_on, 'endsOn', x.ends_on, 'optionOn', x.option_on,
    'noticeOn', x.notice_on, 'renewal', x.renewal, 'knownSince', ${milliseconds('h.known_since')},
    'securedAt', case when x.renewal in ('secured', 'renewed') then ${milliseconds('h.decided_at')} end, ${recordedAs('x')}))
  from contract x, lateral ${historyOf('x')} h
  where x.client_id = v.client_id and ${current('x')}`

/** SQL: a promise or action that nobody has ended by the day in the workspace's zone. */
const isStanding = (ends: string) => `(${ends} is null or ${ends} > ${today})`

const commitments = `select json_agg(json_build_object(
    'sourceKey', p.source_key, 'commitment', p.commitment, 'dueOn', p.due_on, 'owner', ${teammate('p.owner_id')}))
  from commitment p
  where p.client_id = v.client_id and ${current('p')} and p.due_on is not null
    and ${isStanding('p.done_on')} and ${isStanding('p.broken_on')}`

/** What playbooks have asked for counts for ever, whatever became of it. */
const plan = `select json_agg(json_build_object(
      'sourceKey', a.source_key, 'action', a.action, 'dueOn', a.due_on, 'playbook', a.playbook,
      'cause', a.cause, 'owner', ${teammate('a.owner_id')}))
      filter (where ${current('a')} and a.done_on is null and a.dropped_on is null) as actions,
    json_agg(distinct a.source_key) filter (where a.playbook is not null) as steps
  from action a where a.workspace_id = $1 and a.client_id = v.client_id`

const threats = `select json_agg(json_build_object(
    'sourceKey', r.source_key, 'risk', r.risk, 'competitor', r.competitor, 'threat', r.threat,
    'saysLeaving', r.says_leaving, 'openedOn', r.opened_on, 'recordedAt', ${milliseconds('r.recorded_at')},
    'owner', ${teammate('r.owner_id')}))
  from risk r
  where r.client_id = v.client_id and ${current('r')} and (r.threat is not null or r.says_leaving)
    and r.accepted_on is null and ${isStanding('r.closed_on')}`

const transition = `select json_build_object('day', t.day, 'from', t.from_level, 'to', t.to_level)
  from level_transition t where t.client_id = v.client_id and t.workspace_id = $1 and t.day <= ${today}
  order by t.day desc limit 1`

const score = (until: string) =>
  `(select s.score from snapshot s where s.client_id = v.client_id and s.day ${until} order by s.day desc limit 1)`

/** Each look at the snapshots is a step into their key: naming the workspace too would have PostgreSQL walk its days. */
const trouble = `select json_build_object('level', t.level, 'since', t.since, 'fourWeeks', case when t.start_on > t.since then
      json_build_object('first', ${score(`<= t.start_on - ${REVIEW_DAYS}`)}, 'last', ${score('< t.start_on')}) end)
  from (
    select b.*, b.since + (${today} - b.since) / ${REVIEW_DAYS} * ${REVIEW_DAYS} as start_on
    from (
      select (select s.level from snapshot s where s.client_id = v.client_id and s.day <= ${today} order by s.day desc limit 1) as level,
        coalesce(
          (select max(x.day) from level_transition x where x.client_id = v.client_id and x.workspace_id = $1
            and x.from_level < 'at risk' and x.to_level >= 'at risk' and x.day <= ${today}),
          (select min(s.day) from snapshot s where s.client_id = v.client_id)) as since ${ONCE}) b) t
  where t.level >= 'at risk'`

/** The latest change across the line to at risk, where it was one for the better. */
const recovered = `select json_build_object('since', t.day, 'from', t.from_level)
  from (
    select * from level_transition x where x.client_id = v.client_id and x.workspace_id = $1
      and (x.from_level >= 'at risk') <> (x.to_level >= 'at risk') and x.day <= ${today} order by x.day desc limit 1) t
  where t.to_level < 'at risk'`

const healthCheckedAt = `select ${milliseconds('max(j.made_at)')}::float8
  from judgement j where j.client_id = v.client_id and ${current('j')} and j.kind = 'health' and j.made_at <= $2`

const confirmedAt = `select ${milliseconds('max(n.confirmed_at)')}::float8
  from confirmation n where n.workspace_id = $1 and n.client_id = v.client_id and n.confirmed_at <= $2`

const handedOver = `select json_build_object('at', ${milliseconds('n.recorded_at')}, 'by', m.name,
    'isTaken', n.recorded_by is not distinct from v.owner_id)
  from client_version n
  left join teammate m on m.workspace_id = $1 and m.id = n.recorded_by
  where n.workspace_id = $1 and n.client_id = v.client_id and n.recorded_at = (
    select max(b.retired_at) from client_version b
    where b.workspace_id = $1 and b.client_id = v.client_id and b.retired_at <= v.recorded_at
      and b.owner_id is distinct from v.owner_id)`

const snoozes = `select json_agg(json_build_object('cause', s.cause, 'untilOn', s.until_on, 'endedOn', s.ended_on))
  from snooze s
  where s.client_id = v.client_id and ${current('s')} and s.until_on >= ${today} - ${FRESH_DAYS}`

/** What somebody took on who is not with us any more is nobody's. */
const claims = `select json_agg(json_build_object(
    'cause', c.cause, 'claimedAt', ${milliseconds('c.claimed_at')}, 'by', json_build_object('id', m.id, 'name', m.name)))
  from claim c join teammate m on m.workspace_id = $1 and m.id = c.by_id and m.is_active and not m.is_outsider
  where c.client_id = v.client_id and ${current('c')} and c.released_at is null`

const person = (table: string) => `case when ${table}.id is not null then json_build_object(
    'id', ${table}.id, 'name', ${table}.name, 'isActive', ${table}.is_active and ${table}.slack_user_id is not null) end`

const client = `json_build_object(
    'id', v.client_id, 'name', v.name, 'tier', v.tier, 'addedAt', ${milliseconds('c.added_at')},
    'recordedAt', ${milliseconds('c.recorded_at')}, 'hasRevenue', v.annual_revenue is not null, 'checkInDays', v.check_in_days, 'executiveDays', v.executive_days, 'owner', ${person('o')}, 'backup', ${person('b')})`

/** SQL: what several parts of an agenda are found in, for the version `v` of a client at $2 in the workspace $1 called `w`. */
const found: Readonly<Record<string, string>> = { people, talk, plan }

/** SQL: each part of an agenda. A bigint would come as text. */
const columns: Readonly<Record<string, string>> = {
  contacts: 'people.contacts',
  touches: 'people.touches',
  departures: 'people.departures',
  lastTouch: `${milliseconds('talk.occurred_at')}::float8`,
  nextSteps: `(${nextSteps})`,
  feedback: `(${feedback})`,
  contracts: `(${contracts})`,
  commitments: `(${commitments})`,
  actions: 'plan.actions',
  threats: `(${threats})`,
  transition: `(${transition})`,
  trouble: `(${trouble})`,
  recovered: `(${recovered})`,
  healthCheckedAt: `(${healthCheckedAt})`,
  changedAt: `${milliseconds('greatest(v.recorded_at, people.changed_at)')}::float8`,
  confirmedAt: `(${confirmedAt})`,
  handedOver: `(${handedOver})`,
  snoozes: `(${snoozes})`,
  claims: `(${claims})`,
  playbookSteps: 'plan.steps'
}

/**
 * SQL: the agendas of the clients that `chosen` names in its column `client_id`, as far as they are neither archived nor lost at $2; its
 * other columns (`also`) come along.
 */
export function selectAgendas(chosen: string, also: readonly string[] = []): string {
  const parts = Object.entries(columns).map(([name, column]) => `${column} as "${name}"`)
  const laterals = Object.entries(found).map(
    ([name, select]) => `left join lateral (${select}) ${name} on true`
  )
  return `select ${[...also, `${client} as client`, ...parts].join(', ')}
    from (${chosen}) chosen
    join workspace w on w.id = $1
    join client c on c.workspace_id = $1 and c.id = chosen.client_id
    join client_version v on v.client_id = c.id and ${current('v')}
    left join teammate o on o.workspace_id = $1 and o.id = v.owner_id
    left join teammate b on b.workspace_id = $1 and b.id = v.backup_id
    ${laterals.join('\n    ')}
    where ${isInBook('v')}`
}

/** SQL: a client version that is neither archived nor lost at $2 in the zone of the workspace `w`. */
export function isInBook(version: string): string {
  return `(${version}.archived_at is null or ${version}.archived_at > $2) and not exists (
    select from loss l where l.client_id = ${version}.client_id and ${current('l')}
      and l.lost_on <= ${today} and (l.won_back_on is null or l.won_back_on > ${today}))`
}
