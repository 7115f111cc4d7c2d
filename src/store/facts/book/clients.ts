import type { ClientFacts } from '../../../domain/clients/facts.ts'
import type { Money } from '../../../domain/money.ts'
import { believed } from '../../bitemporal.ts'
import { isVisible, seesTo } from '../../visible.ts'
import type { RowReader } from './row-reader.ts'

type BookClient = ClientFacts['client']

/** SQL: the clients that are neither archived nor lost at $2. The day on which one is lost or won back begins in the workspace's zone. */
export const CLIENTS_IN_BOOK = `
  select c.id as client_id, v.name, v.tier, c.added_at, c.recorded_at, v.archived_at, o.id, o.name, o.is_active and o.slack_user_id is not null,
    v.annual_revenue::text, v.currency, v.check_in_days, v.executive_days
  from client c
  join workspace w on w.id = c.workspace_id
  join client_version v on v.client_id = c.id and ${believed('v')}
  left join teammate o on o.workspace_id = $1 and o.id = v.owner_id
  where c.workspace_id = $1
    and (v.archived_at is null or v.archived_at > $2)
    and not exists (
      select from loss l
      where l.client_id = c.id and ${believed('l')}
        and l.lost_on <= ($2 at time zone w.time_zone)::date
        and (l.won_back_on is null or l.won_back_on > ($2 at time zone w.time_zone)::date))`

/**
 * SQL: of these only those that the teammate in $3 sees to on the day in $4, and only those that the viewer in $5 may see on the day
 * in $6, where these are not null; of the segment in the spellings in $7 (a JSON array), and not confidential ones, where $7 and $8 are not null.
 */
export const CLIENTS_IN_PART = `${CLIENTS_IN_BOOK}
    and ($3::uuid is null or ${seesTo('v', '$3', '$4')})
    and ${isVisible('v', '$5', '$6')}
    and ($7::jsonb is null or trim(v.segment) in (select jsonb_array_elements_text($7::jsonb)))
    and ($8::boolean is null or not v.is_confidential)`

/** Reads a client from a row of `CLIENTS_IN_BOOK`. */
export function clientIn(row: RowReader): BookClient {
  return {
    id: row.uuid(),
    name: row.text(),
    tier: row.label(),
    addedAt: row.instant(),
    recordedAt: row.instant(),
    archivedAt: row.instantOrNull(),
    owner: ownerIn(row),
    annualRevenue: revenueIn(row),
    checkInDays: row.integerOrNull(),
    executiveDays: row.integerOrNull()
  }
}

function ownerIn(row: RowReader): BookClient['owner'] {
  const id = row.uuidOrNull()
  const name = row.textOrNull()
  const isActive = row.booleanOrNull()
  return id === null || name === null || isActive === null ? null : { id, name, isActive }
}

function revenueIn(row: RowReader): Money | null {
  const amount = row.textOrNull()
  const currency = row.labelOrNull()
  return amount === null || currency === null ? null : { amount, currency }
}
