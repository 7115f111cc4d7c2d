import pg from 'pg'
import { SEVERITIES } from '../../domain/clients/feedback.ts'
import type { Policy } from '../../domain/policy.ts'
import type { Instant } from '../../domain/time.ts'
import { current, timestamp } from '../bitemporal.ts'
import type { Database } from '../database.ts'
import { withValues } from '../facts/book/literals.ts'
import { Recurring } from '../facts/book/recurring.ts'
import { RowReader } from '../facts/book/row-reader.ts'
import { isInBook } from './agenda-columns.ts'
import { OCCASION_SELECTS } from './occasions.ts'

/** Reads the ids of clients at which a playbook may have something new to ask for. */
export async function readOccasions(
  db: Database,
  workspaceId: string,
  policy: Policy,
  now: Instant
): Promise<string[]> {
  if (policy.playbooks.length === 0) return []
  const read = await db.openBulkRead()
  try {
    const reader = new RowReader(await read.copy(statement(workspaceId, policy, now)), new Recurring())
    const ids: string[] = []
    while (reader.next()) ids.push(reader.uuid())
    return ids
  } finally {
    await read.close()
  }
}

/** Takes no parameters, as COPY does not. Only the occasions that some playbook waits for are looked for. */
function statement(workspaceId: string, { playbooks, cadences }: Policy, now: Instant): string {
  const wanted = playbooks.map(({ name, on, tiers = null, severity = null, daysAhead = null, steps }) => ({
    name,
    on,
    tiers,
    severity: severity === null ? null : SEVERITIES.indexOf(severity),
    ahead: daysAhead,
    steps: steps.length
  }))
  const occasions = [...new Set(playbooks.map(({ on }) => on))].map(
    (on) => `select '${on}' as "on", o.* from (${OCCASION_SELECTS[on]}) o`
  )
  const agreed = (days: 'checkInDays' | 'executiveDays') =>
    `case v.tier when 'A' then ${cadences.A[days]} when 'B' then ${cadences.B[days]} else ${cadences.C[days]} end`
  const rest = `
    book as materialized (
      select v.client_id, v.tier, c.added_at, w.time_zone, coalesce(v.check_in_days, ${agreed('checkInDays')}) as check_in_days,
        coalesce(v.executive_days, ${agreed('executiveDays')}) as executive_days
      from client c
      join workspace w on w.id = c.workspace_id
      join client_version v on v.client_id = c.id and ${current('v')}
      where c.workspace_id = $1 and ${isInBook('v')}),
    occasion as (${occasions.join(' union all ')})
    select distinct o.client_id
    from occasion o
    join book b on b.client_id = o.client_id
    join playbook p on p."on" = o."on" and (p.tiers is null or b.tier::text = any(p.tiers))
      and (p.severity is null or o.severity is null or array_position('{${SEVERITIES.join()}}', o.severity) > p.severity)
      and (p.ahead is null or o.ahead is null or o.ahead <= p.ahead)
    where p.steps > (
      select count(distinct a.source_key) from action a
      where a.workspace_id = $1 and a.client_id = o.client_id and a.playbook = p.name and a.cause = o.cause)
    order by 1`
  return `with playbook as (
      select * from jsonb_to_recordset(${pg.escapeLiteral(JSON.stringify(wanted))}::jsonb)
        as p(name text, "on" text, tiers text[], severity int, ahead int, steps int)),
    ${withValues(rest, [workspaceId, timestamp(now)])}`
}
