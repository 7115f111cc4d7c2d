import type { KnownBlock } from '@slack/types'
import type { Assessment, Inputs, Trend } from '../../domain/assessment/assessment.ts'
import { displayedScore } from '../../domain/assessment/level.ts'
import { stepFor } from '../../domain/assessment/phrases.ts'
import { dayNumber, formatDay } from '../../domain/calendar.ts'
import type { ScoredCard } from '../../usecases/client-card.ts'
import { amount } from '../blocks/amount.ts'
import { LEVELS } from '../blocks/level.ts'
import { bold, emoji, type Line, lines, points } from '../blocks/rich.ts'
import { note } from '../blocks/section.ts'

/** As many drivers as one screen holds; the rest is counted. */
const DRIVERS = 6

/** The risk, why, where it goes, what to do, and what is not known. A `reader` is not told to ask themselves. */
export function riskBlocks(
  { assessment, trend, projection }: ScoredCard,
  reader: string | null
): KnownBlock[] {
  const { drivers, exposure } = assessment
  const next = drivers[0]?.nextStep
  const outlook: Line[] = [
    ...(projection === null ? [] : [[bold('Outlook: '), projection.sentence]]),
    ...(next === undefined ? [] : [[bold('Next step: '), stepFor(reader, next)]]),
    ...(exposure === null ? [] : [[bold('Weight: '), `${amount(exposure)} (revenue × risk, not a forecast)`]])
  ]
  return [
    levelBlock(assessment, trend),
    driversBlock(assessment),
    ...(outlook.length === 0 ? [] : [lines(...outlook)]),
    note(knowledge(assessment.inputs))
  ]
}

/** The level and the number, how they moved, and what the level rests on. */
export function levelBlock(assessment: Assessment, trend: Trend | null): KnownBlock {
  return lines(headline(assessment, trend), ...basisOf(assessment))
}

function headline({ level, score }: Assessment, trend: Trend | null): Line {
  const { word, emoji: colour } = LEVELS[level]
  return [
    emoji(colour),
    ' ',
    bold(`${word}, risk ${displayedScore(score)} of 100`),
    ` · ${change(score, trend)}`
  ]
}

/** Compares what is shown, so that 57 against 45 never reads as a change of 11. */
function change(score: number, trend: Trend | null): string {
  if (trend === null) return 'no score 28 days ago to compare with'
  const points = displayedScore(score) - displayedScore(trend.score)
  if (points === 0) return 'unchanged in 28 days'
  return points > 0 ? `up ${points} in 28 days` : `down ${-points} in 28 days`
}

function basisOf({ levelBasis, computedLevel, floor, override }: Assessment): Line[] {
  const computed = LEVELS[computedLevel].word.toLowerCase()
  switch (levelBasis) {
    case 'score':
      return []
    case 'not enough data':
      return [[`Not enough data to call it ${computed}.`]]
    case 'floor':
      return floor === null ? [] : [[`The number alone says ${computed}. Raised because: ${floor.reason}`]]
    case 'override': {
      if (override === null) return []
      const { by, expiresOn, reason } = override
      const who = by === null ? 'Pinned' : `Pinned by ${by.name}`
      return [[`${who} until ${formatDay(dayNumber(expiresOn))}: ${reason} (The facts say ${computed}.)`]]
    }
  }
}

function driversBlock({ drivers, score }: Assessment): KnownBlock {
  if (drivers.length === 0)
    return lines(['Nothing on record speaks of risk. What is not on record cannot speak.'])
  const earned = displayedPoints(drivers, displayedScore(score))
  const shown = drivers
    .slice(0, DRIVERS)
    .map(({ sentence }, place): Line => [bold(`+${earned[place]}`), ` ${sentence}`])
  const rest = earned.slice(DRIVERS)
  const sum = rest.reduce((total, each) => total + each, 0)
  return points(
    [bold('Why')],
    rest.length === 0
      ? shown
      : [...shown, [bold(`+${sum}`), ` from ${rest.length} more ${rest.length === 1 ? 'reason' : 'reasons'}`]]
  )
}

/** Rounds points so that they add up to the score that is shown: the largest fractions are rounded up. */
export function displayedPoints(drivers: Assessment['drivers'], score: number): number[] {
  const whole = drivers.map(({ points: earned }) => Math.floor(earned))
  const missing = score - whole.reduce((total, each) => total + each, 0)
  const byFraction = drivers
    .map(({ points: earned }, place) => ({ place, fraction: earned - Math.floor(earned) }))
    .sort((a, b) => b.fraction - a.fraction)
  const raised = new Set(byFraction.slice(0, missing).map(({ place }) => place))
  return whole.map((each, place) => each + Number(raised.has(place)))
}

/** "4 of 7 inputs on record, oldest 94 days. Missing: …" */
export function knowledge({ present, of, oldestDays, missing }: Inputs): string {
  const age = oldestDays === null ? '' : `, oldest ${oldestDays} ${oldestDays === 1 ? 'day' : 'days'}`
  const gaps = missing.length === 0 ? '' : ` Not known: ${missing.join(', ')}.`
  return `${present} of ${of} inputs on record${age}.${gaps}`
}
