import type { Instant } from '../domain/time.ts'
import type { MessagePlace } from './ledger-ports.ts'

/** How trying to say something ended. */
export type Sent =
  | { kind: 'sent'; place: MessagePlace }
  /** It did not reach Slack; not before so many milliseconds again, null where Slack did not say. */
  | { kind: 'later'; afterMs: number | null; reason: string }
  /** Slack will never take it for this recipient; `reason` is Slack's own code. */
  | { kind: 'refused'; reason: string }
  /** Slack takes nothing at all from this bot any more. */
  | { kind: 'cut_off'; reason: string }
  /** Nobody knows whether it arrived. */
  | { kind: 'unknown'; reason: string }

/** Thrown where Slack does not tell what has to be known before something is said; nothing of it was sent. */
export class NotTold extends Error {
  override readonly name = 'NotTold'
  readonly outcome: Extract<Sent, { kind: 'later' | 'cut_off' }>
  constructor(outcome: NotTold['outcome']) {
    super(`Slack did not tell: ${outcome.reason}`)
    this.outcome = outcome
  }
}

/** Whether a message is there: `unreadable` where the bot may not look, or Slack did not answer. */
export type Found =
  | { kind: 'found'; place: MessagePlace }
  | { kind: 'missing' }
  | { kind: 'unreadable'; isForGood: boolean; reason: string }

/** Speaks for the bot: what is said is in the domain's words, and how it looks is the messenger's business. */
export interface Messenger<Words> {
  /**
   * Says something once; `key` goes with it so that it can be found. Never tries again by itself. `mayLeave` is asked when the first byte
   * is about to be written, for much time may have passed since then; when it says no, the answer is `later`.
   */
  send(
    recipient: string,
    words: Words,
    key: string,
    thread: MessagePlace | null,
    mayLeave: () => boolean
  ): Promise<Sent>
  /** Looks for a message by its key among those of the recipient's conversation since an instant. */
  find(recipient: string, key: string, since: Instant, thread: MessagePlace | null): Promise<Found>
  /** Says something else in the place of what was said; doing so twice is the same as once. False when it is gone, or can't be changed for good. */
  update(place: MessagePlace, words: Words): Promise<boolean>
  /** Longest that each call of Slack takes. */
  timeoutMs: number
}
