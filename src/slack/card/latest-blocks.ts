import type { KnownBlock } from '@slack/types'
import { type DayNumber, dayNumber, formatDay } from '../../domain/calendar.ts'
import type { ScoredCard } from '../../usecases/client-card.ts'
import type { AgreedStep } from '../../usecases/ports.ts'
import { KINDS } from '../blocks/kind.ts'
import { bold, type Line, lines, quote } from '../blocks/rich.ts'

/** As much of a note as a card needs to remind somebody. */
const SUMMARY = 600

/** The last conversation in its own words, and the step agreed then or before. Only for the person who asked. */
export function latestBlocks({ latest, agreed, today }: ScoredCard): KnownBlock[] {
  if (latest === null) return [lines([bold('Latest check-in: '), 'none on record'])]
  const { day, kind, by, summary } = latest
  const who = by === null ? '' : ` by ${by}`
  return [
    lines([bold('Latest check-in: '), `${KINDS[kind]} on ${formatDay(day)}${who}`]),
    ...(summary === null || summary.trim() === '' ? [] : [quote(summary, SUMMARY)]),
    ...(agreed === null ? [] : [lines(agreedLine(agreed, today))])
  ]
}

/** "Agreed step: Send the offer, due 27 Oct 2026 · 26 days overdue" */
function agreedLine({ nextStep, nextStepOn }: AgreedStep, today: DayNumber): Line {
  const step = [bold('Agreed step: '), nextStep]
  if (nextStepOn === null) return step
  const due = dayNumber(nextStepOn)
  const late = today - due
  const overdue = late > 0 ? [bold(` · ${late === 1 ? '1 day' : `${late} days`} overdue`)] : []
  return [...step, `, due ${formatDay(due)}`, ...overdue]
}
