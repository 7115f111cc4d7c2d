import { dayNumber, formatDay } from '../../domain/calendar.ts'
import type { ContactDetails } from '../../domain/clients/contact.ts'
import type { Asker } from '../../domain/clients/teammate.ts'
import type { CalendarDate } from '../../domain/time.ts'
import { todayIn } from '../../usecases/admit.ts'
import { type ChangedMeanwhile, contactLeft, type DepartureTold } from '../../usecases/contact-left.ts'
import type { Follower, FollowerProblem } from '../../usecases/find-follower.ts'
import { turnedMessage } from '../access/turned-message.ts'
import { cardAfter } from '../card/card-after.ts'
import type { Desk } from '../desk.ts'
import type { Outcome, Submitter } from '../form/definition.ts'
import { called, contactWords } from './contact-words.ts'
import { type DepartureSubject, departureTyped, KEEPS } from './departure-subject.ts'
import { stepsWhen } from './steps-field.ts'

/** What the form about a departure says. */
export interface DepartureValues {
  leftOn: CalendarDate
  reason: string | null
  follows: 'nobody' | 'known' | 'new'
  successor: string | null
  newName: string | null
  newTitle: string | null
  stepsAlone: string[]
  stepsFollowed: string[]
}

/** Days around today in which somebody may leave; beyond, the year was mistyped. */
const AHEAD = 2 * 366
const BEHIND = 10 * 366

/** Saves a departure and answers with the card of the client, which tells how that moved it. */
export async function saveDeparture(
  desk: Desk,
  { asker }: Submitter,
  subject: DepartureSubject,
  values: DepartureValues
): Promise<Outcome<DepartureSubject>> {
  const { contactId, revision, policyVersion, clientId } = subject
  const { leftOn, reason } = values
  const now = desk.now()
  const today = todayIn(desk.workspace(), now)
  const days = dayNumber(leftOn) - dayNumber(today)
  if (days > AHEAD || days < -BEHIND) return problems({ leftOn: `${written(leftOn)}: check the year.` })
  const when = values.follows === 'nobody' ? 'alone' : 'followed'
  const offered = stepsWhen(subject.steps, when).map(([id]) => id)
  const wanted = when === 'alone' ? values.stepsAlone : values.stepsFollowed
  const steps = { offered, wanted, keepsCounterpart: wanted.includes(KEEPS), policyVersion }
  const told = { contactId, revision, leftOn, reason, follower: followerOf(values), ...steps }
  const saved = await contactLeft(desk.ports, desk.workspace(), asker, told, now)
  switch (saved.kind) {
    case 'gone':
    case 'not_allowed':
      return { kind: 'refused', message: turnedMessage(saved) }
    case 'cannot_follow':
    case 'name_taken':
      return problems(followerProblem(saved, today))
    case 'changed_meanwhile':
      return changedMeanwhile(desk, asker, subject, saved)
    case 'told':
    case 'told_before': {
      const sentence = sentenceOf(saved, leftOn, today)
      const message = await cardAfter(desk, asker, clientId, sentence, now)
      return saved.kind === 'told' ? { kind: 'saved', message, clientId } : { kind: 'repeated', message }
    }
  }
}

function followerOf({ follows, successor, newName, newTitle }: DepartureValues): Follower {
  if (follows === 'known' && successor !== null) return { kind: 'known', contactId: successor }
  if (follows === 'new' && newName !== null) return { kind: 'new', name: newName, title: newTitle }
  return { kind: 'nobody' }
}

function problems(of: Record<string, string>): Outcome<DepartureSubject> {
  return { kind: 'problems', problems: of }
}

function followerProblem(problem: FollowerProblem, today: CalendarDate): Record<string, string> {
  if (problem.kind === 'name_taken') {
    const other = contactWords(problem.contact.details, today)
    return {
      newName: `On record already: ${other}. Choose them under “Somebody on record”, or write more of the name.`
    }
  }
  return problem.because === 'same_person'
    ? { successor: 'That is who leaves. Choose somebody else, or “Nobody yet”.' }
    : { successor: 'Is gone by then, or archived. Choose somebody who is there, or “Nobody yet”.' }
}

async function changedMeanwhile(
  desk: Desk,
  { workspaceId }: Asker,
  subject: DepartureSubject,
  { version, seen }: ChangedMeanwhile
): Promise<Outcome<DepartureSubject>> {
  const typed = async ({ leftOn, successorId }: ContactDetails) => {
    const successor =
      successorId === null ? null : await desk.ports.contactVersions.one(workspaceId, successorId)
    return departureTyped(leftOn ?? '', successor)
  }
  const [was, present] = await Promise.all([typed(seen), typed(version.details)])
  const next = { ...subject, revision: version.revision }
  return { kind: 'changed_meanwhile', by: version.by, seen: was, present, subject: next }
}

/** "Carla Ruiz left on 20 Nov 2026. 3 steps are in the plan." */
function sentenceOf(
  { contact, planned }: Extract<DepartureTold, { kind: 'told' | 'told_before' }>,
  leftOn: CalendarDate,
  today: CalendarDate
): string {
  const leaves = `${called(contact.details.name)} ${leftOn > today ? 'leaves' : 'left'} on ${written(leftOn)}.`
  if (planned === 0) return leaves
  return `${leaves} ${planned === 1 ? '1 step is' : `${planned} steps are`} in the plan.`
}

function written(date: CalendarDate): string {
  return formatDay(dayNumber(date))
}
