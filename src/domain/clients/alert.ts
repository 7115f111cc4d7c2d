import type { CalendarDate, Instant } from '../time.ts'

/** Silence about a client until a day. The cause is the one of an alert; null silences everything about the client. */
export type SnoozeDetails = {
  cause: string | null
  /** The last day of the silence. */
  untilOn: CalendarDate
  reason: string
  /** When it was ended early. */
  endedOn: CalendarDate | null
}

/** Somebody has taken an alert on. */
export type ClaimDetails = {
  cause: string
  /** Teammate id. */
  byId: string
  claimedAt: Instant
  releasedAt: Instant | null
}
