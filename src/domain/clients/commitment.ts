import type { CalendarDate } from '../time.ts'
import type { Believed } from './believed.ts'

/** What a promise is about. */
export const COMMITMENT_KINDS = ['requirement', 'expectation', 'success_criterion', 'deliverable'] as const
export type CommitmentKind = (typeof COMMITMENT_KINDS)[number]

/** Something promised to a client; `null` means nobody has said. */
export type CommitmentDetails = {
  commitment: string
  kind: CommitmentKind | null
  dueOn: CalendarDate | null
  /** Teammate id. */
  ownerId: string | null
  /** Whoever signed it off, as written. */
  signedOffBy: string | null
  signedOffOn: CalendarDate | null
  /** A link or a few words. */
  evidence: string | null
  doneOn: CalendarDate | null
  brokenOn: CalendarDate | null
}

/** A promise with what only people in Slack say of it: why it was moved or broken. */
export type CommitmentRecord = CommitmentDetails & { reason: string | null }

/** A promise as far as an assessment needs it. */
export type CommitmentFacts = Pick<CommitmentDetails, 'commitment' | 'dueOn' | 'doneOn' | 'brokenOn'> &
  Believed
