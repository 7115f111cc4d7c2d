import { isSilent } from '../clients/alert.ts'
import type { Policy } from '../policy.ts'
import type { Instant } from '../time.ts'
import type { ClientAgenda } from './agenda.ts'
import { type Alert, type AlertKind, compareAlerts } from './alert.ts'
import { decisionAlerts } from './decision-alerts.ts'
import { feedbackAlerts } from './feedback-alerts.ts'
import { milestoneAlerts } from './milestone-alerts.ts'
import { newsAlerts } from './news-alerts.ts'
import { peopleAlerts } from './people-alerts.ts'
import { planAlerts } from './plan-alerts.ts'
import { projectAlerts } from './project-alerts.ts'
import { recordAlerts } from './record-alerts.ts'
import { reviewAlerts } from './review-alerts.ts'
import { routineAlerts } from './routine-alerts.ts'
import { type Finding, type Scene, sceneAt } from './scene.ts'
import { threatAlerts } from './threat-alerts.ts'

type Finder = (scene: Scene, personId: string | null) => Finding[]

/** Who finds alerts of a kind; most find several. */
const FINDERS: Readonly<Record<AlertKind, Finder>> = {
  complaint: feedbackAlerts,
  request: feedbackAlerts,
  executive_left: peopleAlerts,
  executive_silent: peopleAlerts,
  quiet: peopleAlerts,
  decision: decisionAlerts,
  commitment: planAlerts,
  action: planAlerts,
  next_step: planAlerts,
  competitor: threatAlerts,
  leaving: threatAlerts,
  level: newsAlerts,
  handed_over: newsAlerts,
  review: reviewAlerts,
  confirm: recordAlerts,
  health_check: routineAlerts,
  anniversary: milestoneAlerts,
  renewed: milestoneAlerts,
  recovered: milestoneAlerts,
  project_ended: projectAlerts
}

const ALL: readonly Finder[] = [...new Set(Object.values(FINDERS))]

/**
 * Everything at one client that wants somebody's attention at an instant, the most pressing first: one alert for each cause, without
 * the causes that are snoozed. What was promised to a person or is theirs to do (`personId`) is there however far ahead.
 *
 * Pure: the same agenda gives the same alerts. The agenda is believed to be the one of that instant.
 */
export function alertsOf(
  agenda: ClientAgenda,
  policy: Policy,
  asOf: Instant,
  personId: string | null = null
): Alert[] {
  return standingAlerts(agenda, policy, asOf, personId)
    .flatMap(({ alert, isSnoozed }) => (isSnoozed ? [] : [alert]))
    .sort(compareAlerts)
}

/** An alert, also one of a cause that is snoozed. */
export type StandingAlert = { alert: Alert; isSnoozed: boolean }

/** The same with the causes that are snoozed, in no particular order. */
export function standingAlerts(
  agenda: ClientAgenda,
  policy: Policy,
  asOf: Instant,
  personId: string | null = null
): StandingAlert[] {
  const scene = sceneAt(agenda, policy, asOf)
  const findings: Finding[] = []
  for (const find of ALL) for (const found of find(scene, personId)) findings.push(found)
  const { client, snoozes, claims } = agenda
  const silences = snoozes.filter((snooze) => isSilent(snooze, scene.at.day))
  const standing = new Map<string, StandingAlert>()
  for (const found of findings) {
    const { cause } = found
    if (standing.has(cause)) continue
    const claim = claims.find((one) => one.cause === cause) ?? null
    const isSnoozed = silences.some((silence) => silence.cause === null || silence.cause === cause)
    standing.set(cause, {
      alert: { ...found, client: { id: client.id, name: client.name }, claim },
      isSnoozed
    })
  }
  return [...standing.values()]
}

/** The causes of one kind alone that stand at an instant, those that are snoozed too. Costs a small part of all alerts. */
export function causesOf(
  kind: AlertKind,
  agenda: ClientAgenda,
  policy: Policy,
  asOf: Instant
): ReadonlySet<string> {
  const findings = FINDERS[kind](sceneAt(agenda, policy, asOf), null)
  return new Set(findings.flatMap((found) => (found.kind === kind ? [found.cause] : [])))
}
