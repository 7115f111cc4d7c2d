import { FELT_DAYS } from '../assessment/departures.ts'
import { daysSince } from '../assessment/moment.ts'
import { isActive, type Person, successorOf } from '../assessment/people.ts'
import { dayCount, introduce } from '../assessment/phrases.ts'
import { calendarDate, type DayNumber, dayIn, formatDay } from '../calendar.ts'
import type { Severity } from '../clients/feedback.ts'
import type { Instant } from '../time.ts'
import { CAUSES } from './causes.ts'
import { AHEAD_DAYS, type Finding, finding, occasion, type Scene } from './scene.ts'

/** How many times the agreed days make a silence serious; the risk is at its highest from there on too. */
const SERIOUS = 3

/** Executives who left or will leave and have no successor whom we have met, executives nobody speaks with, and silence altogether. */
export function peopleAlerts(scene: Scene): Finding[] {
  const executives = [...scene.people.values()].filter(({ contact }) => contact.isExecutive)
  return [
    ...executives.flatMap((person) => departure(person, scene)),
    ...executives.flatMap((person) => executiveSilence(person, scene)),
    ...silence(scene)
  ]
}

function departure(person: Person, { agenda, people, policy, at }: Scene): Finding[] {
  const { contact, departedDay } = person
  if (departedDay === Infinity || at.day - departedDay > FELT_DAYS) return []
  const successor = successorOf(person, people, at)
  if (successor !== null && successor.lastTouch !== null) return []
  const isAhead = departedDay > at.day
  const { recordedAt } = agenda.departures.find(({ contactId }) => contactId === contact.id) ?? contact
  const date = formatDay(departedDay)
  const cause = CAUSES.executiveLeft(contact.id)
  const follower = successor && introduce(successor.contact)
  return [
    finding({
      kind: 'executive_left',
      contactId: contact.id,
      cause,
      sentence:
        `${introduce(contact)} ${isAhead ? 'will leave' : 'left'} on ${date}` +
        (follower === null ? ' and has no successor' : `, nobody has met the successor ${follower} yet`),
      severity: isAuthority(person) ? 'high' : 'medium',
      dueDay: isAhead ? departedDay : null,
      countsFrom: Math.max(departedDay, dayIn(policy.timeZone, recordedAt)),
      assignee: contact.counterpart,
      occasion: occasion('executive_left', cause, { contact: contact.name, date }, contact.counterpart)
    })
  ]
}

function executiveSilence(person: Person, scene: Scene): Finding[] {
  const { agenda, policy, at } = scene
  const { contact, lastTouch } = person
  if (!isActive(person, at)) return []
  const { tier, executiveDays } = agenda.client
  const agreed = contact.rhythmDays ?? executiveDays ?? policy.cadences[tier].executiveDays
  const since = lastTouch ?? contact.addedAt
  const clock = clockOf(since, agreed, scene)
  if (clock === null) return []
  const cause = CAUSES.executiveSilent(contact.id, calendarDate(clock.sinceDay))
  const days = dayCount(daysSince(since, at))
  const words = { contact: contact.name, date: formatDay(clock.sinceDay) }
  return [
    finding({
      kind: 'executive_silent',
      contactId: contact.id,
      cause,
      sentence:
        lastTouch === null
          ? `${introduce(contact)} never spoken to since being added ${days} ago, every ${agreed} agreed`
          : `${introduce(contact)} last spoken to ${days} ago, every ${agreed} agreed`,
      severity: clock.severity === 'high' && !isAuthority(person) ? 'medium' : clock.severity,
      dueDay: clock.dueDay,
      isOverdue: clock.isOverdue,
      assignee: contact.counterpart,
      occasion: clock.isOverdue ? occasion('executive_silent', cause, words, contact.counterpart) : null
    })
  ]
}

function silence(scene: Scene): Finding[] {
  const { agenda, policy, at } = scene
  const { tier, checkInDays, addedAt } = agenda.client
  const agreed = checkInDays ?? policy.cadences[tier].checkInDays
  const since = agenda.lastTouch ?? addedAt
  const clock = clockOf(since, agreed, scene)
  if (clock === null) return []
  const cause = CAUSES.quiet(calendarDate(clock.sinceDay))
  const start = agenda.lastTouch === null ? 'No check-in since the client was added' : 'Last check-in'
  return [
    finding({
      kind: 'quiet',
      cause,
      sentence: `${start} ${dayCount(daysSince(since, at))} ago, every ${agreed} agreed`,
      severity: clock.severity,
      dueDay: clock.dueDay,
      isOverdue: clock.isOverdue,
      occasion: clock.isOverdue ? occasion('quiet', cause, { date: formatDay(clock.sinceDay) }) : null
    })
  ]
}

/** When the next conversation is due; null while that is not soon: no talk is soon when the last one is hardly over. */
function clockOf(
  since: Instant,
  agreedDays: number,
  { policy, at }: Scene
): { sinceDay: DayNumber; dueDay: DayNumber; isOverdue: boolean; severity: Severity } | null {
  const agreed = Math.max(1, agreedDays)
  const sinceDay = dayIn(policy.timeZone, since)
  const dueDay = sinceDay + agreed
  if (dueDay > at.day + Math.min(AHEAD_DAYS, Math.floor(agreed / 2))) return null
  const isOverdue = at.day > dueDay
  const isSerious = at.day - sinceDay >= SERIOUS * agreed
  return { sinceDay, dueDay, isOverdue, severity: isSerious ? 'high' : isOverdue ? 'medium' : 'low' }
}

function isAuthority({ contact: { role } }: Person): boolean {
  return role === 'signatory' || role === 'sponsor'
}
