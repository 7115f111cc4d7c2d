import type { Facts } from '../usecases/ports.ts'
import { timestamp } from './bitemporal.ts'
import type { Database } from './database.ts'
import { type CardRow, cardFactsIn } from './facts/card-row.ts'
import { byId, byNameKey, type Statement } from './facts/card-statement.ts'
import { pageOfBook } from './facts-statement.ts'
import { factsIn, type FactsRow } from './facts-row.ts'
const PAGE = 250
const FIRST = '00000000-0000-0000-0000-000000000000'

/** Creates the reader of facts for assessments: one prepared statement a card. */
export function createFacts(db: Database): Facts {
  const cards = async ({ name, sql }: Statement, workspaceId: string, knownAt: number, by: string) => {
    const rows = await db.read<CardRow>(name, sql, [workspaceId, timestamp(knownAt), by])
    return rows.map(cardFactsIn)
  }
  return {
    byNameKey: (workspaceId, key, knownAt) => cards(byNameKey, workspaceId, knownAt, key),
    byId: async (workspaceId, clientId, knownAt) =>
      (await cards(byId, workspaceId, knownAt, clientId))[0] ?? null,
    async *ofBook(workspaceId, knownAt, ownerId) {
      let last = FIRST
      for (;;) {
        const values = [workspaceId, timestamp(knownAt), last, ownerId ?? null, PAGE]
        const rows = await db.read<FactsRow>(pageOfBook.name, pageOfBook.sql, values)
        yield* rows.map(factsIn)
        last = rows.at(-1)?.client.id ?? last
        if (rows.length < PAGE) return
      }
    }
  }
}
