import { describeScore, formatDayOf, speaker, whomToAsk } from '../feedback-phrases.ts'
import type { Moment } from '../moment.ts'
import { countWithin } from '../newest-first.ts'
import { ramp } from '../ramp.ts'
import { type Answer, LEVEL_DAYS, levelAt } from '../satisfaction.ts'
import type { Signal } from '../signal.ts'
import type { Situation } from '../situation.ts'

/** How satisfied the client's people say they are, newer answers weighing more. */
export const satisfactionLevel: Signal = {
  key: 'satisfaction.level',
  title: 'Satisfaction scores',
  severity({ feedback }, at) {
    const level = levelAt(feedback.satisfaction, at)
    return level === null ? null : ramp(level, 0.8, 0.3)
  },
  sentence(situation, at) {
    const level = levelAt(situation.feedback.satisfaction, at)
    const lowest = lowestAnswer(situation, at)
    if (level === null || lowest === null) return 'Nobody has given a score lately'
    const { latest } = situation.feedback.satisfaction
    const count = countWithin(latest, LEVEL_DAYS, at)
    const from = speaker(lowest.score, situation)
    const answer = `${describeScore(lowest.score)}${from === null ? '' : ` from ${from}`} on ${formatDayOf(lowest.at, situation)}`
    const which = count === 1 ? answer : `${count} answers, newer ones weighing more, the lowest ${answer}`
    return `Satisfaction is ${Math.round(100 * level)} of 100: ${which}`
  },
  nextStep(situation, at) {
    const lowest = lowestAnswer(situation, at)
    if (lowest === null) return `Ask ${situation.facts.client.name} for a score`
    const whom = whomToAsk(lowest.score, situation, at)
    return `Ask ${whom} what is behind the ${describeScore(lowest.score)} of ${formatDayOf(lowest.at, situation)}`
  }
}

/** Of equally low answers the newest. */
function lowestAnswer({ feedback }: Situation, at: Moment): Answer | null {
  const { latest } = feedback.satisfaction
  const count = countWithin(latest, LEVEL_DAYS, at)
  let lowest: Answer | null = null
  for (const { answer } of latest.slice(0, count)) {
    if (lowest === null || answer.sixtieths < lowest.sixtieths) lowest = answer
  }
  return lowest
}
