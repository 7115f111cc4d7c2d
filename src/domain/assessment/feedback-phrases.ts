import { dayIn, formatDay } from '../calendar.ts'
import { type FeedbackFacts, SCORE_RANGES } from '../clients/feedback.ts'
import type { Instant } from '../time.ts'
import type { Moment } from './moment.ts'
import { isActive } from './people.ts'
import type { Score } from './satisfaction.ts'
import type { Situation } from './situation.ts'

/** The day of an instant in the workspace's zone: `3 Nov 2026`. */
export function formatDayOf(instant: Instant, { policy }: Situation): string {
  return formatDay(dayIn(policy.timeZone, instant))
}

/** A complaint or request as its owner's: `Ann Lee's complaint of 3 Nov 2026`, or the client's when nobody knows whose. */
export function owned(fact: FeedbackFacts, situation: Situation): string {
  const owner = speaker(fact, situation) ?? situation.facts.client.name
  return `${owner}'s ${fact.kind} of ${formatDayOf(fact.receivedAt, situation)}`
}

/** Whom to ask about feedback: who gave it while they are there, else the client. */
export function whomToAsk(fact: FeedbackFacts, situation: Situation, at: Moment): string {
  const person = fact.contactId === null ? undefined : situation.people.get(fact.contactId)
  return person && isActive(person, at) ? person.contact.name : situation.facts.client.name
}

/** What a complaint is like: `high, about delivery, from Ann Lee`. */
export function describeComplaint(fact: FeedbackFacts, situation: Situation): string {
  const { severity, about } = fact
  const from = speaker(fact, situation)
  const words = [severity ?? 'not rated']
  if (about !== null && about !== 'other') words.push(`about ${about}`)
  if (from !== null) words.push(`from ${from}`)
  return words.join(', ')
}

/** An answer on its scale: `NPS 2 of 10`. */
export function describeScore({ kind, score }: Score): string {
  return `${kind.toUpperCase()} ${score} of ${SCORE_RANGES[kind][1]}`
}

/** The name of who gave feedback, or null when nobody knows. */
export function speaker({ contactId }: FeedbackFacts, { people }: Situation): string | null {
  return (contactId === null ? undefined : people.get(contactId)?.contact.name) ?? null
}
