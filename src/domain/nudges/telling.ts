import type { ClientAgenda } from '../attention/agenda.ts'
import type { Alert } from '../attention/alert.ts'
import { type DayNumber, dayIn, dayNumber } from '../calendar.ts'
import type { Policy } from '../policy.ts'
import type { Instant } from '../time.ts'
import { type Moment, momentsOf } from './moments.ts'
import type { Said } from './nudge.ts'

/** Days after which a moment that nobody has been told of is past. */
export const FRESH_DAYS = 30

/** The same for the looking over of records: long enough for a short silence of the bot, and never near the client's next turn. */
const FRESH_TURN_DAYS = 6

/** All that decides what is said of one alert at whatever instant, as long as it stands and is not snoozed. */
export type Telling = {
  moments: readonly Moment[]
  /** What was said of its cause before. */
  said: readonly Said[]
  /** The day after the last on which its cause was silent; −Infinity when it never was. */
  awakeSince: DayNumber
  /** Days after which a moment of it is past; Infinity where it is said however long ago it came up. */
  freshDays: number
  timeZone: string
}

/** What is there to be said of an alert, and what was. */
export function tellingOf(
  alert: Alert,
  { snoozes }: ClientAgenda,
  policy: Policy,
  said: readonly Said[]
): Telling {
  const { cause } = alert
  return {
    moments: momentsOf(alert, policy),
    said: said.filter((one) => one.cause === cause),
    awakeSince: silentUntil(cause, snoozes),
    freshDays: freshDaysOf(alert),
    timeZone: policy.timeZone
  }
}

/** The moment that is to be said at an instant, if any: the latest that has come, unless it or a later one was said, or it is past. */
export function momentDue(telling: Telling, asOf: Instant): Moment | null {
  const { moments, said, timeZone } = telling
  const come = moments.findLastIndex(({ at }) => at <= asOf)
  const moment = moments[come]
  if (moment === undefined || isSaid(moments.slice(come), said)) return null
  return dayIn(timeZone, asOf) < pastOn(telling, moment) ? moment : null
}

/** The day from which on a moment is past; Infinity when it never is. */
export function pastOn({ awakeSince, freshDays, timeZone }: Telling, { at }: Moment): DayNumber {
  if (freshDays === Infinity) return Infinity
  const day = at === -Infinity ? at : dayIn(timeZone, at)
  return Math.max(day, awakeSince) + freshDays + 1
}

function freshDaysOf({ kind, dueAt }: Alert): number {
  if (kind === 'confirm') return FRESH_TURN_DAYS
  return kind === 'executive_left' || (kind === 'complaint' && dueAt !== null) ? Infinity : FRESH_DAYS
}

/** The day from which on no snooze silences a cause, whether it lies ahead or behind; −Infinity when none ever did. */
export function silentUntil(cause: string, snoozes: ClientAgenda['snoozes']): DayNumber {
  let until = -Infinity
  for (const { cause: silenced, untilOn, endedOn } of snoozes) {
    if (silenced !== null && silenced !== cause) continue
    const end = Math.min(dayNumber(untilOn) + 1, endedOn === null ? Infinity : dayNumber(endedOn))
    until = Math.max(until, end)
  }
  return until
}

/** What was said before a moment was moved to where it is now does not count. */
function isSaid(moments: readonly Moment[], said: readonly Said[]): boolean {
  return said.some((one) =>
    moments.some(
      ({ moment, step, at }) =>
        one.moment === moment || (one.moment.startsWith(`${step} `) && one.decidedAt >= at)
    )
  )
}
