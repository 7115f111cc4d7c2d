import type { Assessment } from '../domain/assessment/assessment.ts'
import type { Level } from '../domain/assessment/level.ts'
import type { Money } from '../domain/money.ts'
import type { SignalKey } from '../domain/policy.ts'
import type { CalendarDate, Instant } from '../domain/time.ts'

/** What is kept of a client's assessment on one day: the numbers, never the sentences with names in them. */
export interface Snapshot {
  /** In the workspace's zone. */
  day: CalendarDate
  asOf: Instant
  score: number
  level: Level
  computedLevel: Level
  basis: Assessment['levelBasis']
  /** How many of the seven. */
  inputs: number
  /** Most points first. */
  drivers: { signal: SignalKey; points: number }[]
  exposure: Money | null
  policyVersion: number
}

/** That a client's level on one day is not the one of its snapshot before. */
export interface LevelTransition {
  clientId: string
  clientName: string
  day: CalendarDate
  /** The day of the snapshot before. */
  since: CalendarDate
  from: Level
  to: Level
}

/** One snapshot a day and client, and the crossings of levels between them. */
export interface History {
  /**
   * Keeps the snapshots of one day with the transitions they make, all in one transaction. What is there already stays as it is,
   * so repeating it changes nothing. A day filled in later also sets right the transition of the snapshot that follows it.
   */
  record(
    workspaceId: string,
    day: CalendarDate,
    snapshots: readonly { clientId: string; snapshot: Snapshot }[]
  ): Promise<{ added: number }>
  /** Whether a client that counts at `asOf`, neither lost nor archived, has no snapshot of the day yet. */
  isIncomplete(workspaceId: string, day: CalendarDate, asOf: Instant): Promise<boolean>
  /** A client's snapshots from one day to another, both included, the oldest first. */
  ofClient(workspaceId: string, clientId: string, from: CalendarDate, to: CalendarDate): Promise<Snapshot[]>
  /** Where every client stood on a day, or where it has no snapshot of that day, on the last of the six days before. */
  levelsOn(
    workspaceId: string,
    day: CalendarDate
  ): Promise<{ clientId: string; level: Level; score: number }[]>
  /** The transitions from one day to another, both included, the oldest first; of one client or of all. */
  transitions(
    workspaceId: string,
    from: CalendarDate,
    to: CalendarDate,
    clientId?: string
  ): Promise<LevelTransition[]>
}
