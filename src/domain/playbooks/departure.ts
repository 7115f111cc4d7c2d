import type { ActionDetails } from '../clients/action.ts'
import type { CalendarDate } from '../time.ts'

/** Who leaves when. The follower's name is null while they are yet to be named. */
export type Departure = { contactId: string; leftOn: CalendarDate; follower: Follower | null }
type Follower = { name: string | null }

/** Something to be done because somebody leaves, and the key that makes it one action for each departure. */
export type DepartureStep = {
  /** Names the step within the departure. */
  id: string
  sourceKey: string
  details: ActionDetails
  /** Whether a playbook would ask for it too. */
  isOfPlaybook: boolean
  /** Done by writing down who follows, which the departure does. */
  isSettled: boolean
}

/** The step that says why somebody leaves, which holds the reason as its outcome once it is known. */
export const WHY_STEP = { number: 5, action: 'Find out why {contact} leaves' } as const

/** The key of a step of our own. */
export function departureKey(contactId: string, number: number): string {
  return `left:${contactId}:${number}`
}

/** Steps of the built-in playbook that are others once somebody follows. A test compares them with the playbook's words. */
export const FIND_FOLLOWER = 'Find out who takes over from {contact} and write it down'
export const MEET_FOLLOWER = 'Meet whoever follows {contact}'

/** The second of them once somebody follows. */
export function meetingWords(leaver: string, { name }: Follower): string {
  return name === null ? aboutLeaver(MEET_FOLLOWER, leaver) : `Meet ${name}, who follows ${leaver}`
}

/** Words about a departure with the name of who leaves. */
export function aboutLeaver(words: string, leaver: string): string {
  return words.replace('{contact}', () => leaver)
}
