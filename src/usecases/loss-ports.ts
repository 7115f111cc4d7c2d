import type { CalendarDate, Instant } from '../domain/time.ts'

/** A client that left: when, why, to whom, and the day it came back, if it did. */
export interface LossOnRecord {
  clientId: string
  clientName: string
  lostOn: CalendarDate
  wonBackOn: CalendarDate | null
  /** As written on the form or in the file; empty when nobody has said. */
  reasons: string[]
  /** Whoever the client went to. */
  competitor: string | null
}

/** Losses on record. */
export interface Losses {
  /**
   * Every loss believed at an instant, the oldest first, those of archived clients among them, and those that lie ahead.
   * A client lost twice is there twice. `clientName` is what the client was called at that instant.
   */
  all(workspaceId: string, knownAt: Instant): Promise<LossOnRecord[]>
}
