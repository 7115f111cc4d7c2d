/** The steps of a message that goes well, in their order. A process may die or freeze at any of them; a test does so at each. */
export const DELIVERY_STEPS = ['claimed', 'composed', 'begun', 'leaving', 'posted', 'sent'] as const
export type DeliveryStep = (typeof DELIVERY_STEPS)[number]

/** How one attempt to see a message through can end. */
export type DeliveryEnd =
  | 'sent'
  /** It was there already. */
  | 'found'
  /** There was nothing left to say. */
  | 'dropped'
  /** Its reader may not be told anything at this hour. */
  | 'waits'
  /** Certainly not said, and tried again later. */
  | 'postponed'
  /** Nobody knows whether it was said, which is looked into later. */
  | 'doubted'
  /** Slack takes nothing at all from this bot any more. */
  | 'cut_off'
  /** Slack will never take it. */
  | 'refused'
  /** Not said, after all attempts. */
  | 'given_up'
  /** Nobody can find out whether it was said. */
  | 'uncertain'
  /** Others have taken over. */
  | 'lost_hold'
  /** A defect of ours: taken again when the lease has run out. */
  | 'failed'

/** How it ended, and why. */
export interface EndOfAttempt {
  end: DeliveryEnd
  reason: string | null
}
