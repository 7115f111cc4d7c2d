import { worstDeparture } from '../assessment/departures.ts'
import { isActive, type Person, successorOf } from '../assessment/people.ts'
import type { ClientFacts, ContactFacts } from '../clients/facts.ts'
import { FOREVER, type Instant } from '../time.ts'
import { holder, withCheckIn } from './check-ins.ts'
import type { RemedyFinder } from './remedy.ts'

/** Not an id that anybody has. */
const NEWCOMER = 'newcomer'

/** Getting to know the one who took over from an executive who left, or anybody who decides where nobody is known. */
export const newcomers: RemedyFinder = (situation, at) => {
  const { executives, people } = situation
  const meet = (predecessor: Person | null) => (facts: ClientFacts) =>
    withCheckIn(withNewcomer(facts, predecessor, at.instant), [NEWCOMER], holder(situation, null), at.instant)
  const leaver = worstDeparture(situation, at)?.person
  if (leaver !== undefined && successorOf(leaver, people, at) === null)
    return [{ action: `Meeting the successor of ${leaver.contact.name}`, apply: meet(leaver) }]
  if (executives.some((person) => isActive(person, at))) return []
  return [{ action: 'Meeting somebody who decides', apply: meet(null) }]
}

function withNewcomer(facts: ClientFacts, predecessor: Person | null, at: Instant): ClientFacts {
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
  return { ...facts, contacts: [...contacts, newcomer] }
}
