import type { KnownBlock } from '@slack/types'
import { dayIn, formatDay } from '../../domain/calendar.ts'
import type { FeedbackKind } from '../../domain/clients/feedback.ts'
import { isFollowedUp } from '../../domain/feedback/steps.ts'
import type { Instant } from '../../domain/time.ts'
import { bold, type Line, lines, moment } from '../blocks/rich.ts'

/** What becomes of a complaint or a request where nothing else is agreed. */
export interface Care {
  /** The name of the client's owner; null when nobody owns it, or no client is chosen yet. */
  owner: string | null
  timeZone: string
  respondBy: Instant | null
  resolveBy: Instant | null
}

/** Says who sees to it and by when the policy wants it answered and resolved, as far as that is still to come. */
export function careBlocks(
  kind: FeedbackKind | null,
  { owner, timeZone, respondBy, resolveBy }: Care
): KnownBlock[] {
  if (kind === null || !isFollowedUp({ kind }) || (respondBy === null && resolveBy === null)) return []
  const due = (words: string, at: Instant | null): Line[] =>
    at === null ? [] : [[bold(words), moment(at, formatDay(dayIn(timeZone, at)))]]
  return [
    lines(
      ...due('To be answered by: ', respondBy),
      ...due('To be resolved by: ', resolveBy),
      ...(owner === null ? [] : [[bold('Owner: '), owner]])
    )
  ]
}
