import type { HeaderOverrides } from '../../domain/import/headers/match-headers.ts'
import type { MendedBy } from '../../domain/import/headers/remedies.ts'
import type { FileKind } from '../../domain/import/kinds.ts'
import type { Instant } from '../../domain/time.ts'

/** How an import is to read. */
export interface ImportOptions {
  now: Instant
  /** IANA name. */
  timeZone: string
  /** ISO 4217 */
  currency: string
  /** Facts without a recorded instant were known when they happened: for a past book. */
  isHistory: boolean
  /** A CRM's task that nobody has completed counts as a conversation. */
  takesOpenTasks: boolean
  /** Since when a known client or contact is on record stays as it is: it has no history, so nobody could undo it. */
  keepsAddedOn?: true
  /** Header → canonical column, before any alias. */
  overrides: HeaderOverrides
  /** What a reason may tell people to do about it; options of the command when left out. */
  mendedBy?: MendedBy
}

/** A row that was not taken. `line` counts from 1 and is where the row starts. */
export interface Refusal {
  file: string
  line: number
  reason: string
}

/** Told while an import runs. */
export interface ImportWatch {
  refused(refusal: Refusal): void
  progress(state: { file: string; bytesRead: number; size: number }): void
}

/** What became of one file. */
export interface FileReport {
  file: string
  kind: FileKind | null
  /** Why nothing was read, or null. */
  notRead: string | null
  /** Rows, refused ones included. */
  read: number
  added: number
  changed: number
  unchanged: number
  refused: number
  /** Rows that the CRM had marked as deleted. */
  deleted: number
  /** Headers that mean nothing to us. */
  ignored: string[]
  /** Owners and the like that name nobody we know; left empty. */
  strangers: string[]
  /** Owners and the like whom nobody in Slack is known as: taken over, but nobody hears of it until they are. */
  absentees: string[]
}
