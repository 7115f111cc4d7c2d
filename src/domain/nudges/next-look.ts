import type { ClientAgenda } from '../attention/agenda.ts'
import type { AlertKind } from '../attention/alert.ts'
import { causesOf, type StandingAlert, standingAlerts } from '../attention/alerts-of.ts'
import { REVIEW_DAYS } from '../attention/review-alerts.ts'
import { dayIn, dayNumber } from '../calendar.ts'
import type { Policy } from '../policy.ts'
import { DAY, type Instant } from '../time.ts'
import { beginningOf } from '../wall-clock.ts'
import type { Said } from './nudge.ts'
import { momentDue, pastOn, silentUntil, type Telling, tellingOf } from './telling.ts'
import { TURNING_KINDS, turnsOf } from './turns-of.ts'

/** Days ahead that are looked at; a client that nothing happens to is looked at again then. */
const HORIZON_DAYS = 30

/**
 * When a client is to be looked at again if nothing is written about it meanwhile: the first instant after `asOf` at which something
 * else stands or is to be said, at most 30 days ahead. Never later than that; earlier where only another reading of the facts can tell.
 *
 * `standing` are the alerts of `asOf`, where they are at hand. An alert that stands knows when more is to be said of it; what comes and
 * goes is tried kind by kind, each only at its own turns and only at those before all that was found so far.
 */
export function nextLook(
  agenda: ClientAgenda,
  policy: Policy,
  said: readonly Said[],
  asOf: Instant,
  standing: readonly StandingAlert[] = standingAlerts(agenda, policy, asOf)
): Instant {
  let next = reviewAhead(agenda, policy, asOf)
  for (const { alert, isSnoozed } of standing) {
    const turn = isSnoozed
      ? beginningOf(silentUntil(alert.cause, agenda.snoozes), policy.timeZone)
      : nextWord(tellingOf(alert, agenda, policy, said), asOf)
    next = Math.min(next, turn)
  }
  for (const kind of TURNING_KINDS) {
    const turns = turnsOf(kind, agenda, policy, asOf, next)
    next = turns.find((at) => isOther(kind, standing, agenda, policy, at)) ?? next
  }
  return next
}

/** When something else is to be said of an alert than now, if it still stands then. */
function nextWord(telling: Telling, asOf: Instant): Instant {
  const { moments, timeZone } = telling
  const now = momentDue(telling, asOf)
  const next = moments.find(({ at }) => at > asOf && momentDue(telling, at) !== now)?.at ?? Infinity
  const pastDay = now === null ? Infinity : pastOn(telling, now)
  return pastDay === Infinity ? next : Math.min(next, beginningOf(pastDay, timeZone))
}

/** Whether other causes of a kind stand at an instant than those that stand now. */
function isOther(
  kind: AlertKind,
  standing: readonly StandingAlert[],
  agenda: ClientAgenda,
  policy: Policy,
  at: Instant
): boolean {
  const now = standing.filter(({ alert }) => alert.kind === kind)
  const then = causesOf(kind, agenda, policy, at)
  return then.size !== now.length || now.some(({ alert }) => !then.has(alert.cause))
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
