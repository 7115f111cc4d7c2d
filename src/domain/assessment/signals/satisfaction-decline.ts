import { whomToAsk } from '../feedback-phrases.ts'
import type { Moment } from '../moment.ts'
import { countWithin } from '../newest-first.ts'
import { ramp } from '../ramp.ts'
import { compareAnswers, RECENT_DAYS } from '../satisfaction.ts'
import type { Signal } from '../signal.ts'
import type { Situation } from '../situation.ts'

/** The answers of the last 90 days are worse than those of the 180 before. */
export const satisfactionDecline: Signal = {
  key: 'satisfaction.decline',
  title: 'Change of the satisfaction scores',
  severity({ feedback }, at) {
    const compared = compareAnswers(feedback.satisfaction, at)
    return compared === null ? null : ramp(compared.decline, 0.1, 0.5)
  },
  sentence({ feedback }, at) {
    const compared = compareAnswers(feedback.satisfaction, at)
    if (compared === null) return 'There are not enough scores to compare'
    const { recent, earlier, recentCount, earlierCount } = compared
    const answers = `${recentCount} answer${recentCount === 1 ? '' : 's'}`
    return `Satisfaction went from ${outOf100(earlier)} to ${outOf100(recent)} of 100: ${answers} in ${RECENT_DAYS} days against ${earlierCount} in the 180 before`
  },
  nextStep(situation, at) {
    return `Ask ${worstOff(situation, at)} what has changed`
  }
}

/** Who gave the lowest of the recent answers, and the newest of equals. */
function worstOff(situation: Situation, at: Moment): string {
  const { answers } = situation.feedback.satisfaction
  const recent = answers.slice(0, countWithin(answers, RECENT_DAYS, at))
  const [first, ...others] = recent
  if (first === undefined) return situation.facts.client.name
  const lowest = others.reduce((low, answer) => (answer.sixtieths < low.sixtieths ? answer : low), first)
  return whomToAsk(lowest.score, situation, at)
}

function outOf100(mean: number): number {
  return Math.round(100 * mean)
}
