import type { RowReader } from './row-reader.ts'

/** One kind of fact in the database. */
export interface Table<Fact> {
  /** SELECT of those believed at $2 in the workspace $1; the first column is the id of the client, as `client_id`. */
  select: string
  /** Reads a fact from the columns after the first. */
  read(row: RowReader): Fact
}
