import { type Complaint, complaintWeight, FORGOTTEN_DAYS } from '../complaints.ts'
import { describeComplaint, formatDayOf, owned, whomToAsk } from '../feedback-phrases.ts'
import { daysSince, type Moment } from '../moment.ts'
import { dayCount } from '../phrases.ts'
import type { Signal } from '../signal.ts'
import type { Situation } from '../situation.ts'

/** Complaints that are not resolved, and for a while those that were: being put right does not undo it. */
export const complaintsOpen: Signal = {
  key: 'complaints.open',
  title: 'Open complaints',
  severity({ feedback }, at) {
    if (!feedback.isOnRecord) return null
    let calm = 1
    for (const complaint of feedback.complaints) calm *= 1 - complaintWeight(complaint, at)
    return 1 - calm
  },
  sentence(situation, at) {
    const felt = situation.feedback.complaints.filter((complaint) => complaintWeight(complaint, at) > 0)
    const open = felt.filter(isOpen)
    const worst = worstOf(open, at)
    if (worst !== null) return openSentence(open.length, worst, situation, at)
    const latest = worstOf(felt, at)
    if (latest === null) return 'No complaint is open'
    const what = `(${describeComplaint(latest.fact, situation)})`
    const on = formatDayOf(latest.fact.resolvedAt ?? latest.at, situation)
    return felt.length === 1
      ? `Complaint ${what} resolved on ${on}, no longer counted ${FORGOTTEN_DAYS} days after`
      : `${felt.length} complaints resolved in ${FORGOTTEN_DAYS} days, the worst ${what} on ${on}`
  },
  nextStep(situation, at) {
    const { complaints } = situation.feedback
    const worst = worstOf(complaints.filter(isOpen), at) ?? worstOf(complaints, at)
    if (worst === null) return `Ask ${situation.facts.client.name} what could be better`
    if (isOpen(worst)) return `${worst.isAnswerDue ? 'Answer' : 'Resolve'} ${owned(worst.fact, situation)}`
    const whom = whomToAsk(worst.fact, situation, at)
    return `Ask ${whom} whether the complaint of ${formatDayOf(worst.at, situation)} is settled for good`
  }
}

function openSentence(count: number, worst: Complaint, situation: Situation, at: Moment): string {
  const what = `(${describeComplaint(worst.fact, situation)}) since ${formatDayOf(worst.at, situation)}`
  const which = count === 1 ? `1 complaint open ${what}` : `${count} complaints open, the worst ${what}`
  return `${which}, ${deadline(worst, situation, at)}`
}

function deadline({ dueAt, isAnswerDue }: Complaint, situation: Situation, at: Moment): string {
  const days = daysSince(dueAt, at)
  if (days >= 1) return `${dayCount(days)} past its deadline`
  const on = formatDayOf(dueAt, situation)
  if (days > 0) return `past its deadline of ${on}`
  return `to be ${isAnswerDue ? 'answered' : 'resolved'} by ${on}`
}

/** The one that weighs most, the oldest of equals. */
function worstOf(newestFirst: Complaint[], at: Moment): Complaint | null {
  let worst: Complaint | null = null
  for (const complaint of newestFirst) {
    if (worst === null || complaintWeight(complaint, at) >= complaintWeight(worst, at)) worst = complaint
  }
  return worst
}

function isOpen({ fact }: Complaint): boolean {
  return fact.resolvedAt === null
}
