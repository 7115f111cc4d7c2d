import { FORGOTTEN_DAYS } from '../assessment/complaints.ts'
import { REQUEST_DAYS } from '../assessment/requests.ts'
import type { ClientAgenda } from '../attention/agenda.ts'
import { type StandingAlert, standingAlerts } from '../attention/alerts-of.ts'
import { REVIEW_DAYS } from '../attention/review-alerts.ts'
import { dayIn, dayNumber } from '../calendar.ts'
import type { Policy } from '../policy.ts'
import { DAY, type Instant } from '../time.ts'
import { beginningOf } from '../wall-clock.ts'
import { momentsOf } from './moments.ts'
import type { DueNudge, Said } from './nudge.ts'
import { nudgesDue } from './nudges-due.ts'
import { turningDays, untilPast } from './turning-days.ts'

/** Days ahead that are looked at; a client that nothing happens to is looked at again then. */
const HORIZON_DAYS = 30

/**
 * When a client is to be looked at again if nothing is written about it meanwhile: the first instant after `asOf` at which something
 * else stands or is to be said, at most 30 days ahead. Never later than that; earlier where only another reading of the facts can tell.
 *
 * `standing` are the alerts of `asOf`, where they are at hand. Everything turns with a day of the workspace's zone, but for clocks, which
 * have instants; so only those are tried, in their order.
 */
export function nextLook(
  agenda: ClientAgenda,
  policy: Policy,
  said: readonly Said[],
  asOf: Instant,
  standing: readonly StandingAlert[] = standingAlerts(agenda, policy, asOf)
): Instant {
  const view = (at: Instant, alerts: readonly StandingAlert[]) =>
    viewOf(alerts, nudgesDue(agenda, policy, said, at, alerts))
  const now = view(asOf, standing)
  const last = reviewAhead(agenda, policy, asOf)
  const turns = turnsOf(agenda, standing, policy, asOf, last)
  return turns.find((at) => view(at, standingAlerts(agenda, policy, at)) !== now) ?? last
}

/** All that a look can find, to be compared. */
function viewOf(standing: readonly StandingAlert[], due: readonly DueNudge[]): string {
  const causes = standing.map(({ alert, isSnoozed }) => [alert.cause, isSnoozed])
  return JSON.stringify([causes, due.map(({ cause, moment }) => [cause, moment])])
}

/** Instants between two others at which anything can turn, the first first: the beginnings of days, and the ends of clocks. */
function turnsOf(
  agenda: ClientAgenda,
  standing: readonly StandingAlert[],
  policy: Policy,
  after: Instant,
  before: Instant
): Instant[] {
  const { timeZone } = policy
  const moments = standing
    .flatMap(({ alert }) => momentsOf(alert, policy))
    .filter(({ at }) => at !== -Infinity)
  const said = moments.flatMap(({ at }) => untilPast(dayIn(timeZone, at)))
  const [today, lastDay] = [dayIn(timeZone, after), dayIn(timeZone, before)]
  const days = new Set([...turningDays(agenda, policy, after), ...said])
  const beginnings = [...days]
    .filter((day) => day > today && day <= lastDay)
    .map((day) => beginningOf(day, timeZone))
  const clocks = [...moments.map(({ at }) => at), ...clockTurns(agenda)]
  return [...beginnings, ...clocks].filter((at) => at > after && at < before).sort((a, b) => a - b)
}

function clockTurns({ feedback, contacts }: ClientAgenda): Instant[] {
  return [
    ...feedback.flatMap(({ receivedAt, resolvedAt }) => [
      receivedAt + REQUEST_DAYS * DAY + 1,
      (resolvedAt ?? receivedAt) + FORGOTTEN_DAYS * DAY + 1
    ]),
    ...contacts.flatMap(({ addedAt, archivedAt }) => [addedAt, archivedAt ?? addedAt])
  ]
}

/** The end of the horizon, or of four weeks of trouble: whether they were any better only the snapshots of those days tell. */
function reviewAhead({ trouble }: ClientAgenda, policy: Policy, asOf: Instant): Instant {
  const end = asOf + HORIZON_DAYS * DAY
  if (trouble === null) return end
  const today = dayIn(policy.timeZone, asOf)
  const sinceDay = dayNumber(trouble.since)
  const period = Math.floor((today - sinceDay) / REVIEW_DAYS) + 1
  return Math.min(end, beginningOf(sinceDay + period * REVIEW_DAYS, policy.timeZone))
}
