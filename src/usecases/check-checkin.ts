import type { Sentiment, TouchpointKind } from '../domain/clients/touchpoint.ts'
import type { CalendarDate, Instant } from '../domain/time.ts'

/** A check-in as somebody fills it in; empty fields are null or empty lists, texts are trimmed. */
export interface CheckinDraft {
  clientId: string | null
  kind: TouchpointKind
  occurredAt: Instant
  contactIds: string[]
  /** The client whose people the form offered; null when it offered none. */
  contactsOf: string | null
  newContact: { name: string | null; title: string | null; isExecutive: boolean }
  /** Slack user ids of those of ours who took part. */
  teammateSlackIds: string[]
  summary: string | null
  sentiment: Sentiment | null
  nextStep: string | null
  nextStepOn: CalendarDate | null
}

/** A draft that may be logged. */
export interface CompleteCheckin extends Omit<CheckinDraft, 'contactsOf'> {
  clientId: string
}

/** What keeps a draft from being logged, one for each field concerned. */
export type CheckinProblem =
  | 'client_missing'
  | 'people_of_another_client'
  | 'in_the_future'
  | 'nobody_and_nothing'
  | 'contact_without_name'
  | 'date_without_step'

/** Two clocks never agree to the second; a minute ahead is now. */
const CLOCK_SKEW = 60_000

/**
 * Checks a draft without looking anything up. Little is asked for, so that an entry takes ten seconds: a client, and
 * either with whom or about what.
 */
export function checkCheckin(
  { contactsOf, ...draft }: CheckinDraft,
  now: Instant
): { kind: 'complete'; checkin: CompleteCheckin } | { kind: 'incomplete'; problems: CheckinProblem[] } {
  const { clientId, newContact } = draft
  const isNameless = newContact.name === null && (newContact.title !== null || newContact.isExecutive)
  const isEmpty = draft.contactIds.length === 0 && newContact.name === null && draft.summary === null
  const problems: CheckinProblem[] = []
  if (clientId === null) problems.push('client_missing')
  else if (draft.contactIds.length > 0 && contactsOf !== clientId) problems.push('people_of_another_client')
  if (draft.occurredAt > now + CLOCK_SKEW) problems.push('in_the_future')
  if (isNameless) problems.push('contact_without_name')
  else if (isEmpty) problems.push('nobody_and_nothing')
  if (draft.nextStepOn !== null && draft.nextStep === null) problems.push('date_without_step')
  if (clientId === null || problems.length > 0) return { kind: 'incomplete', problems }
  return { kind: 'complete', checkin: { ...draft, clientId, occurredAt: Math.min(draft.occurredAt, now) } }
}
