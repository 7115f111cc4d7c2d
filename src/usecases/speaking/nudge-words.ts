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
}

/** What was done about something, such as "check-in logged", by whom and when as far as that is known. */
export interface SeenTo {
  how: string
  by: string | null
  at: Instant | null
}

/** Several things that one person is to see to, the most pressing first, and those that were seen to since they were said. */
export interface NudgesWords {
  kind: 'nudges'
  items: readonly NudgeItem[]
  settled: readonly (SeenTo & { client: ClientRef })[]
  /** In which days begin. */
  timeZone: string
}
