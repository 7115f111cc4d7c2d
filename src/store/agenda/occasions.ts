import { FELT_DAYS } from '../../domain/assessment/departures.ts'
import type { Level } from '../../domain/assessment/level.ts'
import type { ContractDecision } from '../../domain/attention/agenda.ts'
import { CAUSES } from '../../domain/attention/causes.ts'
import { NEWS_DAYS } from '../../domain/attention/news-alerts.ts'
import type { Occasion } from '../../domain/playbooks/playbook.ts'
import { current } from '../bitemporal.ts'

const today = `($2 at time zone b.time_zone)::date`

/** A column within a key of `CAUSES`, and SQL for a key with columns in it. */
const column = (expression: string): string => `«${expression}»`
const key = (cause: string) =>
  `'${cause.replace(/«([^»]+)»/g, (_, expression: string) => `' || ${expression} || '`)}'`

const date = (expression: string) => column(`to_char(${expression}, 'YYYY-MM-DD')`)
const dayOf = (instant: string) => date(`${instant} at time zone b.time_zone`)

/** SQL: a row of the book at which something may be the occasion of a playbook, with the cause, how serious it is, and how many days ahead. */
const found = (cause: string, { severity = 'null', ahead = 'null::int' } = {}) =>
  `select b.client_id, ${key(cause)} as cause, ${severity}::text as severity, ${ahead} as ahead from book b`

/** SQL: the last time we spoke, with whom or with anybody, is longer ago than agreed; a day to spare, as days differ in length. */
const silentFor = (since: string, agreedDays: string) =>
  `${since} < $2 - make_interval(days => ${agreedDays} - 1)`

const lastTalk = (and = '') => `left join lateral (
    select t.occurred_at from touchpoint t
    where t.client_id = b.client_id and ${current('t')} and t.occurred_at <= $2 ${and}
    order by t.occurred_at desc limit 1) l on true`

const decision = `case when x.option_on is null and x.notice_on is null then 'end'
  when x.option_on is null or x.notice_on <= x.option_on then 'notice' else 'option' end`
const decisionDay = `coalesce(least(x.option_on, x.notice_on), x.ends_on)`

const isOpenEntry = `${current('r')} and r.accepted_on is null and (r.closed_on is null or r.closed_on > ${today})`

/**
 * SQL: for each occasion of a playbook the clients of the `book` at which it may have come: some too many, never too few. What really
 * has come `alertsOf` decides; a cause is spelled as it is there.
 */
export const OCCASION_SELECTS: Readonly<Record<Occasion, string>> = {
  executive_left: `${found(CAUSES.executiveLeft(column('k.contact_id')))}
    join contact_version k on k.client_id = b.client_id and ${current('k')} and k.is_executive
      and k.left_on >= ${today} - ${FELT_DAYS}`,
  executive_silent: `${found(CAUSES.executiveSilent(column('k.contact_id'), dayOf('coalesce(l.occurred_at, i.added_at)')))}
    join contact_version k on k.client_id = b.client_id and ${current('k')} and k.is_executive
      and k.archived_at is null and (k.left_on is null or k.left_on > ${today})
    join contact i on i.workspace_id = $1 and i.id = k.contact_id
    ${lastTalk('and k.contact_id = any(t.contact_ids)')}
    where ${silentFor('coalesce(l.occurred_at, i.added_at)', 'coalesce(k.rhythm_days, b.executive_days)')}`,
  quiet: `${found(CAUSES.quiet(dayOf('coalesce(l.occurred_at, b.added_at)')))}
    ${lastTalk()}
    where ${silentFor('coalesce(l.occurred_at, b.added_at)', 'b.check_in_days')}`,
  complaint: `${found(CAUSES.feedback('complaint', column('f.source_key')), { severity: `coalesce(f.severity, 'medium')` })}
    join feedback f on f.client_id = b.client_id and ${current('f')} and f.kind = 'complaint' and f.resolved_at is null`,
  renewal_ahead: `${found(CAUSES.decision(column('x.source_key'), column(decision) as ContractDecision), { ahead: `${decisionDay} - ${today}` })}
    join contract x on x.client_id = b.client_id and ${current('x')} and x.renewal in ('open', 'declined')`,
  competitor: `${found(CAUSES.competitor(column('r.source_key')), { severity: 'r.threat' })}
    join risk r on r.client_id = b.client_id and r.threat is not null and ${isOpenEntry}`,
  leaving: `${found(CAUSES.leaving(column('r.source_key')))}
    join risk r on r.client_id = b.client_id and r.says_leaving and ${isOpenEntry}`,
  commitment_overdue: `${found(CAUSES.commitment(column('p.source_key')))}
    join commitment p on p.client_id = b.client_id and ${current('p')} and p.due_on < ${today}
      and (p.done_on is null or p.done_on > ${today}) and (p.broken_on is null or p.broken_on > ${today})`,
  level_risen: `${found(CAUSES.level(column('e.to_level') as Level, date('e.day')))}
    join level_transition e on e.client_id = b.client_id and e.workspace_id = $1 and e.to_level > e.from_level
      and e.day >= ${today} - ${NEWS_DAYS}`
}
