import type { Occurrences } from '../../domain/import/occurrences.ts'
import type { Instant } from '../../domain/time.ts'
import type { ImportStore } from '../import-ports.ts'
import type { FigureLines } from './figure-lines.ts'
import type { Found } from './find-mentioned.ts'
import type { Remembered } from './remembered.ts'

/** What became of one row, or of one fact in it. */
export type Verdict = { kind: 'added' | 'changed' | 'unchanged' } | { kind: 'refused'; reason: string }

/** A verdict, or that somebody whom the row names may stand further down; `before` is what became of the rest. */
export type Postponable = Verdict | { kind: 'postponed'; before: Verdict }

export const ADDED: Verdict = { kind: 'added' }
export const CHANGED: Verdict = { kind: 'changed' }
export const UNCHANGED: Verdict = { kind: 'unchanged' }

/** Refuses a row with a reason. */
export function refused(reason: string): Verdict {
  return { kind: 'refused', reason }
}

/** One fact of a row that the file holds on `line`. */
export interface Entry<Row> {
  line: number
  row: Row
}

/** Which known things the rows of this file have already described, and on which line. */
export interface Claims {
  lineOf(id: string): number | undefined
  claim(id: string, line: number): void
  /** Keeps what the block claimed, once its transaction has been committed. */
  settle(): void
  /** Forgets what the block claimed: its transaction was undone and runs again. */
  forget(): void
}

/** Creates empty claims. */
export function createClaims(): Claims {
  const settled = new Map<string, number>()
  const pending = new Map<string, number>()
  return {
    lineOf: (id) => settled.get(id) ?? pending.get(id),
    claim: (id, line) => void pending.set(id, line),
    settle() {
      for (const [id, line] of pending) settled.set(id, line)
      pending.clear()
    },
    forget: () => pending.clear()
  }
}

/** What lasts while one file is read. */
export interface FileSession {
  store: Pick<ImportStore, 'newId' | 'digest'>
  now: Instant
  /** IANA name. */
  timeZone: string
  /** Facts without a recorded instant were known when they happened. */
  isHistory: boolean
  /** Since when a known client or contact is on record stays as it is. */
  keepsAddedOn?: true
  claims: Claims
  occurrences: Occurrences
  /** Of all files of the import. */
  figureLines: FigureLines
  /** Clients and contacts found for mentions in earlier blocks. */
  clients: Remembered<Found>
  contacts: Remembered<string>
  /** Owners and the like that name nobody we know: left empty, told once. */
  strangers: Set<string>
  /** Owners and the like on record whom Slack does not know, told once. */
  absentees: Set<string>
}

/** When a new fact was recorded: as the row says, when it happened in a book of the past, else now. */
export function recordedAtOf(session: FileSession, said: Instant | null, happened: Instant | null): Instant {
  return said ?? (session.isHistory ? (happened ?? session.now) : session.now)
}

/** When a correction was recorded: always after what it corrects. */
export function correctedAt(session: FileSession, said: Instant | null, known: Instant): Instant {
  return said !== null && said > known ? said : Math.max(session.now, known + 1)
}

/** Since when somebody is on record, as the row says or as is known; null for somebody new of whom the row does not say. */
export function sinceWhen(
  { keepsAddedOn }: FileSession,
  known: { addedAt: Instant } | null,
  { addedOn }: { addedOn: Instant | null }
): Instant | null {
  return known && keepsAddedOn ? known.addedAt : (addedOn ?? known?.addedAt ?? null)
}
