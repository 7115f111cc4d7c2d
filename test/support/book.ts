import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { Workspace } from '../../src/domain/clients/teammate.ts'
import { agreementWriters } from './book/agreements.ts'
import { clientWriters } from './book/clients.ts'
import { eventWriters } from './book/events.ts'
import { figureWriters } from './book/figures.ts'
import { peopleWriters } from './book/people.ts'
import { createTables } from './book/tables.ts'

/**
 * Writes one workspace's book straight into the tables, with any past: what was recorded when, and what was
 * believed until when. Ids are made up and returned.
 */
export async function createBook(
  url: string,
  { slackTeamId, timeZone = 'UTC' }: { slackTeamId?: string | null; timeZone?: string } = {}
) {
  const pool = new pg.Pool({ connectionString: url, max: 1 })
  /** Apart, because inside a transaction PostgreSQL keeps showing the activity of its first look. */
  const watcher = new pg.Pool({ connectionString: url, max: 1 })
  // A pool says that it has ended before its connections have, and dropping the database may catch one of them.
  for (const each of [pool, watcher]) each.on('error', () => undefined)
  const workspaceId = randomUUID()
  const tables = createTables(pool, workspaceId)
  const workspace: Workspace = {
    id: workspaceId,
    slackTeamId: slackTeamId === undefined ? `T${workspaceId}` : slackTeamId,
    name: 'Test workspace',
    timeZone,
    currency: 'EUR'
  }
  await tables.insert('workspace', {
    id: workspaceId,
    slack_team_id: workspace.slackTeamId,
    name: workspace.name,
    time_zone: timeZone,
    currency: workspace.currency
  })
  return {
    workspaceId,
    workspace,
    close: async () => {
      await pool.end()
      await watcher.end()
    },
    /** For what the writers do not write. */
    query: async (sql: string, values: unknown[] = []) => (await pool.query(sql, values)).rows,
    /** How many sessions on this database wait for a lock. */
    waiting: async (): Promise<number> =>
      (
        await watcher.query(
          "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
        )
      ).rows.length,
    ...clientWriters(tables),
    ...peopleWriters(tables),
    ...eventWriters(tables),
    ...agreementWriters(tables),
    ...figureWriters(tables)
  }
}

export type Book = Awaited<ReturnType<typeof createBook>>
