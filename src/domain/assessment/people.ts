import { type DayNumber, dayIn, dayNumber } from '../calendar.ts'
import { wasBelieved } from '../clients/believed.ts'
import type { ContactFacts } from '../clients/facts.ts'
import type { Instant } from '../time.ts'
import type { Moment } from './moment.ts'

/** A contact known at the instant of an assessment, with what the conversations tell about it. */
export type Person = {
  contact: ContactFacts
  /** The day from which on the person is gone; Infinity while nobody expects that. */
  leftDay: DayNumber
  /**
   * The day on which the client lost this person; Infinity when it did not. Archiving somebody who has left
   * tidies the list and does not undo the leaving, but somebody archived before the leaving was not the
   * client's any more.
   */
  departedDay: DayNumber
  firstTouch: Instant | null
  lastTouch: Instant | null
}

/** The contacts that had been added by an instant, as believed then, by id. */
export function peopleKnown(contacts: ContactFacts[], asOf: Instant, timeZone: string): Map<string, Person> {
  const people = new Map<string, Person>()
  for (const contact of contacts) {
    if (contact.addedAt > asOf || !wasBelieved(contact, asOf)) continue
    const leftDay = contact.leftOn === null ? Infinity : dayNumber(contact.leftOn)
    const archivedDay = contact.archivedAt === null ? Infinity : dayIn(timeZone, contact.archivedAt)
    const departedDay = archivedDay < leftDay ? Infinity : leftDay
    people.set(contact.id, { contact, leftDay, departedDay, firstTouch: null, lastTouch: null })
  }
  return people
}

/** Whether somebody is there to be spoken to: neither left nor archived by that moment. */
export function isActive(person: Person, at: Moment): boolean {
  const { archivedAt } = person.contact
  return at.day < person.leftDay && (archivedAt === null || at.instant < archivedAt)
}

/**
 * Who has taken over from somebody, or null when nobody has.
 *
 * A successor who is gone too hands on to the next one. A successor who is not on record counts as none, and so
 * does a chain that runs in a circle.
 */
export function successorOf(person: Person, people: ReadonlyMap<string, Person>, at: Moment): Person | null {
  let holder = person
  for (let handovers = 0; handovers < people.size; handovers++) {
    const next = holder.contact.successorId === null ? undefined : people.get(holder.contact.successorId)
    if (!next) return null
    if (isActive(next, at)) return next
    holder = next
  }
  return null
}
