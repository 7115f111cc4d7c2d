import type { ClientFacts } from '../clients/facts.ts'
import type { Policy } from '../policy.ts'
import type { Instant } from '../time.ts'
import { type Commitments, commitmentsBy } from './commitments.ts'
import { type Conversations, conversationsBy } from './conversations.ts'
import { type Feedback, feedbackBy } from './feedback.ts'
import { type Figures, figuresBy } from './figures.ts'
import { type Opinions, opinionsBy } from './opinions.ts'
import { type Person, peopleKnown } from './people.ts'
import { type Pin, pinBy } from './pin.ts'
import { type RegisterEntry, registerBy } from './register.ts'
import { type Renewals, renewalsBy } from './renewals.ts'
import { signals } from './signals.ts'

/**
 * The facts known at one instant, boiled down once, so that judging them at that instant and on each of the 180
 * days after it costs a few comparisons instead of another pass over everything.
 */
export type Situation = {
  facts: ClientFacts
  policy: Policy
  /** The policy's weights in the order of the signals. */
  weights: readonly number[]
  /** Days agreed between two check-ins with the client. */
  checkInDays: number
  /** Days agreed between two conversations with an executive, unless the contact has a rhythm of its own. */
  executiveDays: number
  /** By contact id. */
  people: ReadonlyMap<string, Person>
  /** Whoever is or was an executive. */
  executives: Person[]
  conversations: Conversations
  feedback: Feedback
  commitments: Commitments
  renewals: Renewals
  figures: Figures
  opinions: Opinions
  register: RegisterEntry[]
  pin: Pin | null
}

/** Boils the facts down to what was known at `asOf`, whatever their order. */
export function situationBy(asOf: Instant, facts: ClientFacts, policy: Policy): Situation {
  const { client } = facts
  const people = peopleKnown(facts.contacts, asOf, policy.timeZone)
  const executives: Person[] = []
  for (const person of people.values()) if (person.contact.isExecutive) executives.push(person)
  return {
    facts,
    policy,
    weights: weightsOf(policy),
    checkInDays: client.checkInDays ?? policy.cadences[client.tier].checkInDays,
    executiveDays: client.executiveDays ?? policy.cadences[client.tier].executiveDays,
    people,
    executives,
    conversations: conversationsBy(asOf, facts.touchpoints, people),
    feedback: feedbackBy(asOf, facts.feedback, policy),
    commitments: commitmentsBy(asOf, facts.commitments, policy.timeZone),
    renewals: renewalsBy(asOf, facts.contracts),
    figures: figuresBy(asOf, facts.metrics),
    opinions: opinionsBy(asOf, facts.pulses, facts.healthChecks),
    register: registerBy(asOf, facts.risks, policy.timeZone),
    pin: pinBy(asOf, facts.overrides, policy.timeZone)
  }
}

/** Every client of a book is judged by one policy. */
const weightsByPolicy = new WeakMap<Policy, readonly number[]>()

function weightsOf(policy: Policy): readonly number[] {
  const known = weightsByPolicy.get(policy)
  if (known) return known
  const weights = signals.map(({ key }) => policy.weights[key])
  weightsByPolicy.set(policy, weights)
  return weights
}
