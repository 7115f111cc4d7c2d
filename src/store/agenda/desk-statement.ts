import { current } from '../bitemporal.ts'
import { isVisible, standsFor } from '../visible.ts'
import { selectAgendas } from './agenda-columns.ts'

/** SQL: those for whom somebody else sees to things on the day $4. */
const away = `(select k.away_id from cover k where ${current('k')} and $4::date between k.from_on and k.until_on)`

const mine = standsFor('$3', '$4')

const tended = `select t.client_id, true as tended from client_version t
  left join teammate p on p.workspace_id = $1 and p.id = t.owner_id
  where ${current('t')} and (t.owner_id = any(${mine}) or t.backup_id = any(${mine}) and (
    t.owner_id is null or not p.is_active or t.owner_id in ${away}))`

/** Where something is this person's, though the client is not. */
const assigned = [
  `select client_id from claim x where ${current('x')} and x.by_id = $3 and x.released_at is null`,
  `select client_id from action x where ${current('x')} and x.owner_id = $3 and x.done_on is null and x.dropped_on is null`,
  `select client_id from feedback x where ${current('x')} and x.owner_id = $3 and x.kind in ('complaint', 'request') and x.told_client_at is null`,
  `select client_id from commitment x where ${current('x')} and x.owner_id = $3 and x.done_on is null and x.broken_on is null`,
  `select client_id from risk x where ${current('x')} and x.owner_id = $3 and x.closed_on is null and x.accepted_on is null`,
  `select client_id from contact_version x where ${current('x')} and x.counterpart_id = $3 and x.is_executive and x.archived_at is null`
].join(' union ')

/**
 * SQL: all that is on the desk of the teammate $3 on the day $4 in the workspace $1 at $2, without what is confidential to the teammate
 * $5 where that is not null.
 */
export const DESK = `${selectAgendas(
  `select client_id, bool_or(tended) as "isTended" from (
    ${tended} union all select client_id, false from (${assigned}) a) d group by client_id`,
  ['"isTended"']
)} and ${isVisible('v', '$5', '$4')}`
