import { FREQUENCY_DAYS } from '../complaints.ts'
import { describeComplaint, formatDayOf } from '../feedback-phrases.ts'
import { countWithin } from '../newest-first.ts'
import { ramp } from '../ramp.ts'
import type { Signal } from '../signal.ts'

/** One complaint may be bad luck; a second soon after it is not, whether they were resolved or not. */
export const complaintsFrequency: Signal = {
  key: 'complaints.frequency',
  title: 'Number of complaints',
  severity({ feedback }, at) {
    if (!feedback.isOnRecord) return null
    return ramp(countWithin(feedback.complaints, FREQUENCY_DAYS, at), 1, 4)
  },
  sentence(situation, at) {
    const { complaints } = situation.feedback
    const count = countWithin(complaints, FREQUENCY_DAYS, at)
    const latest = complaints[0]
    if (count === 0 || latest === undefined) return `No complaint in ${FREQUENCY_DAYS} days`
    const what = `(${describeComplaint(latest.fact, situation)})`
    return `${count} complaint${count === 1 ? '' : 's'} in ${FREQUENCY_DAYS} days, the latest ${what} on ${formatDayOf(latest.at, situation)}`
  },
  nextStep(situation, at) {
    const { complaints } = situation.feedback
    const count = countWithin(complaints, FREQUENCY_DAYS, at)
    const first = complaints[count - 1]
    const { name } = situation.facts.client
    return count < 2 || first === undefined
      ? `Ask ${name} what could be better`
      : `Find out with ${name} what its ${count} complaints since ${formatDayOf(first.at, situation)} have in common`
  }
}
