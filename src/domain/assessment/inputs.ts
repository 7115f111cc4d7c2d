import type { Inputs } from './assessment.ts'
import { daysSince, type Moment } from './moment.ts'
import { isActive } from './people.ts'
import type { Situation } from './situation.ts'

/** Days for which a touchpoint counts as an input; the last day included. */
const TOUCHPOINT_DAYS = 365

/** With fewer inputs than this, nobody can say that a client is healthy. */
export const ENOUGH_INPUTS = 4

type Input = { name: string; isPresent(situation: Situation, at: Moment): boolean }

const inputs: readonly Input[] = [
  {
    name: 'a check-in in the last 365 days',
    isPresent: (situation, at) => touchpointAge(situation, at) !== null
  },
  {
    name: 'an active executive',
    isPresent: ({ executives }, at) => executives.some((person) => isActive(person, at))
  },
  { name: 'a contract or decision date', isPresent: ({ renewals }) => renewals.terms.length > 0 },
  { name: 'annual revenue', isPresent: ({ facts }) => facts.client.annualRevenue !== null },
  { name: 'an owner who is active in Slack', isPresent: ({ facts }) => facts.client.owner?.isActive === true }
]

/** Inputs that every client should have and that no fact on record can supply, so that they are always missing. */
const unsupplied: readonly string[] = [
  'a satisfaction score in the last 365 days',
  'a valid pulse or health check'
]

/** How many of the seven inputs are present at a moment. */
export function countInputs(situation: Situation, at: Moment): number {
  let present = 0
  for (const input of inputs) if (input.isPresent(situation, at)) present++
  return present
}

/**
 * The inputs of a client, present and missing. Source: docs/risk-model.md, "Inputs".
 *
 * Only observations age: an executive, a contract, revenue and an owner hold until somebody changes them.
 */
export function inputsOf(situation: Situation, at: Moment): Inputs {
  const age = touchpointAge(situation, at)
  const absent = inputs.filter((input) => !input.isPresent(situation, at)).map((input) => input.name)
  return {
    present: inputs.length - absent.length,
    of: inputs.length + unsupplied.length,
    oldestDays: age === null ? null : Math.floor(age),
    missing: [...absent, ...unsupplied]
  }
}

function touchpointAge({ conversations }: Situation, at: Moment): number | null {
  if (conversations.lastTouch === null) return null
  const age = daysSince(conversations.lastTouch, at)
  return age <= TOUCHPOINT_DAYS ? age : null
}
