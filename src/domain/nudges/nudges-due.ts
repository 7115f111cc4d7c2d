import type { ClientAgenda } from '../attention/agenda.ts'
import type { Alert } from '../attention/alert.ts'
import { type StandingAlert, standingAlerts } from '../attention/alerts-of.ts'
import { type DayNumber, dayIn, dayNumber } from '../calendar.ts'
import type { Policy } from '../policy.ts'
import type { Instant } from '../time.ts'
import { type Moment, momentsOf } from './moments.ts'
import type { DueNudge, Said } from './nudge.ts'

/** Days after which a moment that nobody has been told of is past. */
export const FRESH_DAYS = 30

/**
 * What is to be said now about one client, whoever it is then said to: for each cause the latest of its moments that has come, unless
 * that or a later one was said. One that came more than 30 days ago is past, so that a book just imported floods nobody; unanswered
 * complaints and executives who left matter still. What is snoozed is left out, and what came meanwhile is said once afterwards.
 *
 * `standing` are the alerts of the instant, where they are at hand. Said again for the same causes it is empty: whoever keeps what it
 * returned and hands it in as `said` repeats nothing.
 */
export function nudgesDue(
  agenda: ClientAgenda,
  policy: Policy,
  said: readonly Said[],
  asOf: Instant,
  standing: readonly StandingAlert[] = standingAlerts(agenda, policy, asOf)
): DueNudge[] {
  const { snoozes } = agenda
  const today = dayIn(policy.timeZone, asOf)
  return standing.flatMap(({ alert, isSnoozed }) => {
    if (isSnoozed) return []
    const { cause } = alert
    const moments = momentsOf(alert, policy)
    const come = moments.findLastIndex(({ at }) => at <= asOf)
    const moment = moments[come]
    if (moment === undefined || isSaid(cause, moments.slice(come), said)) return []
    const since = Math.max(dayOf(moment.at, policy), awakeSince(cause, snoozes, today))
    if (today - since > FRESH_DAYS && !mattersStill(alert)) return []
    const due = dueNudge(alert, moment)
    return [isUnheard(cause, moment, said) ? { ...due, to: 'both' } : due]
  })
}

/** What is said of an alert at one of its moments. */
export function dueNudge(alert: Alert, { moment, to, isUrgent }: Moment): DueNudge {
  const { cause, claim, assignee } = alert
  return { cause, moment, to, assigneeId: claim?.by.id ?? assignee?.id ?? null, isUrgent, alert }
}

/** Causes that something was said of and that no longer stand. Those snoozed do. Each once, without those settled before. */
export function settledCauses(
  agenda: ClientAgenda,
  policy: Policy,
  said: readonly Said[],
  asOf: Instant,
  standing: readonly StandingAlert[] = standingAlerts(agenda, policy, asOf)
): string[] {
  const causes = new Set(standing.map(({ alert }) => alert.cause))
  const gone = said.filter(({ cause, settledAt }) => settledAt === null && !causes.has(cause))
  return [...new Set(gone.map(({ cause }) => cause))]
}

/** What was said before a moment was moved to where it is now does not count. */
function isSaid(cause: string, moments: readonly Moment[], said: readonly Said[]): boolean {
  return said.some(
    (one) =>
      one.cause === cause &&
      moments.some(
        ({ moment, step, at }) =>
          one.moment === moment || (one.moment.startsWith(`${step} `) && one.decidedAt >= at)
      )
  )
}

/** Whether those above would be told of what nobody else has heard of: after a silence of the bot, or in a book just imported. */
function isUnheard(cause: string, { to }: Moment, said: readonly Said[]): boolean {
  return to === 'escalation' && said.every((one) => one.cause !== cause)
}

/** The day after the last on which a cause was silent, as far as it lies behind. */
function awakeSince(cause: string, snoozes: ClientAgenda['snoozes'], today: DayNumber): DayNumber {
  const ends = snoozes
    .filter((snooze) => snooze.cause === null || snooze.cause === cause)
    .map(({ untilOn, endedOn }) =>
      Math.min(dayNumber(untilOn) + 1, endedOn === null ? Infinity : dayNumber(endedOn))
    )
  return Math.max(-Infinity, ...ends.filter((day) => day <= today))
}

function dayOf(at: Instant, { timeZone }: Policy): DayNumber {
  return at === -Infinity ? at : dayIn(timeZone, at)
}

function mattersStill({ kind, dueAt }: Alert): boolean {
  return kind === 'executive_left' || (kind === 'complaint' && dueAt !== null)
}
