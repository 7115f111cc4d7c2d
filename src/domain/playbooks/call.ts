import type { ClientAgenda } from '../attention/agenda.ts'
import { CAUSES } from '../attention/causes.ts'
import { calendarDate, dayIn } from '../calendar.ts'
import type { ActionDetails } from '../clients/action.ts'
import type { TouchpointDetails } from '../clients/touchpoint.ts'
import type { Instant } from '../time.ts'
import type { Occasion, Playbook, PlaybookStep } from './playbook.ts'

/** What a playbook asked for that a talk is the end of. */
export type Call = { on: Occasion; step: PlaybookStep; cause: string }
type CalledAt = Pick<ClientAgenda, 'contacts' | 'feedback'>
type Talk = Pick<TouchpointDetails, 'occurredAt' | 'contactIds'>

/** Forms ask for times to the minute. */
const MINUTE = 60_000

/**
 * The call that an action is, by playbooks: for certain by those that were in force when it was asked for, as since then steps may
 * have come before it. Null for what no talk is the end of.
 */
export function callOf(
  {
    sourceKey,
    details: { playbook: name, cause }
  }: { sourceKey: string; details: Pick<ActionDetails, 'playbook' | 'cause'> },
  playbooks: readonly Playbook[]
): Call | null {
  const playbook = playbooks.find((each) => each.name === name)
  const step = playbook?.steps[Number(sourceKey.slice(sourceKey.lastIndexOf(':') + 1)) - 1]
  if (playbook === undefined || step?.doneBy !== 'checkin' || cause === null) return null
  return { on: playbook.on, step, cause }
}

/** Whom a call names, as contact ids; null where a talk with anybody at the client will do. The agenda is that of the client. */
export function calledContacts({ on, step, cause }: Call, { contacts, feedback }: CalledAt): string[] | null {
  if (on === 'quiet') return null
  if (on === 'executive_silent')
    return contacts.flatMap(({ id }) => (cause.startsWith(CAUSES.executiveSilent(id, '')) ? [id] : []))
  if (!step.action.includes('{contact}')) return null
  if (on === 'executive_left')
    return contacts.flatMap(({ id, successorId }) =>
      successorId !== null && cause === CAUSES.executiveLeft(id) ? [successorId] : []
    )
  const about = feedback.find(({ kind, sourceKey }) => cause === CAUSES.feedback(kind, sourceKey))
  if (about === undefined) return []
  return about.contactId === null ? null : [about.contactId]
}

/**
 * Whether a talk is the end of a call: it was with whom the call names, and after that was asked for; one about a silence is ended by
 * a talk on a later day than the last before the silence, also when that is written down late. The agenda is that of the client.
 */
export function endsCall(
  talk: Talk,
  call: Call & { askedAt: Instant },
  agenda: CalledAt,
  timeZone: string
): boolean {
  const { on, cause, askedAt } = call
  const { occurredAt, contactIds } = talk
  const day = calendarDate(dayIn(timeZone, occurredAt))
  // The keys of a silence differ in their days alone.
  if (on === 'quiet') return CAUSES.quiet(day) > cause
  if (on === 'executive_silent')
    return contactIds.some(
      (id) => cause.startsWith(CAUSES.executiveSilent(id, '')) && CAUSES.executiveSilent(id, day) > cause
    )
  if (occurredAt < askedAt - (askedAt % MINUTE)) return false
  const called = calledContacts(call, agenda)
  return called === null || called.some((id) => contactIds.includes(id))
}
