import type { Instant } from '../../domain/time.ts'

/** What a message has come to when it is sent: its words and the clients it speaks of, or why there is none. */
export type Composed<Words> =
  | {
      kind: 'say'
      words: Words
      clientIds: readonly string[]
      /** Nudges by id that somebody else is to be told instead; none when left out. */
      forOthers?: readonly string[]
    }
  /** Nothing is left to say. */
  | { kind: 'nothing'; reason: string }
  /** It may not, or cannot, be said to this recipient any more: as if Slack had refused it. */
  | { kind: 'unreachable'; reason: string }

/** Why somebody is `unreachable` by what is on record: they may use the bot no more, or may not see what it is about. */
export const OUT_OF_REACH = 'out_of_reach'

/** Somebody else has it by now, and sees it through. */
export type TakenOver = { kind: 'taken_over' }

/** The same for a message that is about to go out, which may have to wait for an hour at which its reader may be told something. */
export type ComposedInTime<Words> = Composed<Words> | { kind: 'later'; until: Instant } | TakenOver
