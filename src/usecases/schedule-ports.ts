import type { Instant } from '../domain/time.ts'
import type { NewDelivery } from './ledger-ports.ts'

/** When a job runs, for one subject of it: a digest, a time zone; empty where there is but one. */
export interface ScheduleTerms {
  job: string
  subject: string
  cron: string
  /** IANA name. */
  timeZone: string
}

/** A schedule with slots that nobody has decided on, held by one process until its lease ends. */
export interface DueSchedule extends ScheduleTerms {
  id: string
  workspaceId: string
  /** The first slot that nobody has decided on. */
  nextAt: Instant
}

/** What was decided about the slots of one schedule that had come. */
export interface SlotDecision {
  scheduleId: string
  /** The slot whose job ran; null when all that had come were too old. */
  ran: Instant | null
  /** Slots passed over, the latest at most a hundred. */
  skipped: readonly Instant[]
  nextAt: Instant
  deliveries: readonly NewDelivery[]
}

/** A schedule as an operator sees it. */
export interface ScheduleState extends ScheduleTerms {
  nextAt: Instant
  lastRan: { slotAt: Instant; messages: number } | null
}

/** Which jobs are to run when; the database is what keeps several processes from running one slot twice. */
export interface Schedules {
  /**
   * Makes a workspace's schedules of some jobs exactly these: adds, moves to another time or zone, removes. `nextAt` says when a new or
   * moved one runs first; one that waits for longer than `atLatest`, as a clock was wrong for a while, is moved as well.
   */
  agree(
    workspaceId: string,
    jobs: readonly string[],
    terms: readonly (ScheduleTerms & { nextAt: Instant; atLatest: Instant })[]
  ): Promise<void>
  /**
   * Takes one schedule of these jobs that is due and that nobody holds; null when there is none. Leases are kept by the database's own
   * clock.
   */
  claim(
    workspaceId: string,
    jobs: readonly string[],
    owner: string,
    leaseMs: number,
    now: Instant
  ): Promise<DueSchedule | null>
  /**
   * Keeps a decision: slots, messages and the next time, in one transaction. `taken` when somebody else decided on the slot
   * meanwhile: then nothing is kept.
   */
  decide(owner: string, decision: SlotDecision, now: Instant): Promise<'kept' | 'taken'>
  /** Gives a schedule back undecided, so that it is tried again from `retryAt` on (by the database's clock: so many milliseconds from now). */
  release(owner: string, scheduleId: string, retryAfterMs: number): Promise<void>
  all(workspaceId: string): Promise<ScheduleState[]>
  /** Forgets slots decided before an instant; returns how many. */
  forgetBefore(workspaceId: string, before: Instant): Promise<number>
}
