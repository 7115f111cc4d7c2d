import { displayedScore } from '../assessment/level.ts'
import { dayNumber, formatDay } from '../calendar.ts'
import { CAUSES } from './causes.ts'
import { type Finding, finding, type Scene } from './scene.ts'

/** Days after which a client that does not get better is looked at again. */
export const REVIEW_DAYS = 28

/** A client that is at risk or worse, four weeks on and no better: somebody is to decide what becomes of it, every four weeks. */
export function reviewAlerts({ agenda: { trouble }, at }: Scene): Finding[] {
  if (trouble === null || trouble.fourWeeks === null) return []
  const { level, since, fourWeeks } = trouble
  const sinceDay = dayNumber(since)
  const period = Math.floor((at.day - sinceDay) / REVIEW_DAYS)
  if (period < 1 || fourWeeks.last < fourWeeks.first) return []
  const [first, last] = [displayedScore(fourWeeks.first), displayedScore(fourWeeks.last)]
  return [
    finding({
      kind: 'review',
      cause: CAUSES.review(since, period),
      sentence: `At risk or worse since ${formatDay(sinceDay)}, and no better in four weeks: ${first} then, ${last} now`,
      severity: level === 'critical' ? 'critical' : 'high',
      countsFrom: sinceDay + period * REVIEW_DAYS
    })
  ]
}
