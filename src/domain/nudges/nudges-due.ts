import type { ClientAgenda } from '../attention/agenda.ts'
import type { Alert } from '../attention/alert.ts'
import { type StandingAlert, standingAlerts } from '../attention/alerts-of.ts'
import type { Policy } from '../policy.ts'
import type { Instant } from '../time.ts'
import type { Moment } from './moments.ts'
import type { DueNudge, Said } from './nudge.ts'
import { momentDue, tellingOf } from './telling.ts'

/**
 * What is to be said now about one client, whoever it is then said to: for each cause the latest of its moments that has come, unless
 * that or a later one was said. One that came more than 30 days ago is past, so that a book just imported floods nobody, and so is the
 * client's turn to be looked over after 6 days; unanswered complaints and executives who left matter still. What is snoozed is left out,
 * and what came meanwhile is said once afterwards.
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
  return standing.flatMap(({ alert, isSnoozed }) => {
    if (isSnoozed) return []
    const telling = tellingOf(alert, agenda, policy, said)
    const moment = momentDue(telling, asOf)
    if (moment === null) return []
    const due = dueNudge(alert, moment)
    // Those above would be told of what nobody else has heard of: after a silence of the bot, or in a book just imported.
    const isUnheard = moment.to === 'escalation' && telling.said.length === 0
    return [isUnheard ? { ...due, to: 'both' } : due]
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
