import type { SaidMessages } from '../../usecases/said-ports.ts'
import { timestamp } from '../bitemporal.ts'
import type { Database } from '../database.ts'
import { DELIVERY_COLUMNS, type DeliveryRow, deliveryIn } from '../ledger/delivery-row.ts'

/** Creates the repository of messages that stand in Slack. */
export function createSaidMessages(db: Database): SaidMessages {
  return {
    async at(workspaceId, { channelId, ts }) {
      const [row] = await db.read<DeliveryRow>('said-at', AT, [workspaceId, channelId, ts])
      return row === undefined ? null : deliveryIn(row)
    },
    async outdated(workspaceId, limit, until, now) {
      const values = [workspaceId, limit, timestamp(until), timestamp(now)]
      const rows = await db.write<DeliveryRow & { seen: string }>('said-outdated', OUTDATED, values)
      return rows.flatMap(({ seen, ...row }) => {
        const delivery = deliveryIn(row)
        return delivery.place === null ? [] : [{ delivery, place: delivery.place, seen }]
      })
    },
    async outdate(workspaceId, id, now) {
      await db.write('said-outdate', OUTDATE, [workspaceId, id, timestamp(now)])
    },
    async retold(workspaceId, id, seen, now) {
      await db.write('said-retold', RETOLD, [workspaceId, id, seen, timestamp(now)])
    }
  }
}

const AT = `
  select ${DELIVERY_COLUMNS}
  from delivery d left join delivery p on p.workspace_id = $1 and p.id = d.after_id
  where d.workspace_id = $1 and d.channel_id = $2 and d.message_ts = $3`

const OUTDATE = `
  update delivery set retell_at = $3::timestamptz where workspace_id = $1::uuid and id = $2::uuid and state = 'sent'`

/** SQL: $2 messages of the workspace $1 that are to be told anew at $4, which nobody else gets before $3. */
const OUTDATED = `
  with chosen as (
    select id from delivery
    where workspace_id = $1::uuid and state = 'sent' and retell_at <= $4::timestamptz
    order by retell_at, id limit $2
    for update skip locked),
  taken as (
    update delivery t set retell_at = $3::timestamptz from chosen c
    where t.workspace_id = $1::uuid and t.id = c.id
    returning t.id, t.xmin::text as seen)
  select ${DELIVERY_COLUMNS}, t.seen
  from taken t
  join delivery d on d.workspace_id = $1::uuid and d.id = t.id
  left join delivery p on p.workspace_id = $1::uuid and p.id = d.after_id
  order by d.sent_at, d.id`

/** SQL: whoever comes second may have said what was so before, so it is said once more. */
const RETOLD = `
  update delivery set retell_at = case when xmin::text = $3 then null else coalesce(retell_at, $4::timestamptz) end
  where workspace_id = $1::uuid and id = $2::uuid`
