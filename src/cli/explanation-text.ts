import type { Assessment } from '../domain/assessment/assessment.ts'
import { displayedScore } from '../domain/assessment/level.ts'
import { dayIn, formatDay } from '../domain/calendar.ts'
import type { Instant } from '../domain/time.ts'
import type { Explanation } from '../usecases/explain-risk.ts'
import { basisText, notScoredText } from './assessment-text.ts'

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
    ...basisText(now),
    before.kind === 'assessed'
      ? `On ${then}: ${before.level}, ${displayedScore(before.score)} of 100`
      : `On ${then}: ${before.kind === 'unknown' ? 'not on record yet' : before.because}`,
    ...(before.kind === 'assessed' ? changeLines(changes) : []),
    ...remedyLines(remedies, now)
  ]
  return `${lines.join('\n')}\n`
}

function changeLines(changes: Explanation['changes']): string[] {
  if (changes.length === 0) return ['Nothing has become better or worse since.']
  return [
    'What changed, and what each change alone did to the score:',
    ...changes.map(({ after, effect, sentence }) => {
      const settled = after === 0 ? ' (no longer)' : ''
      return `  ${signed(effect)}  ${sentence}${settled}`
    })
  ]
}

function remedyLines({ each, together }: Explanation['remedies'], now: Assessment): string[] {
  if (together === null) return ['Nothing on record can be settled in a day; the score falls as time passes.']
  const falls = ({ level }: { level: string }) => (level === now.level ? '' : ` → ${level}`)
  return [
    'What would bring it down, each alone:',
    ...each.map((relief) => `  ${signed(relief.change)}  ${relief.action}${falls(relief)}`),
    ...(each.length < 2 ? [] : [`  ${signed(together.change)}  All of it together${falls(together)}`])
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
