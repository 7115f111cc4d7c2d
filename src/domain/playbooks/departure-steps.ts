import { FELT_DAYS } from '../assessment/departures.ts'
import type { ClientAgenda } from '../attention/agenda.ts'
import { CAUSES } from '../attention/causes.ts'
import { calendarDate, dayIn, dayNumber } from '../calendar.ts'
import type { Policy } from '../policy.ts'
import type { Instant } from '../time.ts'
import {
  type Departure,
  type DepartureStep,
  FIND_FOLLOWER,
  MEET_FOLLOWER,
  meetingWords
} from './departure.ts'
import { type DepartureScene, ownDepartureSteps } from './own-departure-steps.ts'
import { plannedActions } from './planned-actions.ts'

/**
 * What is to be done when somebody leaves: what the playbooks of the policy ask for then, under the same keys, so that nothing is
 * asked for twice, and after it what they do not have. Only what fits: an executive whom nobody follows is another matter than a
 * user with a successor. What was asked for before is there too.
 */
export function departureSteps(
  agenda: ClientAgenda,
  policy: Policy,
  departure: Departure,
  asOf: Instant
): DepartureStep[] {
  const leaver = agenda.contacts.find(({ id }) => id === departure.contactId)
  if (leaver === undefined) return []
  const scene = { agenda, policy, leaver, departure, asOf }
  const asked = askedByPlaybooks(scene)
  return [...asked, ...ownDepartureSteps({ ...scene, isPlanned: asked.length > 0 })]
}

/** As though nobody followed and nothing had been asked for, so that every step of the playbooks is there. */
function askedByPlaybooks({
  agenda,
  policy,
  leaver,
  departure,
  asOf
}: Omit<DepartureScene, 'isPlanned'>): DepartureStep[] {
  const { leftOn, follower } = departure
  // Somebody who left long ago sets nothing off any more, but what is ticked today is to be done.
  const felt = Math.max(dayNumber(leftOn), dayIn(policy.timeZone, asOf) - FELT_DAYS)
  const gone = { ...leaver, leftOn: calendarDate(felt), successorId: null, archivedAt: null }
  const contacts = agenda.contacts.map((contact) => (contact.id === leaver.id ? gone : contact))
  const planned = plannedActions({ ...agenda, contacts, playbookSteps: [] }, policy, asOf)
  return planned.flatMap(({ sourceKey, details }) => {
    if (details.cause !== CAUSES.executiveLeft(leaver.id)) return []
    const place = policy.playbooks.findIndex(({ name }) => name === details.playbook)
    const number = Number(sourceKey.slice(sourceKey.lastIndexOf(':') + 1))
    const template = policy.playbooks[place]?.steps[number - 1]?.action
    const isMeeting = template === MEET_FOLLOWER && follower !== null
    const action = isMeeting ? meetingWords(leaver.name, follower) : details.action
    const isSettled = template === FIND_FOLLOWER && follower !== null
    const step = { id: `p${place}.${number}`, sourceKey, details: { ...details, action } }
    return [{ ...step, isOfPlaybook: true, isSettled }]
  })
}
