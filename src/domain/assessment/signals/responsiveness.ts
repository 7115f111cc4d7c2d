import { formatDayOf, owned, speaker } from '../feedback-phrases.ts'
import type { Moment } from '../moment.ts'
import { countWithin } from '../newest-first.ts'
import { ramp } from '../ramp.ts'
import { REQUEST_DAYS, type Request } from '../requests.ts'
import type { Signal } from '../signal.ts'
import type { Situation } from '../situation.ts'

/** How many of the client's requests we answer too late. Complaints have signals of their own. */
export const responsiveness: Signal = {
  key: 'responsiveness',
  title: 'Answers to requests',
  severity({ feedback: { requests } }, at) {
    const count = countWithin(requests, REQUEST_DAYS, at)
    if (count === 0) return null
    let late = 0
    for (let place = 0; place < count; place++) if (isLate(requests[place] as Request, at)) late++
    return ramp(late / count, 0.05, 0.5)
  },
  sentence(situation, at) {
    const { requests } = situation.feedback
    const count = countWithin(requests, REQUEST_DAYS, at)
    const late = lateRequests(situation, at)
    const waiting = late.filter(({ isWaiting }) => isWaiting)
    if (late.length === 0) return `No request in ${REQUEST_DAYS} days was answered late`
    const parts: string[] = []
    if (late.length > waiting.length) parts.push(`${late.length - waiting.length} answered past the deadline`)
    const oldest = waiting.at(-1)
    if (oldest !== undefined) parts.push(waits(waiting.length, oldest, situation))
    const of = `${late.length} of ${count} request${count === 1 ? '' : 's'}`
    return `${of} in ${REQUEST_DAYS} days late: ${parts.join(', ')}`
  },
  nextStep(situation, at) {
    const oldest = lateRequests(situation, at).findLast(({ isWaiting }) => isWaiting)
    return oldest === undefined
      ? `Agree with ${situation.facts.client.name} how soon requests are answered`
      : `Answer ${owned(oldest.fact, situation)}`
  }
}

function waits(count: number, oldest: Request, situation: Situation): string {
  const from = speaker(oldest.fact, situation)
  const which = count === 1 ? '1 still waiting' : `${count} still waiting, the longest`
  return `${which} since ${formatDayOf(oldest.at, situation)}${from === null ? '' : ` (${from})`}`
}

/** Newest first. */
function lateRequests({ feedback: { requests } }: Situation, at: Moment): Request[] {
  return requests.slice(0, countWithin(requests, REQUEST_DAYS, at)).filter((request) => isLate(request, at))
}

function isLate({ lateAfter }: Request, at: Moment): boolean {
  return at.instant > lateAfter
}
