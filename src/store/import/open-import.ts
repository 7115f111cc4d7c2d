import { createHash } from 'node:crypto'
import pg from 'pg'
import type { Instant } from '../../domain/time.ts'
import type { ImportBook, ImportStore } from '../../usecases/import-ports.ts'
import { faultOf } from '../errors.ts'
import { ascendingIds } from './ascending-ids.ts'
import { importBookOn } from './book.ts'
import { isCollision } from './collision.ts'

/** An import under way on a connection of its own. */
export interface OpenImport {
  store: ImportStore
  /** Ends it; a dry run is undone. */
  close(): Promise<void>
}

export interface ImportTarget {
  /** A PostgreSQL connection URL. The pool's time limits are made for interactive statements and do not fit bulk work. */
  url: string
  workspaceId: string
  now: Instant
  isDryRun: boolean
}

/** Nobody collides this often with a bot that people type into. */
const ATTEMPTS = 5

/**
 * Opens an import into one workspace. Each transaction is committed by itself, so an import that was stopped keeps what it
 * has done and the next run does the rest. A dry run is one transaction, undone at the end.
 */
export async function openImport({ url, workspaceId, now, isDryRun }: ImportTarget): Promise<OpenImport> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'client-risk-import',
    options: '-c TimeZone=UTC -c jit=off'
  })
  await client.connect().catch((error: unknown) => Promise.reject(faultOf(error)))
  const book = importBookOn(client, workspaceId)
  const words = isDryRun ? DRY_RUN : REAL_RUN
  if (isDryRun) await client.query('BEGIN')

  const attempt = async <Result>(work: (book: ImportBook) => Promise<Result>): Promise<Result> => {
    await client.query(words.begin)
    try {
      await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `client-risk import ${workspaceId}`
      ])
      // Slack's refresh of the people, which may make two entries one, locks this row and waits for us, or we for it.
      if (!isDryRun) await client.query('SELECT FROM workspace WHERE id = $1 FOR SHARE', [workspaceId])
      const result = await work(book)
      await client.query(words.commit)
      return result
    } catch (error) {
      // A lost connection undoes the work too; what is told is why it failed, not that undoing did.
      await client.query(words.rollback).catch(() => undefined)
      throw error
    }
  }
  return {
    store: {
      newId: ascendingIds(now),
      digest: (text) => createHash('sha256').update(text).digest('base64url').slice(0, 22),
      async transaction(work) {
        for (let left = ATTEMPTS - 1; ; left--) {
          try {
            return await attempt(work)
          } catch (error) {
            if (left === 0 || !isCollision(error)) throw faultOf(error)
          }
        }
      }
    },
    // Closing a connection undoes what it has not committed.
    close: () => client.end()
  }
}

const REAL_RUN = { begin: 'BEGIN', commit: 'COMMIT', rollback: 'ROLLBACK' }
const DRY_RUN = {
  begin: 'SAVEPOINT block',
  commit: 'RELEASE SAVEPOINT block',
  rollback: 'ROLLBACK TO SAVEPOINT block'
}
