import type { Delivery, MessagePlace } from '../../usecases/ledger-ports.ts'
import { milliseconds } from '../facts/card-columns.ts'

/** What PostgreSQL gives of a message: a place in Slack is there or both its columns are null. */
export type DeliveryRow = Omit<Delivery, 'place' | 'thread'> & Record<'place' | 'thread', PlaceColumns>

type PlaceColumns = { [Column in keyof MessagePlace]: string | null }

const instant = (column: string) => `${milliseconds(column)}::float8`

const place = (table: string) =>
  `json_build_object('channelId', ${table}.channel_id, 'ts', ${table}.message_ts)`

/** SQL: a row `d` of the ledger, with the row `p` that it follows. */
export const DELIVERY_COLUMNS = `d.id, d.workspace_id as "workspaceId", d.kind::text as kind, d.recipient, d.cause, d.period,
    ${instant('d.slot_at')} as "slotAt", ${instant('d.not_before')} as "notBefore", d.state::text as state, d.attempts, d.lease_owner as holder,
    ${instant('d.first_tried_at')} as "firstTriedAt", ${instant('d.sent_at')} as "sentAt", d.reason,
    ${place('d')} as place, ${place('p')} as thread`

/** Makes a message of its row. */
export function deliveryIn({ place, thread, ...row }: DeliveryRow): Delivery {
  return { ...row, place: placeIn(place), thread: placeIn(thread) }
}

function placeIn({ channelId, ts }: PlaceColumns): MessagePlace | null {
  return channelId === null || ts === null ? null : { channelId, ts }
}
