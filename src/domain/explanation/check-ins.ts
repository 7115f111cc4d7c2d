import { isActive, type Person, successorOf } from '../assessment/people.ts'
import { introduce } from '../assessment/phrases.ts'
import type { Situation } from '../assessment/situation.ts'
import type { ClientFacts, TouchpointFacts } from '../clients/facts.ts'
import { FOREVER, type Instant } from '../time.ts'
import type { RemedyFinder } from './remedy.ts'

/**
 * A conversation with each executive, and with whoever took over from one. Where there is neither, one with anybody. It is
 * held by the counterpart, else by the owner.
 */
export const checkIns: RemedyFinder = (situation, at) => {
  const { people, executives } = situation
  const successors = executives.flatMap((person) => successorOf(person, people, at) ?? [])
  const worthAsking = new Set([...executives.filter((person) => isActive(person, at)), ...successors])
  if (worthAsking.size === 0)
    return [
      { action: 'A check-in', apply: (facts) => withCheckIn(facts, [], holder(situation, null), at.instant) }
    ]
  return [...worthAsking].map((person) => ({
    action: `A check-in with ${introduce(person.contact)}`,
    apply: (facts) => withCheckIn(facts, [person.contact.id], holder(situation, person), at.instant)
  }))
}

/** The facts with one more conversation at an instant. */
export function withCheckIn(
  facts: ClientFacts,
  contactIds: string[],
  teammateId: string,
  at: Instant
): ClientFacts {
  const checkIn: TouchpointFacts = {
    occurredAt: at,
    recordedAt: at,
    retiredAt: FOREVER,
    contactIds,
    teammateIds: [teammateId],
    sentiment: null
  }
  return { ...facts, touchpoints: [...facts.touchpoints, checkIn] }
}

/** Whoever of us would hold it: the counterpart, else the owner, else somebody. */
export function holder({ facts }: Situation, person: Person | null): string {
  return (person?.contact.counterpart ?? facts.client.owner)?.id ?? 'somebody of ours'
}
