import type { Sentiment, TouchpointKind } from '../domain/clients/touchpoint.ts'
import type { CalendarDate, Instant } from '../domain/time.ts'
import { isNameless, type SomebodyNew } from './somebody-new.ts'

/** A check-in as somebody fills it in; empty fields are null or empty lists, texts are trimmed. */
export interface Checkin {
  clientId: string
  kind: TouchpointKind
  occurredAt: Instant
  contactIds: string[]
  newContact: SomebodyNew
  /** Slack user ids of those of ours who took part. */
  teammateSlackIds: string[]
  summary: string | null
  sentiment: Sentiment | null
  nextStep: string | null
  nextStepOn: CalendarDate | null
  /** The message it is logged from. */
  permalink: string | null
}

/** What keeps a check-in from being logged, one for each field concerned. */
export type CheckinProblem =
  | 'in_the_future'
  | 'nobody_and_nothing'
  | 'contact_without_name'
  | 'date_without_step'

/** Two clocks never agree to the second; a minute ahead is now. */
export const CLOCK_SKEW = 60_000

/**
 * Checks a check-in without looking anything up. Little is asked for, so that an entry takes ten seconds: a client, and
 * either with whom or about what.
 */
export function checkCheckin(checkin: Checkin, now: Instant): CheckinProblem[] {
  const { newContact, contactIds, summary } = checkin
  const problems: CheckinProblem[] = []
  if (checkin.occurredAt > now + CLOCK_SKEW) problems.push('in_the_future')
  if (isNameless(newContact)) problems.push('contact_without_name')
  else if (contactIds.length === 0 && newContact.name === null && summary === null)
    problems.push('nobody_and_nothing')
  if (checkin.nextStepOn !== null && checkin.nextStep === null) problems.push('date_without_step')
  return problems
}
