import type { Workspace } from '../domain/clients/teammate.ts'
import type { Instant } from '../domain/time.ts'
import type { NewDelivery } from './ledger-ports.ts'
import type { ScheduleTerms } from './schedule-ports.ts'

/** One time at which a job runs in one workspace, for one of its subjects. */
export interface JobSlot {
  workspace: Workspace
  subject: string
  /** When it was due. A message speaks of things as they were due then, however late it is decided on. */
  at: Instant
  /** When it is run. What it writes down is written then. */
  now: Instant
}

/** When a job runs for one subject. */
export type JobTerms = Omit<ScheduleTerms, 'job'>

/** Something the bot does by itself, and what that takes of the world. */
export interface Job<Ports> {
  name: string
  /** When it runs, for people. */
  words: string
  terms: (workspace: Workspace, ports: Ports) => Promise<JobTerms[]>
  /** A missed slot is made up for when it is no older, the latest only. With 0 it runs only on time. */
  catchUpHours: number
  /** Whether the first slot of a new schedule is the last one before it began, so that a fresh book is not left waiting. */
  startsAtOnce: boolean
  /**
   * Does what is due, and says which messages are to go out. Run twice for a slot it does nothing more and gives the same messages: the
   * process may die before they are kept. `unfinished` when so much was due that others are to have their turn first: it is run again
   * for the same slot, or a later one that has come, with the next tick.
   */
  run: (slot: JobSlot, ports: Ports) => Promise<NewDelivery[] | 'unfinished'>
}
