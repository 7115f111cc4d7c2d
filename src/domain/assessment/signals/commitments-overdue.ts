import { formatDay } from '../../calendar.ts'
import { daysLate, type Promised } from '../commitments.ts'
import type { Moment } from '../moment.ts'
import { andMore, dayCount, quoted } from '../phrases.ts'
import { ramp } from '../ramp.ts'
import type { Signal } from '../signal.ts'
import type { Situation } from '../situation.ts'

/** How much one overdue promise counts at most, and how many days late that is. */
const WORST = 0.6
const WORST_DAYS = 30

/** Open promises past their date. Known once anything was promised. */
export const commitmentsOverdue: Signal = {
  key: 'commitments.overdue',
  title: 'Promises to the client',
  severity({ commitments }, at) {
    if (!commitments.isAny) return null
    let kept = 1
    for (const promised of commitments.due) kept *= 1 - WORST * ramp(daysLate(promised, at), 0, WORST_DAYS)
    return 1 - kept
  },
  sentence(situation, at) {
    const [latest, ...others] = overdue(situation, at)
    if (!latest) return 'No promise is overdue'
    const days = dayCount(daysLate(latest, at))
    const due = formatDay(latest.dueDay)
    return `${quoted(latest.commitment.commitment)} is ${days} late (due ${due})${andMore(others.length)}`
  },
  nextStep(situation, at) {
    const [latest] = overdue(situation, at)
    const { name } = situation.facts.client
    return latest === undefined
      ? `Keep the promises made to ${name}`
      : `Deliver ${quoted(latest.commitment.commitment)} or agree on a new date with ${name}`
  }
}

/** The latest first. */
function overdue({ commitments }: Situation, at: Moment): Promised[] {
  return commitments.due.filter((promised) => daysLate(promised, at) > 0).sort((a, b) => a.dueDay - b.dueDay)
}
