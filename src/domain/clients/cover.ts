import type { CalendarDate } from '../time.ts'

/** Somebody sees to another's clients for some days. */
export type CoverDetails = {
  /** Teammate ids: who is away, and who sees to their clients. */
  awayId: string
  delegateId: string
  fromOn: CalendarDate
  /** The last day of it. */
  untilOn: CalendarDate
}

/** Whether it holds on a day. */
export function isCovering({ fromOn, untilOn }: CoverDetails, day: CalendarDate): boolean {
  return fromOn <= day && day <= untilOn
}
