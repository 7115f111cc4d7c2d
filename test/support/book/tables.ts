import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { FOREVER, type Instant } from '../../../src/domain/time.ts'
import { daysAgo } from '../facts.ts'

/** When a fact was written down, and until when it was believed. */
export type Believed = { recordedAt?: Instant; retiredAt?: Instant }

/** What a fact with a source may say besides its content; versions of one fact share the key. */
export type Sourced = Believed & { sourceKey?: string }

/** A way into the tables for one workspace. */
export interface Tables {
  workspaceId: string
  insert(table: string, row: Record<string, unknown>): Promise<void>
  /** Adds a fact about a client and returns its id. */
  addFact(table: string, clientId: string, row: Record<string, unknown>, when: Sourced): Promise<string>
}

/** A year ago, and until further notice, unless told. */
export const believed = ({ recordedAt = daysAgo(365), retiredAt = FOREVER }: Believed) => ({
  recorded_at: new Date(recordedAt),
  retired_at: new Date(retiredAt)
})

/** An instant as a column takes it. */
export const instant = (at: Instant | null) => (at === null ? null : new Date(at))

/** Creates the way into the tables for a workspace. */
export function createTables(pool: pg.Pool, workspaceId: string): Tables {
  async function insert(table: string, row: Record<string, unknown>): Promise<void> {
    const columns = Object.keys(row)
    const places = columns.map((_, index) => `$${index + 1}`)
    await pool.query(`INSERT INTO ${table} (${columns}) VALUES (${places})`, Object.values(row))
  }
  return {
    workspaceId,
    insert,
    async addFact(table, clientId, row, when) {
      const id = randomUUID()
      const identity = {
        id,
        workspace_id: workspaceId,
        client_id: clientId,
        source_key: when.sourceKey ?? id
      }
      await insert(table, { ...identity, ...believed(when), ...row })
      return id
    }
  }
}
