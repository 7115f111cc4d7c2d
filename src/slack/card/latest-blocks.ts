import type { KnownBlock } from '@slack/types'
import { dayNumber, formatDay } from '../../domain/calendar.ts'
import type { ScoredCard } from '../../usecases/client-card.ts'
import { KINDS } from '../blocks/kind.ts'
import { bold, lines, quote } from '../blocks/rich.ts'

/** As much of a note as a card needs to remind somebody. */
const SUMMARY = 600

/** The last conversation in its own words, and the step agreed then. Only for the person who asked. */
export function latestBlocks(latest: ScoredCard['latest']): KnownBlock[] {
  if (latest === null) return [lines([bold('Latest check-in: '), 'none on record'])]
  const { day, kind, by, summary, nextStep, nextStepOn } = latest
  const who = by === null ? '' : ` by ${by}`
  const due = nextStepOn === null ? '' : `, due ${formatDay(dayNumber(nextStepOn))}`
  return [
    lines([bold('Latest check-in: '), `${KINDS[kind]} on ${formatDay(day)}${who}`]),
    ...(summary === null || summary.trim() === '' ? [] : [quote(summary, SUMMARY)]),
    ...(nextStep === null ? [] : [lines([bold('Agreed step: '), `${nextStep}${due}`])])
  ]
}
