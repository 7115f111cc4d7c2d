import type { ClientAgenda } from '../attention/agenda.ts'
import type { Alert } from '../attention/alert.ts'
import { alertsOf } from '../attention/alerts-of.ts'
import { CAUSES } from '../attention/causes.ts'
import { calendarDate, type DayNumber, dayIn } from '../calendar.ts'
import type { ActionDetails } from '../clients/action.ts'
import { SEVERITIES } from '../clients/feedback.ts'
import { startOfDay } from '../import/moments.ts'
import type { Policy } from '../policy.ts'
import type { CalendarDate, Instant } from '../time.ts'
import { deadlineAfter } from '../working-time.ts'
import { FIND_FOLLOWER } from './departure.ts'
import type { Playbook, PlaybookStep } from './playbook.ts'

/** An action that a playbook asks for, and the key under which it is added once. */
export type PlannedAction = { sourceKey: string; details: ActionDetails }

type Occasion = NonNullable<Alert['occasion']>

/** Characters of an action's words; names in them may be long. */
const MOST_WORDS = 300

/**
 * What the playbooks of a policy ask for at a client at an instant, without the steps that they have asked for before. The key
 * `playbook:<name>:<client id>:<cause>:<number of the step>` makes each step one action for each cause, whoever looks and however
 * often. What is snoozed sets nothing off, and who follows is not asked for where it is known.
 */
export function plannedActions(agenda: ClientAgenda, policy: Policy, asOf: Instant): PlannedAction[] {
  const asked = new Set(agenda.playbookSteps)
  const today = dayIn(policy.timeZone, asOf)
  const alerts = alertsOf(agenda, policy, asOf)
  return policy.playbooks.flatMap((playbook) =>
    occasionsFor(playbook, alerts, agenda, today).flatMap((occasion) =>
      playbook.steps.flatMap((step, index) => {
        const sourceKey = `playbook:${playbook.name}:${agenda.client.id}:${occasion.cause}:${index + 1}`
        if (asked.has(sourceKey) || isSettled(step, occasion, agenda)) return []
        return [{ sourceKey, details: actionOf(playbook.name, step, occasion, agenda, policy, asOf) }]
      })
    )
  )
}

/** Who follows need not be found out once that is written down. */
function isSettled({ action }: PlaybookStep, { cause }: Occasion, { contacts }: ClientAgenda): boolean {
  return (
    action === FIND_FOLLOWER &&
    contacts.some(({ id, successorId }) => successorId !== null && cause === CAUSES.executiveLeft(id))
  )
}

function occasionsFor(
  { on, tiers, severity, daysAhead }: Playbook,
  alerts: readonly Alert[],
  { client }: ClientAgenda,
  today: DayNumber
): Occasion[] {
  if (tiers !== undefined && !tiers.includes(client.tier)) return []
  return alerts.flatMap((alert) => {
    const isAsked =
      alert.occasion?.on === on &&
      (severity === undefined || SEVERITIES.indexOf(alert.severity) >= SEVERITIES.indexOf(severity)) &&
      (daysAhead === undefined || (alert.dueDay !== null && alert.dueDay - today <= daysAhead))
    return isAsked && alert.occasion !== null ? [alert.occasion] : []
  })
}

/** A step as an action: its words filled in, with whoever takes it and the day it is due. */
export function actionOf(
  playbook: string,
  { action, afterDays, owner }: PlaybookStep,
  { cause, words, counterpart }: Occasion,
  { client }: ClientAgenda,
  policy: Policy,
  asOf: Instant
): ActionDetails {
  const names: Readonly<Record<string, string>> = { ...words, client: client.name }
  const filled = action.replace(/\{(\w+)\}/g, (braces, word: string) => names[word] ?? braces)
  return {
    action: [...filled].slice(0, MOST_WORDS).join(''),
    ownerId: ownerOf(owner, client, counterpart?.id ?? null),
    dueOn: workingDayAfter(afterDays, policy, asOf),
    riskKey: null,
    playbook,
    cause,
    doneOn: null,
    droppedOn: null,
    outcome: null
  }
}

/** An owner who has left Slack takes no steps: then it is the backup, as it is the owner where there is no backup. */
function ownerOf(
  step: PlaybookStep['owner'],
  { owner, backup }: ClientAgenda['client'],
  counterpartId: string | null
): string | null {
  const active = [owner, backup].flatMap((person) => (person?.isActive === true ? [person] : []))
  const [first] = step === 'backup' ? active.reverse() : active
  return (step === 'counterpart' ? counterpartId : null) ?? first?.id ?? null
}

/** The day so many working days after today; none at all is today, or the next working day. */
export function workingDayAfter(
  days: number,
  { workingTime, timeZone }: Policy,
  asOf: Instant
): CalendarDate {
  const today = dayIn(timeZone, asOf)
  const start = startOfDay(timeZone, calendarDate(days === 0 ? today : today + 1))
  const end = deadlineAfter(start, days, workingTime, timeZone)
  // A day that is worked to its end ends at midnight, which is the next day's already.
  return calendarDate(dayIn(timeZone, days === 0 ? end : end - 1))
}
