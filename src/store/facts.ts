import type { Facts } from '../usecases/ports.ts'
import { timestamp } from './bitemporal.ts'
import type { Database } from './database.ts'
import { readBook } from './facts/book/read-book.ts'
import { type CardRow, cardFactsIn } from './facts/card-row.ts'
import { byId, byNameKey, type Statement } from './facts/card-statement.ts'

/** Creates the reader of facts for assessments: one prepared statement a card, one transaction a book. */
export function createFacts(db: Database): Facts {
  const cards = async ({ name, sql }: Statement, workspaceId: string, knownAt: number, by: string) => {
    const rows = await db.read<CardRow>(name, sql, [workspaceId, timestamp(knownAt), by])
    return rows.map(cardFactsIn)
  }
  return {
    byNameKey: (workspaceId, key, knownAt) => cards(byNameKey, workspaceId, knownAt, key),
    byId: async (workspaceId, clientId, knownAt) =>
      (await cards(byId, workspaceId, knownAt, clientId))[0] ?? null,
    async *ofBook(workspaceId, knownAt, scope = {}) {
      const { owner = null, viewer = null, segments = null, isOpenOnly = false } = scope
      const read = await db.openBulkRead()
      try {
        yield* readBook(read, { workspaceId, knownAt, owner, viewer, segments, isOpenOnly })
      } finally {
        await read.close()
      }
    }
  }
}
