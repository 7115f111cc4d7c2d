import { RENEWAL_DAYS } from '../assessment/renewals.ts'
import { OCCASIONS, type Placeholder, type Playbook } from '../playbooks/playbook.ts'
import { type PolicyProblem, problem } from './problem.ts'

const MOST_PLAYBOOKS = 50
const MOST_STEPS = 10
const MOST_WORDS = 200
/** A year of working days. */
const MOST_DAYS = 250

/** The name is part of the key under which a step is added once, where colons separate. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{N} '&-]{0,59}$/u
const PLACEHOLDER = /\{([^{}]*)\}/g

/** Everything that makes playbooks unusable. Whether words such as `on` are known is checked where they are read. */
export function playbookProblems(playbooks: readonly Playbook[]): PolicyProblem[] {
  const place = 'playbooks'
  if (playbooks.length > MOST_PLAYBOOKS)
    return [{ place, message: `${place} are ${playbooks.length}; keep at most ${MOST_PLAYBOOKS}` }]
  const names = playbooks.map(({ name }) => name.toLowerCase())
  const twice = new Set(names.filter((name, index) => names.indexOf(name) !== index))
  return [
    ...playbooks.flatMap((playbook, index) => problemsOf(playbook, index)),
    ...[...twice].map((name) => ({ place, message: `${place} has "${name}" twice; give each its own name` }))
  ]
}

function problemsOf(playbook: Playbook, index: number): PolicyProblem[] {
  const { name, tiers, daysAhead, on, steps } = playbook
  if (!NAME.test(name))
    return problem(
      `playbooks.${index + 1}.name`,
      name,
      'write up to 60 letters, digits, spaces and hyphens, beginning with a letter or digit'
    )
  const place = `playbooks.${name}`
  return [
    ...(tiers === undefined || tiers.length > 0
      ? []
      : [
          {
            place: `${place}.tiers`,
            message: `${place}.tiers is empty; name a tier, or leave tiers out for all`
          }
        ]),
    ...(daysAhead === undefined || on === 'renewal_ahead'
      ? []
      : [
          {
            place: `${place}.daysAhead`,
            message: `${place}.daysAhead only means something on renewal_ahead; leave it out`
          }
        ]),
    ...(daysAhead === undefined || isWhole(daysAhead, 0, RENEWAL_DAYS)
      ? []
      : problem(`${place}.daysAhead`, daysAhead, `write a whole number from 0 to ${RENEWAL_DAYS}`)),
    ...(steps.length >= 1 && steps.length <= MOST_STEPS
      ? []
      : [
          {
            place: `${place}.steps`,
            message: `${place}.steps are ${steps.length}; write 1 to ${MOST_STEPS} steps`
          }
        ]),
    ...steps.flatMap((step, number) => stepProblems(`${place}.steps.${number + 1}`, step, on))
  ]
}

function stepProblems(
  place: string,
  { action, afterDays }: Playbook['steps'][number],
  on: Playbook['on']
): PolicyProblem[] {
  const known: readonly Placeholder[] = OCCASIONS[on]
  const strange = [...action.matchAll(PLACEHOLDER)]
    .map(([, word = '']) => word)
    .filter((word) => !known.some((one) => one === word))
  const names = known.map((one) => `{${one}}`).join(', ')
  return [
    ...(action.trim() !== '' && action.length <= MOST_WORDS
      ? []
      : problem(`${place}.action`, action, `write what is to be done in up to ${MOST_WORDS} characters`)),
    ...strange.map((word) => ({
      place: `${place}.action`,
      message: `${place}.action has {${word}}; on ${on} write ${names} or no braces`
    })),
    ...(isWhole(afterDays, 0, MOST_DAYS)
      ? []
      : problem(
          `${place}.afterDays`,
          afterDays,
          `write a whole number of working days from 0 to ${MOST_DAYS}`
        ))
  ]
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most
}
