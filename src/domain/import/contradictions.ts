import type { CommitmentDetails } from '../clients/commitment.ts'
import type { FeedbackDetails } from '../clients/feedback.ts'
import type { RiskDetails } from '../clients/risk.ts'

/**
 * Why what is known of a piece of feedback can't all be true, or null. Looks at the whole and not at one row, which may
 * add to what is known.
 */
export function feedbackContradiction(details: FeedbackDetails): string | null {
  const { receivedAt, respondBy, respondedAt, resolveBy, resolvedAt, toldClientAt } = details
  if (isBefore(respondedAt, receivedAt)) return 'it was answered (responded_at) before it was received'
  if (isBefore(resolvedAt, receivedAt)) return 'it was resolved (resolved_at) before it was received'
  if (isBefore(respondBy, receivedAt)) return 'its answer was due (respond_by) before it was received'
  if (isBefore(resolveBy, receivedAt)) return 'its resolution was due (resolve_by) before it was received'
  if (toldClientAt !== null && resolvedAt === null)
    return 'the client was told (told_client_at) of a resolution, but nothing says when it was resolved (resolved_at)'
  if (isBefore(toldClientAt, resolvedAt)) return 'the client was told (told_client_at) before it was resolved'
  return null
}

/** Why what is known of a promise can't all be true, or null. */
export function commitmentContradiction({ doneOn, brokenOn }: CommitmentDetails): string | null {
  if (doneOn === null || brokenOn === null) return null
  return `the promise was kept (done_on ${doneOn}) and broken (broken_on ${brokenOn}); it can be only one`
}

/** Why what is known of a register entry can't all be true or says nothing, or null. */
export function riskContradiction(details: RiskDetails): string | null {
  const { likelihood, threat, saysLeaving, openedOn, acceptedOn, closedOn } = details
  if (likelihood === null && threat === null && !saysLeaving)
    return 'the entry says nothing: rate likelihood and impact, name a threat, or say that the client is leaving'
  if (isBefore(acceptedOn, openedOn))
    return `it was accepted on ${acceptedOn}, before it was opened on ${openedOn}`
  if (isBefore(closedOn, openedOn)) return `it was closed on ${closedOn}, before it was opened on ${openedOn}`
  if (isBefore(closedOn, acceptedOn))
    return `it was accepted on ${acceptedOn}, after it was closed on ${closedOn}`
  return null
}

/** Instants and calendar dates both order as they are written. */
function isBefore<T extends number | string>(one: T | null, other: T | null): boolean {
  return one !== null && other !== null && one < other
}
