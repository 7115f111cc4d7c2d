import { believed, believedLately } from '../bitemporal.ts'
import { isRecentTouchpoint, isRelevantFeedback, isRelevantJudgement, isRelevantMetric } from './relevant.ts'

/** SQL: epoch milliseconds. A double holds them exactly, and unlike `extract` this computes with machine numbers. */
export const milliseconds = (column: string) => `(date_part('epoch', ${column}) * 1000)::bigint`

const recorded = (table: string) =>
  `${milliseconds(`${table}.recorded_at`)}, ${milliseconds(`${table}.retired_at`)}`

const recordedAs = (table: string) =>
  `'recordedAt', ${milliseconds(`${table}.recorded_at`)}, 'retiredAt', ${milliseconds(`${table}.retired_at`)}`

const teammate = (table: string) =>
  `case when ${table}.id is not null then json_build_object('id', ${table}.id, 'name', ${table}.name) end`

/** What there is much of is rows rather than objects: naming each value would cost PostgreSQL twice the time. */
const contacts = `select json_agg(json_build_array(
    k.contact_id, k.name, k.title, k.is_executive, k.role, ${milliseconds('i.added_at')}, k.left_on,
    ${milliseconds('k.archived_at')}, k.successor_id, k.rhythm_days, m.id, m.name, ${recorded('k')}))
  from contact_version k
  join contact i on i.workspace_id = $1 and i.id = k.contact_id
  left join teammate m on m.workspace_id = $1 and m.id = k.counterpart_id
  where k.client_id = v.client_id and ${believedLately('k')}`

/** The latest with the same people stands for all older ones with them, so the last time with each contact is there. */
const touchpoints = `select json_agg(json_build_array(
    ${milliseconds('t.occurred_at')}, t.sentiment, t.contact_ids, t.teammate_ids, ${recorded('t')}))
  from (
    select occurred_at, recorded_at, retired_at, sentiment, contact_ids, teammate_ids
    from touchpoint r
    where r.client_id = v.client_id and ${believedLately('r')} and ${isRecentTouchpoint('r')}
    union all (
    select distinct on (coalesce(contact_ids, '{}'))
      occurred_at, recorded_at, retired_at, sentiment, contact_ids, teammate_ids
    from touchpoint p
    where p.client_id = v.client_id and ${believed('p')} and not ${isRecentTouchpoint('p')}
    order by coalesce(contact_ids, '{}'), occurred_at desc)
  ) t`

const feedback = `select json_agg(json_build_array(
    f.kind, ${milliseconds('f.received_at')}, f.contact_id, f.score, f.severity, f.about,
    ${milliseconds('f.respond_by')}, ${milliseconds('f.responded_at')},
    ${milliseconds('f.resolve_by')}, ${milliseconds('f.resolved_at')}, ${recorded('f')}))
  from feedback f
  where f.client_id = v.client_id and ${believedLately('f')} and ${isRelevantFeedback('f')}`

const metrics = `select json_agg(json_build_array(
    x.metric, date_part('year', x.month) * 12 + date_part('month', x.month) - 1, x.value, x.currency, ${recorded('x')}))
  from monthly_metric x
  where x.client_id = v.client_id and ${believedLately('x')} and ${isRelevantMetric('x')}`

const contracts = `select json_agg(json_build_object(
    'startsOn', x.starts_on, 'endsOn', x.ends_on, 'optionOn', x.option_on, 'noticeOn', x.notice_on,
    'renewal', x.renewal, ${recordedAs('x')}))
  from contract x where x.client_id = v.client_id and ${believedLately('x')}`

const losses = `select json_agg(json_build_object(
    'lostOn', l.lost_on, 'wonBackOn', l.won_back_on, ${recordedAs('l')}))
  from loss l where l.client_id = v.client_id and ${believedLately('l')}`

const commitments = `select json_agg(json_build_object(
    'commitment', p.commitment, 'dueOn', p.due_on, 'doneOn', p.done_on, 'brokenOn', p.broken_on, ${recordedAs('p')}))
  from commitment p where p.client_id = v.client_id and ${believedLately('p')}`

const risks = `select json_agg(json_build_object(
    'risk', r.risk, 'likelihood', r.likelihood, 'impact', r.impact, 'competitor', r.competitor, 'threat', r.threat,
    'saysLeaving', r.says_leaving, 'openedOn', r.opened_on, 'acceptedOn', r.accepted_on, 'closedOn', r.closed_on,
    ${recordedAs('r')}))
  from risk r where r.client_id = v.client_id and ${believedLately('r')}`

const judgements = `select json_build_object(
    'pulses', json_agg(json_build_object(
      'madeAt', ${milliseconds('j.made_at')}, 'pulse', j.pulse, 'note', j.note, 'by', ${teammate('m')},
      ${recordedAs('j')})) filter (where j.kind = 'pulse'),
    'healthChecks', json_agg(json_build_object(
      'madeAt', ${milliseconds('j.made_at')}, 'service', j.service, 'engagement', j.engagement, 'trust', j.trust,
      ${recordedAs('j')})) filter (where j.kind = 'health'),
    'overrides', json_agg(json_build_object(
      'madeAt', ${milliseconds('j.made_at')}, 'level', j.level, 'reason', coalesce(j.note, ''), 'by', ${teammate('m')},
      'expiresOn', j.expires_on, ${recordedAs('j')})) filter (where j.kind = 'override'))
  from judgement j
  left join teammate m on m.workspace_id = $1 and m.id = j.by_id
  where j.client_id = v.client_id and ${believedLately('j')} and ${isRelevantJudgement('j')}`

/** SQL: for each column of a card's row, the statement that writes it for the client version `v`. */
export const factColumns: Readonly<Record<string, string>> = {
  contacts,
  touchpoints,
  feedback,
  metrics,
  contracts,
  losses,
  commitments,
  risks,
  judgements
}
