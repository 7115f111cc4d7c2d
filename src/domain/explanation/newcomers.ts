import { worstDeparture } from '../assessment/departures.ts'
import { isActive, type Person, successorOf } from '../assessment/people.ts'
import type { ClientFacts, ContactFacts } from '../clients/facts.ts'
import { FOREVER, type Instant } from '../time.ts'
import { withCheckIn } from './check-ins.ts'
import type { RemedyFinder } from './remedy.ts'

/** Not an id that anybody has. */
const NEWCOMER = 'newcomer'

/** Getting to know the one who took over from an executive who left, or anybody who decides where nobody is known. */
export const newcomers: RemedyFinder = (situation, at) => {
  const { facts, executives, people } = situation
  const leaver = worstDeparture(situation, at)?.person
  if (leaver !== undefined && successorOf(leaver, people, at) === null)
    return [
      { action: `Meeting the successor of ${leaver.contact.name}`, after: met(facts, leaver, at.instant) }
    ]
  if (executives.some((person) => isActive(person, at))) return []
  return [{ action: 'Meeting somebody who decides', after: met(facts, null, at.instant) }]
}

function met(facts: ClientFacts, predecessor: Person | null, at: Instant): ClientFacts {
  const newcomer: ContactFacts = {
    id: NEWCOMER,
    name: 'Newcomer',
    title: null,
    isExecutive: true,
    role: predecessor?.contact.role ?? 'other',
    addedAt: at,
    recordedAt: at,
    retiredAt: FOREVER,
    leftOn: null,
    archivedAt: null,
    successorId: null,
    rhythmDays: null,
    counterpart: facts.client.owner
  }
  const contacts = facts.contacts.map((contact) =>
    contact === predecessor?.contact ? { ...contact, successorId: NEWCOMER } : contact
  )
  const ours = facts.client.owner === null ? [] : [facts.client.owner.id]
  return withCheckIn({ ...facts, contacts: [...contacts, newcomer] }, [NEWCOMER], ours, at)
}
