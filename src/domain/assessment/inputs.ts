import type { Instant } from '../time.ts'
import type { Inputs } from './assessment.ts'
import { daysSince, type Moment } from './moment.ts'
import { validHealthCheck, validPulse } from './opinions.ts'
import { isActive } from './people.ts'
import type { Situation } from './situation.ts'

/** Days for which a touchpoint or a satisfaction score counts as an input; the last day included. */
const INPUT_DAYS = 365

/** With fewer inputs than this, nobody can say that a client is healthy. */
export const ENOUGH_INPUTS = 4

/** An observation ages and says how many days old it is, or null when it is missing or too old; the rest is just there. */
type Input = { name: string } & (
  | { ageOf(situation: Situation, at: Moment): number | null }
  | { isPresent(situation: Situation, at: Moment): boolean }
)

const inputs: readonly Input[] = [
  {
    name: 'a check-in in the last 365 days',
    ageOf: ({ conversations }, at) => ageWithin(INPUT_DAYS, conversations.lastTouch, at)
  },
  {
    name: 'an active executive',
    isPresent: ({ executives }, at) => executives.some((person) => isActive(person, at))
  },
  {
    name: 'a satisfaction score in the last 365 days',
    ageOf: ({ feedback }, at) => ageWithin(INPUT_DAYS, feedback.lastScore, at)
  },
  { name: 'a contract or decision date', isPresent: ({ renewals }) => renewals.terms.length > 0 },
  { name: 'annual revenue', isPresent: ({ facts }) => facts.client.annualRevenue !== null },
  { name: 'a valid pulse or health check', ageOf: opinionAge },
  { name: 'an owner who is active in Slack', isPresent: ({ facts }) => facts.client.owner?.isActive === true }
]

/** How many of the seven inputs are present at a moment. */
export function countInputs(situation: Situation, at: Moment): number {
  let present = 0
  for (const input of inputs) if (isPresent(input, situation, at)) present++
  return present
}

/**
 * The inputs of a client, present and missing. Source: docs/risk-model.md, "Inputs".
 *
 * Only observations age: an executive, a contract, revenue and an owner hold until somebody changes them.
 */
export function inputsOf(situation: Situation, at: Moment): Inputs {
  const missing: string[] = []
  let oldest: number | null = null
  for (const input of inputs) {
    if (!isPresent(input, situation, at)) missing.push(input.name)
    else if ('ageOf' in input) oldest = Math.max(oldest ?? 0, input.ageOf(situation, at) ?? 0)
  }
  return {
    present: inputs.length - missing.length,
    of: inputs.length,
    oldestDays: oldest === null ? null : Math.floor(oldest),
    missing
  }
}

function isPresent(input: Input, situation: Situation, at: Moment): boolean {
  return 'ageOf' in input ? input.ageOf(situation, at) !== null : input.isPresent(situation, at)
}

function ageWithin(days: number, instant: Instant | null, at: Moment): number | null {
  if (instant === null) return null
  const age = daysSince(instant, at)
  return age <= days ? age : null
}

/** Of a pulse and a health check that both hold the newer one counts. */
function opinionAge({ opinions }: Situation, at: Moment): number | null {
  const made = [validPulse(opinions, at), validHealthCheck(opinions, at)].map(
    (each) => each?.madeAt ?? -Infinity
  )
  const newest = Math.max(...made)
  return newest === -Infinity ? null : daysSince(newest, at)
}
