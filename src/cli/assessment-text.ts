import type { Assessment, NotScored, Projection } from '../domain/assessment/assessment.ts'
import { displayedScore } from '../domain/assessment/level.ts'

/** An assessment as a person reads it in a terminal: level and score, drivers with points, what is missing, what comes. */
export function assessmentText(assessment: Assessment, projection: Projection | null): string {
  const { client, score, level, levelBasis, drivers, unknown, inputs, exposure, floor } = assessment
  const basis = levelBasis === 'score' ? '' : ` (${levelBasis})`
  const oldest = inputs.oldestDays === null ? '' : `, oldest ${inputs.oldestDays} days`
  const lines = [
    `${client.name}: ${level}${basis}, ${displayedScore(score)} of 100`,
    ...(floor === null ? [] : [`  At least ${floor.level}: ${floor.reason}`]),
    ...drivers.map(({ points, sentence }) => `  ${points.toFixed(1).padStart(5)}  ${sentence}`),
    `  ${inputs.present} of ${inputs.of} inputs${oldest}`,
    ...(inputs.missing.length === 0 ? [] : [`  Missing: ${inputs.missing.join(', ')}`]),
    ...(unknown.length === 0 ? [] : [`  Unknown: ${unknown.map(({ title }) => title).join(', ')}`]),
    ...(projection === null ? [] : [`  ${projection.sentence}`]),
    ...(exposure === null
      ? []
      : [`  Exposure ${exposure.amount} ${exposure.currency} (a ranking weight, not a forecast)`]),
    ...drivers.slice(0, 1).map(({ nextStep }) => `  Next step: ${nextStep}`)
  ]
  return `${lines.join('\n')}\n`
}

/** A client that has no score, and why. */
export function notScoredText(client: string, { because, since }: NotScored): string {
  return `${client}: ${because} since ${since}, so it is not scored\n`
}
