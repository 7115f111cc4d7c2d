import type { Alert } from '../../domain/attention/alert.ts'
import type { ClientRef } from '../../domain/clients/client.ts'
import type { Instant } from '../../domain/time.ts'

/** One thing that somebody is asked to see to. */
export interface NudgeItem {
  nudgeId: string
  alert: Alert
  /** Which of its moments it is said at, such as `overdue`, `again`, `escalated` or `90`. */
  step: string
  /** Why it is this person who is told, to go on after "You get this because"; null where it is their own. */
  why: string | null
  /** Whether they may silence it and hand the client over. */
  isTended: boolean
  /** Whether it is theirs in particular: assigned to them, or taken on. */
  isTheirs: boolean
  isClaimed: boolean
  /** Which of those said together it is, from 0; it keeps its place when others are seen to. */
  place: number
}

/** What was done about something, such as "check-in logged", by whom and when as far as that is known. */
export interface SeenTo {
  how: string
  by: string | null
  at: Instant | null
  /** Why it can wait, as whoever silenced it wrote. */
  reason?: string
}

/** One thing that was said and is seen to since. */
export interface SettledItem extends SeenTo {
  client: ClientRef
  /** What it was about, in the words in which it was said; null where that is on record no more. */
  sentence: string | null
  /** How the risk, from 0 to 100, moved by what was done; null where it did not. */
  move: RiskMove | null
  /** As of a `NudgeItem`. */
  place: number
}

/** Two scores as they are shown. */
export interface RiskMove {
  from: number
  to: number
}

/** Things said together, in two lists; their places tell in which order. */
export interface ToldItems {
  items: readonly NudgeItem[]
  settled: readonly SettledItem[]
}

/** Several things that one person is to see to, the most pressing first, and those that were seen to since they were said. */
export interface NudgesWords extends ToldItems {
  kind: 'nudges'
  /** In which days begin. */
  timeZone: string
}
