import type { Assessment, NotScored, Projection } from '../domain/assessment/assessment.ts'
import { compareLevels, displayedScore } from '../domain/assessment/level.ts'
import { dayNumber, formatDay } from '../domain/calendar.ts'

/** An assessment as a person reads it in a terminal: level and score, drivers with points, what is missing, what comes. */
export function assessmentText(assessment: Assessment, projection: Projection | null): string {
  const { client, score, level, levelBasis, drivers, unknown, inputs, exposure } = assessment
  const oldest = inputs.oldestDays === null ? '' : `, oldest ${inputs.oldestDays} days`
  const lines = [
    `${client.name}: ${level}${mark(levelBasis)}, ${displayedScore(score)} of 100`,
    ...basisText(assessment),
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

/** Why the level is not the one of the number alone: the floor, the pin, or nothing to add. */
export function basisText({ floor, override, computedLevel }: Assessment): string[] {
  const pin = override && { ...override, until: formatDay(dayNumber(override.expiresOn)) }
  return [
    ...(floor === null ? [] : [`  At least ${floor.level}: ${floor.reason}`]),
    ...(pin === null
      ? []
      : [
          `  Pinned to ${pin.level}${pin.by === null ? '' : ` by ${pin.by.name}`} until ${pin.until}: ${pin.reason} (the facts say ${computedLevel})`
        ])
  ]
}

function mark(basis: Assessment['levelBasis']): string {
  return basis === 'score' ? '' : ` (${basis === 'override' ? 'pinned' : basis})`
}

/** A book as a person reads it in a terminal: a line a client with its strongest driver, the riskiest first. */
export async function bookText(assessments: AsyncIterable<Assessment>): Promise<string> {
  const rows: Assessment[] = []
  for await (const assessment of assessments) rows.push(assessment)
  if (rows.length === 0) return 'No client on record has a score.\n'
  return rows
    .sort((a, b) => compareLevels(b.level, a.level) || b.score - a.score)
    .map(({ client, score, level, levelBasis, drivers }) => {
      const reason = drivers[0] === undefined ? '' : ` – ${drivers[0].sentence}`
      const number = String(displayedScore(score)).padStart(3)
      return `${level.padEnd(8)} ${number}  ${client.name}${mark(levelBasis)}${reason}\n`
    })
    .join('')
}

/** A client that has no score, and why. */
export function notScoredText(client: string, { because, since }: NotScored): string {
  return `${client}: ${because} since ${since}, so it is not scored\n`
}
