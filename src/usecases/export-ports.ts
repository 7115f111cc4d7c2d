import type { BookKind } from '../domain/import/kinds.ts'

/** A cell to write: text, a number, or nothing. */
export type Cell = string | number | null

/** Reads a workspace's current book as canonical rows, columns as in CANONICAL_COLUMNS, in an order that does not depend on our ids. */
export interface ExportStore {
  rows(kind: BookKind): AsyncIterable<Cell[][]>
}

/** Where an export goes. Returns the number of rows written. */
export interface TableSink {
  write(kind: BookKind, columns: readonly string[], blocks: AsyncIterable<Cell[][]>): Promise<number>
}

/** The way to the books of all workspaces. */
export interface BookExports {
  /** Reads a workspace's book as it is at this moment: what is written meanwhile is not in it. `timeZone` is an IANA name. */
  read<Result>(
    workspaceId: string,
    timeZone: string,
    work: (store: ExportStore) => Promise<Result>
  ): Promise<Result>
}
