import { dayNumber } from '../calendar.ts'
import type { CalendarDate } from '../time.ts'
import type { CoverDetails } from './cover.ts'

/** What keeps a cover from being arranged. */
export type CoverProblem =
  | 'same_person'
  | 'begins_in_the_past'
  | 'ends_before_it_begins'
  | 'ends_in_the_past'
  | 'too_long'
  | 'overlaps'

/** Longer than anybody is away; beyond, the year was mistyped. */
const MOST_DAYS = 366

/**
 * Everything wrong with a cover, today in the workspace's zone. `before` is what it said until now: one that has begun may go on.
 * `others` are those arranged besides: one person need not cover for another twice at a time, but two may share it.
 */
export function coverProblems(
  cover: CoverDetails,
  today: CalendarDate,
  before: CoverDetails | null,
  others: readonly CoverDetails[]
): CoverProblem[] {
  const { awayId, delegateId, fromOn, untilOn } = cover
  const problems: CoverProblem[] = []
  if (awayId === delegateId) problems.push('same_person')
  if (fromOn < today && fromOn !== before?.fromOn) problems.push('begins_in_the_past')
  if (untilOn < fromOn) problems.push('ends_before_it_begins')
  else if (untilOn < today) problems.push('ends_in_the_past')
  else if (dayNumber(untilOn) - dayNumber(fromOn) > MOST_DAYS) problems.push('too_long')
  if (problems.length === 0 && others.some((other) => overlaps(cover, other))) problems.push('overlaps')
  return problems
}

function overlaps(a: CoverDetails, b: CoverDetails): boolean {
  const isSamePair = a.awayId === b.awayId && a.delegateId === b.delegateId
  return isSamePair && a.fromOn <= b.untilOn && b.fromOn <= a.untilOn
}
