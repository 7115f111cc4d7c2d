import type { NewDelivery } from '../../usecases/ledger-ports.ts'
import { timestamp } from '../bitemporal.ts'

/** SQL: the message that `w` follows, by its key, in a table. */
const followed = (table: string, and = '') => `(
      select f.id from ${table} f
      where f.recipient = w.after->>'recipient' and f.cause = w.after->>'cause' and f.period = w.after->>'period' ${and})`

/**
 * SQL: parts of a statement that put the messages $2 into the ledger of the workspaces that `deciding` names in its column
 * `workspace_id`, decided on at $3, once for their keys. One that is to follow a message that is neither there nor among them is a
 * defect, which the foreign key refuses.
 */
export const insertDeliveries = (deciding: string) => `
  wanted as materialized (
    select gen_random_uuid() as id, g.workspace_id, x.*
    from ${deciding} g, jsonb_to_recordset($2::jsonb) as x(
      kind delivery_kind, recipient text, cause text, period text, "slotAt" timestamptz, "notBefore" timestamptz, after jsonb)),
  added as (
    insert into delivery (id, workspace_id, kind, recipient, cause, period, slot_at, decided_at, not_before, after_id)
    select w.id, w.workspace_id, w.kind, w.recipient, w.cause, w.period, w."slotAt", $3::timestamptz, w."notBefore",
      case when w.after is not null then coalesce(
        ${followed('delivery', 'and f.workspace_id = w.workspace_id')}, ${followed('wanted')}, gen_random_uuid()) end
    from wanted w
    on conflict (workspace_id, recipient, cause, period) do nothing)`

/** Messages as `insertDeliveries` takes them. */
export function deliveryRows(deliveries: readonly NewDelivery[]): string {
  return JSON.stringify(
    deliveries.map(({ slotAt, notBefore, ...rest }) => ({
      ...rest,
      slotAt: timestamp(slotAt),
      notBefore: timestamp(notBefore)
    }))
  )
}
