import type { Assessment, NotScored, Projection } from '../domain/assessment/assessment.ts'
import { compareLevels, displayedScore } from '../domain/assessment/level.ts'

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

/** A book as a person reads it in a terminal: a line a client with its strongest driver, the riskiest first. */
export async function bookText(assessments: AsyncIterable<Assessment>): Promise<string> {
  const rows: Assessment[] = []
  for await (const assessment of assessments) rows.push(assessment)
  if (rows.length === 0) return 'No client on record has a score.\n'
  return rows
    .sort((a, b) => compareLevels(b.level, a.level) || b.score - a.score)
    .map(({ client, score, level, drivers }) => {
      const reason = drivers[0] === undefined ? '' : `. ${drivers[0].sentence}`
      return `${level.padEnd(8)} ${String(displayedScore(score)).padStart(3)}  ${client.name}${reason}\n`
    })
    .join('')
}

/** A client that has no score, and why. */
export function notScoredText(client: string, { because, since }: NotScored): string {
  return `${client}: ${because} since ${since}, so it is not scored\n`
}
