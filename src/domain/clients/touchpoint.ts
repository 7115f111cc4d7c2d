import type { CalendarDate, Instant } from '../time.ts'

/** How a conversation took place. */
export const TOUCHPOINT_KINDS = [
  'meeting',
  'call',
  'email',
  'message',
  'visit',
  'review',
  'event',
  'other'
] as const
export type TouchpointKind = (typeof TOUCHPOINT_KINDS)[number]

/** How it felt, −2 (badly) to 2 (very well). */
export const SENTIMENTS = [-2, -1, 0, 1, 2] as const
export type Sentiment = (typeof SENTIMENTS)[number]

/** One conversation with a client; everybody who took part is on it. */
export interface TouchpointDetails {
  kind: TouchpointKind
  occurredAt: Instant
  contactIds: string[]
  teammateIds: string[]
  summary: string | null
  sentiment: Sentiment | null
  nextStep: string | null
  nextStepOn: CalendarDate | null
}
