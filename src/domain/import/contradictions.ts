import type { CommitmentDetails } from '../clients/commitment.ts'
import type { FeedbackDetails } from '../clients/feedback.ts'
import type { RiskDetails } from '../clients/risk.ts'
import type { CalendarDate } from '../time.ts'

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

/** Why what is known of a contract can't all be true, or null. */
export function contractContradiction({
  startsOn,
  optionOn,
  noticeOn,
  endsOn
}: Record<'startsOn' | 'optionOn' | 'noticeOn', CalendarDate | null> & {
  endsOn: CalendarDate
}): string | null {
  if (isBefore(endsOn, startsOn)) return `the contract starts on ${startsOn}, after its end on ${endsOn}`
  const between = [
    ['option (option_on)', optionOn],
    ['notice (notice_on)', noticeOn]
  ] as const
  for (const [name, day] of between) {
    if (isBefore(endsOn, day)) return `its ${name} is on ${day}, after the end of the contract on ${endsOn}`
    if (isBefore(day, startsOn))
      return `its ${name} is on ${day}, before the start of the contract on ${startsOn}`
  }
  return null
}

/** Why a client can't have been lost on a day, besides the other days on which it was, or null. */
export function lossContradiction(loss: LostAndWon, others: readonly LostAndWon[]): string | null {
  for (const other of others) {
    const [first, second] = loss.lostOn < other.lostOn ? [loss, other] : [other, loss]
    if (first.wonBackOn === null || isBefore(second.lostOn, first.wonBackOn))
      return `the client was lost on ${other.lostOn} too, and did not come back in between: give the loss of ${first.lostOn} a won_back_on, or keep one of the two`
  }
  return null
}

/** When a client was lost, and when it came back. */
interface LostAndWon {
  lostOn: CalendarDate
  wonBackOn: CalendarDate | null
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
