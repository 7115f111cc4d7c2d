import pg from 'pg'
import type { RowPages } from './row-pages.ts'

/** A query of pg's that keeps what COPY sends, which pg's own leaves unread. */
class CopyOut extends pg.Query {
  readonly #rows: RowPages
  /** Read by pg instead of the connection's own limit. */
  readonly query_timeout: number

  constructor(sql: string, rows: RowPages, timeoutMs: number, done: (error: Error | undefined) => void) {
    super(sql, done)
    this.#rows = rows
    this.query_timeout = timeoutMs
  }

  handleCopyData({ chunk }: { chunk: Buffer }): void {
    this.#rows.add(chunk)
  }
}

/** Runs a SELECT as COPY in the binary format. `timeoutMs` is for a server that no longer answers at all. */
export function copyOut(
  client: pg.ClientBase,
  select: string,
  rows: RowPages,
  timeoutMs: number
): Promise<RowPages> {
  return new Promise((resolve, reject) => {
    const sql = `COPY (${select}) TO STDOUT (FORMAT binary)`
    client.query(new CopyOut(sql, rows, timeoutMs, (error) => (error ? reject(error) : resolve(rows))))
  })
}
