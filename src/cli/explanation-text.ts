import { displayedScore } from '../domain/assessment/level.ts'
import { dayIn, formatDay } from '../domain/calendar.ts'
import type { Instant } from '../domain/time.ts'
import type { Explanation } from '../usecases/explain-risk.ts'
import { notScoredText } from './assessment-text.ts'

/** An explanation as a person reads it in a terminal. */
export function explanationText(
  client: string,
  since: Instant,
  timeZone: string,
  { now, before, changes, remedies }: Explanation
): string {
  if (now.kind === 'not_scored') return notScoredText(client, now)
  const then = formatDay(dayIn(timeZone, since))
  const lines = [
    `${client}: ${now.level}, ${displayedScore(now.score)} of 100`,
    before.kind === 'assessed'
      ? `On ${then}: ${before.level}, ${displayedScore(before.score)} of 100`
      : `On ${then}: ${before.kind === 'unknown' ? 'not on record yet' : before.because}`,
    ...(before.kind === 'assessed' ? changeLines(changes) : []),
    remedies.length === 0
      ? 'Nothing that can be done in a day would bring it down.'
      : 'What would bring it down, each alone:',
    ...remedies.map(({ action, change, level }) => {
      const falls = level === now.level ? '' : `, ${level}`
      return `  ${signed(change)}  ${action}${falls}`
    })
  ]
  return `${lines.join('\n')}\n`
}

function changeLines(changes: Explanation['changes']): string[] {
  if (changes.length === 0) return ['Nothing has changed since.']
  return [
    'What changed:',
    ...changes.map(({ before, after, sentence }) => {
      const gone = after === 0 ? ', settled since' : ''
      return `  ${signed(after - before)}  ${sentence}${gone}`
    })
  ]
}

function signed(points: number): string {
  const sign = points > 0 ? '+' : '−'
  return `${sign}${Math.abs(points).toFixed(1)}`.padStart(6)
}

/** The same for machines; figures are unrounded. */
export function explanationJson(client: string, since: Instant, explanation: Explanation) {
  const { now, before, changes, remedies } = explanation
  return {
    client,
    since: new Date(since).toISOString(),
    before: standing(before),
    now: standing(now),
    changes,
    remedies
  }
}

function standing(side: Explanation['now'] | Explanation['before']) {
  if (side.kind === 'assessed') return { score: side.score, level: side.level }
  return { score: null, level: null, because: side.kind === 'unknown' ? 'not on record' : side.because }
}
