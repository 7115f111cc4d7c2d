import { momentAt } from '../assessment/moment.ts'
import { isActive, peopleKnown } from '../assessment/people.ts'
import type { ClientAgenda } from '../attention/agenda.ts'
import { CAUSES } from '../attention/causes.ts'
import type { ContactFacts } from '../clients/facts.ts'
import type { Policy } from '../policy.ts'
import type { Instant } from '../time.ts'
import {
  type Departure,
  type DepartureStep,
  departureKey,
  FIND_FOLLOWER,
  MEET_FOLLOWER,
  meetingWords,
  WHY_STEP
} from './departure.ts'
import { actionOf } from './planned-actions.ts'
import type { PlaybookStep } from './playbook.ts'

/** A departure as it is looked at. */
export type DepartureScene = {
  agenda: ClientAgenda
  policy: Policy
  leaver: ContactFacts
  departure: Departure
  asOf: Instant
  /** A playbook asks for steps. */
  isPlanned: boolean
}

type OwnStep = PlaybookStep & {
  id: string
  /** Part of the key under which it is added once; never given to another step. */
  number: number
  fits(scene: DepartureScene): boolean
}

const OWN_STEPS: readonly OwnStep[] = [
  {
    id: 'find',
    number: 1,
    action: FIND_FOLLOWER,
    afterDays: 2,
    owner: 'counterpart',
    fits: ({ isPlanned, departure, leaver }) => !isPlanned && departure.follower === null && hasWeight(leaver)
  },
  {
    id: 'meet',
    number: 2,
    action: MEET_FOLLOWER,
    afterDays: 5,
    owner: 'counterpart',
    fits: ({ isPlanned, departure }) => !isPlanned && departure.follower !== null
  },
  {
    id: 'map',
    number: 3,
    action: 'Get to know another executive at {client}',
    afterDays: 10,
    owner: 'owner',
    fits: (scene) => scene.leaver.isExecutive && scene.departure.follower === null && isLastExecutive(scene)
  },
  {
    id: 'papers',
    number: 4,
    action: 'Go through contracts and promises that rested on {contact}',
    afterDays: 5,
    owner: 'owner',
    fits: ({ isPlanned, leaver }) => !isPlanned && decides(leaver)
  },
  { id: 'why', ...WHY_STEP, afterDays: 5, owner: 'counterpart', fits: ({ leaver }) => hasWeight(leaver) }
]

/** What is to be done beyond what playbooks ask for, as far as it fits who leaves and who follows. */
export function ownDepartureSteps(scene: DepartureScene): DepartureStep[] {
  return OWN_STEPS.filter(({ fits }) => fits(scene)).map((step) => planned(step, scene))
}

function planned(
  { id, number, ...step }: OwnStep,
  { agenda, policy, leaver, departure, asOf }: DepartureScene
): DepartureStep {
  const { follower } = departure
  const words = { contact: leaver.name }
  const cause = CAUSES.executiveLeft(leaver.id)
  const occasion = { on: 'executive_left', cause, words, counterpart: leaver.counterpart } as const
  const details = actionOf('', step, occasion, agenda, policy, asOf)
  const action = id === 'meet' && follower !== null ? meetingWords(leaver.name, follower) : details.action
  return {
    id,
    sourceKey: departureKey(leaver.id, number),
    details: { ...details, action, playbook: null, cause: leaver.isExecutive ? cause : null },
    isOfPlaybook: false,
    isSettled: false
  }
}

function isLastExecutive({ agenda, policy, leaver, asOf }: DepartureScene): boolean {
  const at = momentAt(asOf, policy.timeZone)
  const people = [...peopleKnown(agenda.contacts, asOf, policy.timeZone).values()]
  return !people.some(
    (person) => person.contact.isExecutive && person.contact.id !== leaver.id && isActive(person, at)
  )
}

/** Whoever only works with what we deliver comes and goes. */
function hasWeight({ isExecutive, role }: ContactFacts): boolean {
  return isExecutive || (role !== 'user' && role !== 'other')
}

function decides({ isExecutive, role }: ContactFacts): boolean {
  return isExecutive || role === 'sponsor' || role === 'signatory' || role === 'decision_maker'
}
