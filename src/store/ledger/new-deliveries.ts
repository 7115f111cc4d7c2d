import type { Instant } from '../../domain/time.ts'
import type { NewDelivery } from '../../usecases/ledger-ports.ts'
import { timestamp } from '../bitemporal.ts'

/** Rows of a statement, in a transaction or on its own. */
export type RunStatement = (sql: string, values: unknown[]) => Promise<{ added: number; stray: number }[]>

/** SQL: the message that `w` follows, by its key, in a table. */
const followed = (table: string) => `(
    select f.id from ${table} f
    where f.recipient = w.after->>'recipient' and f.cause = w.after->>'cause' and f.period = w.after->>'period'`

const INSERT = `
  with wanted as materialized (
    select gen_random_uuid() as id, x.*
    from jsonb_to_recordset($2::jsonb) as x(
      kind delivery_kind, recipient text, cause text, period text, "slotAt" timestamptz, "notBefore" timestamptz, after jsonb)),
  placed as (
    select w.*, coalesce(${followed('delivery')} and f.workspace_id = $1::uuid), ${followed('wanted')})) as after_id
    from wanted w),
  added as (
    insert into delivery (id, workspace_id, kind, recipient, cause, period, slot_at, decided_at, not_before, after_id)
    select id, $1::uuid, kind, recipient, cause, period, "slotAt", $3::timestamptz, "notBefore", after_id
    from placed where after is null or after_id is not null
    on conflict (workspace_id, recipient, cause, period) do nothing
    returning 1)
  select (select count(*)::int from added) as added,
    (select count(*)::int from placed where after is not null and after_id is null) as stray`

/**
 * Puts messages into the ledger, once for their keys; returns how many are new. Throws when one is to follow a message that is neither
 * there nor among them.
 */
export async function insertDeliveries(
  run: RunStatement,
  workspaceId: string,
  deliveries: readonly NewDelivery[],
  now: Instant
): Promise<number> {
  if (deliveries.length === 0) return 0
  const rows = deliveries.map(({ slotAt, notBefore, ...rest }) => ({
    ...rest,
    slotAt: timestamp(slotAt),
    notBefore: timestamp(notBefore)
  }))
  const [counted] = await run(INSERT, [workspaceId, JSON.stringify(rows), timestamp(now)])
  if (counted === undefined || counted.stray > 0)
    throw new RangeError(
      `${counted?.stray} of ${rows.length} messages follow a message that nobody decided on`
    )
  return counted.added
}
