import { daysSince, type Moment } from './moment.ts'
import { type Person, successorOf } from './people.ts'
import type { Situation } from './situation.ts'

/** Days for which a leaving is felt; the last day included. */
export const FELT_DAYS = 180

/** Days after the first conversation with the successor until the relationship counts as rebuilt. */
const REBUILT_DAYS = 90

/** An executive who left, who took over, and how much of a gap that leaves, 0 to 1. */
export type Departure = { person: Person; successor: Person | null; severity: number }

/**
 * The executive who left within 180 days and leaves the largest gap, or null when none did. Of equal gaps the
 * latest counts.
 *
 * The first conversation with the successor is the first ever: somebody we have known for months needs no
 * introduction.
 */
export function worstDeparture(situation: Situation, at: Moment): Departure | null {
  let worst: Departure | null = null
  for (const person of situation.executives) {
    const days = at.day - person.departedDay
    if (days < 0 || days > FELT_DAYS) continue
    const successor = successorOf(person, situation.people, at)
    const departure = { person, successor, severity: gap(successor, at) }
    if (worst === null || isWorse(departure, worst)) worst = departure
  }
  return worst
}

function gap(successor: Person | null, at: Moment): number {
  if (successor === null) return 1
  if (successor.firstTouch === null) return 0.7
  return Math.max(0, 0.7 * (1 - daysSince(successor.firstTouch, at) / REBUILT_DAYS))
}

function isWorse(a: Departure, b: Departure): boolean {
  if (a.severity !== b.severity) return a.severity > b.severity
  if (a.person.departedDay !== b.person.departedDay) return a.person.departedDay > b.person.departedDay
  return a.person.contact.id < b.person.contact.id
}
