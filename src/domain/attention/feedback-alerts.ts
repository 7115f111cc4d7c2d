import { FORGOTTEN_DAYS } from '../assessment/complaints.ts'
import { resolutionDeadline, responseDeadline } from '../assessment/deadlines.ts'
import { daysSince } from '../assessment/moment.ts'
import { REQUEST_DAYS } from '../assessment/requests.ts'
import { dayIn, formatDay } from '../calendar.ts'
import type { Policy } from '../policy.ts'
import type { Instant } from '../time.ts'
import { beginningOf } from '../wall-clock.ts'
import { deadlineAfter } from '../working-time.ts'
import type { OpenFeedback } from './agenda.ts'
import { type Awaited, CAUSES } from './causes.ts'
import { type Finding, finding, occasion, type Scene } from './scene.ts'

/** The share of the time for an answer after which it becomes urgent. */
const WARNING = 0.75

/**
 * Complaints until the client has been told how they ended, and requests until they are answered. Complaints that ended
 * more than 60 days ago and requests of more than 90 days ago are past, as they are for the risk.
 */
export function feedbackAlerts(scene: Scene): Finding[] {
  return scene.agenda.feedback.flatMap((fact) => {
    const awaited = awaitedOf(fact, scene)
    return awaited === null ? [] : [alertOf(fact, awaited, scene)]
  })
}

function awaitedOf(fact: OpenFeedback, { at }: Scene): Awaited | null {
  const { kind, receivedAt, respondedAt, resolvedAt, resolveBy, toldClientAt } = fact
  if (kind === 'request' && daysSince(receivedAt, at) > REQUEST_DAYS) return null
  if (resolvedAt !== null) {
    const isPast = kind === 'request' || daysSince(resolvedAt, at) > FORGOTTEN_DAYS
    return toldClientAt !== null || isPast ? null : 'told'
  }
  if (respondedAt === null) return 'response'
  return kind === 'complaint' || resolveBy !== null ? 'resolution' : null
}

function alertOf(fact: OpenFeedback, awaited: Awaited, scene: Scene): Finding {
  const { policy, at } = scene
  const { kind, sourceKey, owner, severity, receivedAt } = fact
  const dueAt = deadlineOf(fact, awaited, policy)
  const received = formatDay(dayIn(policy.timeZone, receivedAt))
  const person = fact.contactId === null ? undefined : scene.people.get(fact.contactId)?.contact
  const from = person === undefined ? '' : ` from ${person.name}`
  const words = {
    date: received,
    severity: severity ?? 'medium',
    contact: person?.name ?? scene.agenda.client.name
  }
  const what = [kind === 'complaint' ? (severity ?? 'unrated') : null, kind].filter(Boolean).join(' ')
  return finding({
    kind,
    cause: CAUSES.awaited(kind, sourceKey, awaited),
    sourceKey,
    sentence: `${capital(what)} of ${received}${from} ${STATES[awaited]}`,
    severity: kind === 'complaint' ? (severity ?? 'medium') : 'low',
    dueAt,
    dueDay: dueAt === null ? null : dayIn(policy.timeZone, dueAt),
    warnAt: deadlineOf(fact, awaited, policy, WARNING),
    countsFrom: dayIn(policy.timeZone, dueAt ?? workingMomentAfter(fact.resolvedAt ?? receivedAt, policy)),
    isOverdue: dueAt !== null && at.instant > dueAt,
    assignee: owner,
    occasion:
      kind === 'request' || awaited === 'told'
        ? null
        : occasion('complaint', CAUSES.feedback(kind, sourceKey), words, person?.counterpart)
  })
}

const STATES: Readonly<Record<Awaited, string>> = {
  response: 'has no answer yet',
  resolution: 'is answered and not resolved',
  told: 'is resolved, and the client has not been told'
}

function deadlineOf(fact: OpenFeedback, awaited: Awaited, policy: Policy, share?: number): Instant | null {
  if (awaited === 'told') return null
  const deadline = awaited === 'response' ? responseDeadline : resolutionDeadline
  return deadline(fact, policy, share)
}

/** The first on which somebody works after the day of an instant. */
function workingMomentAfter(instant: Instant, { workingTime, timeZone }: Policy): Instant {
  const nextDay = beginningOf(dayIn(timeZone, instant) + 1, timeZone)
  return deadlineAfter(nextDay, 0, workingTime, timeZone)
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
