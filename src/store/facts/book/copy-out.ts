import pg from 'pg'
import { RowPages } from './row-pages.ts'

/** A query of pg's that keeps what COPY sends, which pg's own leaves unread. */
class CopyOut extends pg.Query {
  readonly rows = new RowPages()
  /** Read by pg instead of the connection's own limit. */
  readonly query_timeout: number

  constructor(sql: string, timeoutMs: number, done: (error: Error | undefined) => void) {
    super(sql, done)
    this.query_timeout = timeoutMs
  }

  handleCopyData({ chunk }: { chunk: Buffer }): void {
    this.rows.add(chunk)
  }
}

/**
 * Runs a SELECT as COPY in the binary format and returns its rows. `timeoutMs` is for a server that no longer answers at all.
 */
export function copyOut(client: pg.ClientBase, select: string, timeoutMs: number): Promise<RowPages> {
  return new Promise((resolve, reject) => {
    const copy = new CopyOut(`COPY (${select}) TO STDOUT (FORMAT binary)`, timeoutMs, (error) => {
      copy.rows.close()
      if (error) reject(error)
      else resolve(copy.rows)
    })
    client.query(copy)
  })
}
