import { type DayNumber, dayNumber } from '../calendar.ts'
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

/** Whether it holds on a day of the workspace. One that is ended early does not hold on that day any more. */
export function isSilent(
  { untilOn, endedOn }: Pick<SnoozeDetails, 'untilOn' | 'endedOn'>,
  day: DayNumber
): boolean {
  return day <= dayNumber(untilOn) && (endedOn === null || day < dayNumber(endedOn))
}

/** Somebody has taken an alert on. */
export type ClaimDetails = {
  cause: string
  /** Teammate id. */
  byId: string
  claimedAt: Instant
  releasedAt: Instant | null
}
