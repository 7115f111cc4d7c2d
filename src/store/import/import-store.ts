import { createHash } from 'node:crypto'
import type pg from 'pg'
import type { ImportBook, ImportStore } from '../../usecases/import-ports.ts'
import { faultOf } from '../errors.ts'
import { importBookOn } from './book.ts'
import { isCollision } from './collision.ts'

/** How a block of rows begins and ends: as a transaction of its own, or as a part of one that holds all blocks. */
export interface BlockWords {
  begin: string
  commit: string
  rollback: string
}
export const EACH_BLOCK: BlockWords = { begin: 'BEGIN', commit: 'COMMIT', rollback: 'ROLLBACK' }
export const ALL_BLOCKS: BlockWords = {
  begin: 'SAVEPOINT block',
  commit: 'RELEASE SAVEPOINT block',
  rollback: 'ROLLBACK TO SAVEPOINT block'
}

/** Nobody collides this often with a bot that people type into. */
const ATTEMPTS = 5

/** Creates the way into one workspace on a connection; `prepare` begins each block, for instance by taking locks. */
export function createImportStore(
  client: pg.ClientBase,
  workspaceId: string,
  newId: () => string,
  words: BlockWords,
  prepare: () => Promise<void>
): ImportStore {
  const book = importBookOn(client, workspaceId)
  const attempt = async <Result>(work: (book: ImportBook) => Promise<Result>): Promise<Result> => {
    await client.query(words.begin)
    try {
      await prepare()
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
    newId,
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
  }
}
