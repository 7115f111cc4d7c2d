import { type Moment, momentAt } from '../assessment/moment.ts'
import { type Person, peopleKnown } from '../assessment/people.ts'
import type { NamedTeammate } from '../clients/teammate.ts'
import type { Occasion, Placeholder } from '../playbooks/playbook.ts'
import type { Policy } from '../policy.ts'
import type { Instant } from '../time.ts'
import type { ClientAgenda } from './agenda.ts'
import type { Alert } from './alert.ts'

/** How many days ahead something due is already worth a look. */
export const AHEAD_DAYS = 7

/** A client's agenda at a moment, by a policy. */
export type Scene = {
  agenda: ClientAgenda
  policy: Policy
  at: Moment
  /** By contact id, with when we last spoke. */
  people: ReadonlyMap<string, Person>
}

/** Sets the scene for one client. */
export function sceneAt(agenda: ClientAgenda, policy: Policy, asOf: Instant): Scene {
  const people = peopleKnown(agenda.contacts, asOf, policy.timeZone)
  for (const { contactId, last } of agenda.touches) {
    const person = people.get(contactId)
    if (person !== undefined) person.lastTouch = last
  }
  return { agenda, policy, at: momentAt(asOf, policy.timeZone), people }
}

/** What is found at a client, before anybody looks who has taken it on. */
export type Finding = Omit<Alert, 'client' | 'claim'>

/** A finding without a date that concerns the owner and sets nothing off, unless told. */
export function finding(
  told: Pick<Finding, 'kind' | 'cause' | 'sentence' | 'severity'> & Partial<Finding>
): Finding {
  return {
    sourceKey: null,
    contactId: null,
    isCall: false,
    dueDay: null,
    dueAt: null,
    warnAt: null,
    countsFrom: told.dueDay ?? null,
    isOverdue: false,
    assignee: null,
    occasion: null,
    ...told
  }
}

/** What may set a playbook off. */
export function occasion(
  on: Occasion,
  cause: string,
  words: Partial<Record<Placeholder, string>>,
  counterpart: NamedTeammate | null = null
): Finding['occasion'] {
  return { on, cause, words, counterpart }
}
