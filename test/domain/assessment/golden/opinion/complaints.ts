import type { FeedbackFacts } from '../../../../../src/domain/clients/feedback.ts'
import { afterWorkingDays } from './deadlines.ts'
import { anyOf, daysSince, type Known, ramp } from './known.ts'
import { received } from './satisfaction.ts'

const BADNESS = { low: 0.15, medium: 0.35, high: 0.6, critical: 0.9 }
const DAYS_TO_RESOLVE = { low: 14, medium: 7, high: 3, critical: 1 }

/** 24 hours, which are one working day. */
function responseDue(known: Known, { respondBy, receivedAt }: FeedbackFacts): number {
  return respondBy ?? afterWorkingDays(known.house, receivedAt, 1)
}

function resolutionDue(known: Known, { resolveBy, receivedAt, severity }: FeedbackFacts): number {
  return resolveBy ?? afterWorkingDays(known.house, receivedAt, DAYS_TO_RESOLVE[severity ?? 'medium'])
}

function hasHappened(known: Known, instant: number | null): instant is number {
  return instant !== null && instant <= known.asOf
}

function complaintValue(known: Known, complaint: FeedbackFacts): number {
  const v = BADNESS[complaint.severity ?? 'medium']
  if (hasHappened(known, complaint.resolvedAt))
    return (v / 3) * Math.max(0, 1 - daysSince(known, complaint.resolvedAt) / 60)
  const awaitsResponse = !hasHappened(known, complaint.respondedAt)
  const isLate =
    (awaitsResponse && known.asOf > responseDue(known, complaint)) ||
    known.asOf > resolutionDue(known, complaint)
  return isLate ? Math.min(1, v * 1.25) : v
}

function complaints(known: Known): FeedbackFacts[] {
  return received(known).filter(({ kind }) => kind === 'complaint')
}

export function complaintsOpen(known: Known): number | null {
  if (received(known).length === 0) return null
  return anyOf(complaints(known).map((complaint) => complaintValue(known, complaint)))
}

export function complaintsFrequency(known: Known): number | null {
  if (received(known).length === 0) return null
  const recent = complaints(known).filter(({ receivedAt }) => daysSince(known, receivedAt) <= 60)
  return ramp(recent.length, 1, 4)
}

/** Whoever waits does so until somebody answers or resolves, or still does. */
function hasWaitedTooLong(known: Known, request: FeedbackFacts): boolean {
  const ends = [request.respondedAt, request.resolvedAt].filter((end) => hasHappened(known, end))
  return Math.min(known.asOf, ...ends) > responseDue(known, request)
}

export function responsiveness(known: Known): number | null {
  const requests = received(known).filter(
    ({ kind, receivedAt }) => kind === 'request' && daysSince(known, receivedAt) <= 90
  )
  if (requests.length === 0) return null
  const late = requests.filter((request) => hasWaitedTooLong(known, request))
  return ramp(late.length / requests.length, 0.05, 0.5)
}
