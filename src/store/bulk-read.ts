import type pg from 'pg'
import { isLostConnection } from './errors.ts'
import { copyOut } from './facts/book/copy-out.ts'
import { RowPages } from './facts/book/row-pages.ts'

/** A connection of its own for reading much, all of it as of one moment. */
export interface BulkRead {
  /** Runs a SELECT and returns its rows. */
  copy(select: string): Promise<RowPages>
  /** Gives the connection back; one that is still being read from is closed, which ends its statement. */
  close(): Promise<void>
}

/** Longest a statement may take, and longest whoever reads may take between two of them. */
const STATEMENT_SECONDS = 120
const PAUSE_SECONDS = 600

/** A chunk is sorted in memory. The server works beside us but not in parallel to itself: others want an answer meanwhile. */
const BEGIN = `
  BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
  SET LOCAL statement_timeout = '${STATEMENT_SECONDS}s';
  SET LOCAL idle_in_transaction_session_timeout = '${PAUSE_SECONDS}s';
  SET LOCAL work_mem = '96MB';
  SET LOCAL max_parallel_workers_per_gather = 0`

/** Opens one on a connection from a pool; its limits replace those made for statements that somebody waits for. */
export async function openBulkRead(pool: pg.Pool): Promise<BulkRead> {
  const client = await begun(pool).catch((error: unknown) => {
    if (!isLostConnection(error)) throw error
    return begun(pool)
  })
  const spare: Buffer[] = []
  let isReading = false
  let isClosed = false
  return {
    async copy(select) {
      if (isClosed) throw new Error('This connection was given back already')
      isReading = true
      const rows = await copyOut(client, select, new RowPages(spare), (STATEMENT_SECONDS + 5) * 1000)
      isReading = false
      return rows
    },
    async close() {
      isClosed = true
      if (isReading) return client.release(true)
      await client.query('ROLLBACK').then(
        () => {
          client.off('error', ignore)
          client.release()
        },
        () => client.release(true)
      )
    }
  }
}

async function begun(pool: pg.Pool): Promise<pg.PoolClient> {
  const client = await pool.connect()
  client.on('error', ignore)
  try {
    await client.query(BEGIN)
    return client
  } catch (error) {
    client.release(true)
    throw error
  }
}

/** A connection that is lost between two statements says so again when the next one is run. */
function ignore(): void {}
