import type { BookKind } from '../domain/import/kinds.ts'
import type { Instant } from '../domain/time.ts'
import type { ImportStore } from './import-ports.ts'

/** An import that somebody had made in Slack. */
export interface ImportRun {
  id: string
  /** The names of its files, as they were called. */
  fileName: string
  recordedAt: Instant
  /** Null while what it wrote counts. */
  undoneAt: Instant | null
}

/** Something that an undo left as it is, and why. */
export interface Remainder {
  kind: BookKind
  /** The client it is about, or is. */
  client: string
  /** A contact's name; of all else there is none. */
  name: string | null
  /**
   * `changed`: somebody has changed it since. `built_upon`: it was new, and somebody has logged or planned something about it since.
   * `name_taken`: what it was called before, its id or its channel is another's now.
   */
  because: 'changed' | 'built_upon' | 'name_taken'
}

/** What an undo did, by kind. `removed` was new, `restored` is again as it was before. */
export interface Undoing {
  counts: { kind: BookKind; removed: number; restored: number }[]
  remainders: Remainder[]
}

/** Imports that are made in Slack: rehearsed, made once, and taken back. Each is one transaction, and one at a time in a workspace. */
export interface ImportRuns {
  /** Runs work on the book as it is and keeps nothing of what it does. */
  rehearse<Result>(
    workspaceId: string,
    now: Instant,
    work: (store: ImportStore) => Promise<Result>
  ): Promise<Result>
  /**
   * Runs work once per `sourceKey`; `by` is a teammate's id. `at` is the instant of this import, which no other import or undo of the
   * workspace has: the ids of all rows that it adds begin with it.
   */
  run<Result>(
    workspaceId: string,
    start: { sourceKey: string; fileName: string },
    by: string,
    now: Instant,
    work: (store: ImportStore, at: Instant) => Promise<Result>
  ): Promise<
    { kind: 'imported'; run: ImportRun; result: Result } | { kind: 'imported_before'; run: ImportRun }
  >
  /** Reads an import. */
  one(workspaceId: string, id: string): Promise<ImportRun | null>
  /**
   * Takes back what an import wrote, as new history: its rows are retired, what they superseded is believed again. What people have
   * changed or built upon since stays.
   */
  undo(
    workspaceId: string,
    id: string,
    by: string,
    now: Instant
  ): Promise<({ kind: 'undone' } & Undoing) | { kind: 'undone_before' } | { kind: 'gone' }>
}
