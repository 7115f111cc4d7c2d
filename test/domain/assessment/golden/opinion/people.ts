import type { ContactFacts } from '../../../../../src/domain/clients/facts.ts'
import { datesBetween, dateThere, daysSince, type Known } from './known.ts'

export function contactsOnRecord(known: Known): ContactFacts[] {
  return known.facts.contacts.filter((contact) => contact.addedAt <= known.asOf)
}

export function isActive(known: Known, contact: ContactFacts): boolean {
  const hasLeft = contact.leftOn !== null && contact.leftOn <= known.today
  const isArchived = contact.archivedAt !== null && contact.archivedAt <= known.asOf
  return !hasLeft && !isArchived
}

export function activeExecutives(known: Known): ContactFacts[] {
  return contactsOnRecord(known).filter((contact) => contact.isExecutive && isActive(known, contact))
}

/** Instants of the conversations that took place with a person. */
export function talksWith(known: Known, contactId: string): number[] {
  return known.facts.touchpoints
    .filter(({ occurredAt, contactIds }) => occurredAt <= known.asOf && contactIds.includes(contactId))
    .map(({ occurredAt }) => occurredAt)
}

/** Whoever is there now at the end of the chain of successors. */
function successorOf(known: Known, contact: ContactFacts): ContactFacts | null {
  const people = contactsOnRecord(known)
  const passed = new Set([contact.id])
  let next = people.find(({ id }) => id === contact.successorId)
  while (next && !isActive(known, next)) {
    if (passed.has(next.id)) return null
    passed.add(next.id)
    const { successorId } = next
    next = people.find(({ id }) => id === successorId)
  }
  return next ?? null
}

/** 1 without successor, 0.7 with an unknown one, then fading. */
function gapLeftBy(known: Known, contact: ContactFacts): number {
  const successor = successorOf(known, contact)
  if (successor === null) return 1
  const talks = talksWith(known, successor.id)
  if (talks.length === 0) return 0.7
  return Math.max(0, 0.7 * (1 - daysSince(known, Math.min(...talks)) / 90))
}

/** The gap of each executive who left in the last 180 days. */
function gaps(known: Known): number[] {
  return contactsOnRecord(known)
    .filter(({ isExecutive, leftOn, archivedAt }) => {
      if (!isExecutive || leftOn === null || leftOn > known.today) return false
      if (archivedAt !== null && dateThere(known.house, archivedAt) < leftOn) return false
      return datesBetween(leftOn, known.today) <= 180
    })
    .map((contact) => gapLeftBy(known, contact))
}

export function executiveDeparted(known: Known): number | null {
  if (!contactsOnRecord(known).some(({ isExecutive }) => isExecutive)) return null
  return Math.max(0, ...gaps(known))
}

export function executiveUnmapped(known: Known): number {
  return activeExecutives(known).length === 0 ? 1 : 0
}

export function hasLeftWithoutSuccessor(known: Known): boolean {
  return gaps(known).includes(1)
}
