import type pg from 'pg'
import type { ImportRun, ImportRuns } from '../usecases/import-run-ports.ts'
import { timestamp } from './bitemporal.ts'
import type { Database } from './database.ts'
import { faultOf } from './errors.ts'
import { ascendingIds } from './import/ascending-ids.ts'
import { type Connection, connectForImport } from './import/connection.ts'
import { ALL_BLOCKS, createImportStore } from './import/import-store.ts'
import { lockImports, lockPeople } from './import/locks.ts'
import { lookAgain, putOffLooks } from './import/looks.ts'
import { ENTRIES, nextInstant, readRun } from './undo/entries.ts'
import { undoRun } from './undo/undo-run.ts'

/** Creates the repository of imports that can be undone. Those work on connections of their own; `url` is a PostgreSQL connection URL. */
export function createImportRuns(db: Pick<Database, 'read'>, url: string): ImportRuns {
  const inTransaction = transactions(url)
  return {
    rehearse: (workspaceId, now, work) =>
      inTransaction(workspaceId, 'ROLLBACK', ({ client }) =>
        work(createImportStore(client, workspaceId, ascendingIds(now), ALL_BLOCKS, nothing))
      ),
    run: (workspaceId, { sourceKey, fileName }, by, now, work) =>
      inTransaction(workspaceId, 'COMMIT', async (on) => {
        const before = await readRun(on, { sourceKey })
        if (before !== null) return { kind: 'imported_before', run: before }
        const at = await nextInstant(on, now)
        // The rows' ids come from where the entry's own comes from: that is how an undo finds them.
        const newId = ascendingIds(at)
        const run: ImportRun = { id: newId(), fileName, recordedAt: at, undoneAt: null }
        await on.client.query(
          `INSERT INTO import_run (id, workspace_id, source_key, file_name, recorded_at, recorded_by)
           VALUES ($1, $2, $3, $4, $5, $6)`,
          [run.id, workspaceId, sourceKey, fileName, timestamp(at), by]
        )
        const store = createImportStore(on.client, workspaceId, newId, ALL_BLOCKS, nothing)
        return { kind: 'imported', run, result: await work(store, at) }
      }),
    async one(workspaceId, id) {
      const [run] = await db.read<ImportRun>('import-run', `${ENTRIES} and r.id::text = $2`, [
        workspaceId,
        id
      ])
      return run ?? null
    },
    undo: (workspaceId, id, by, now) =>
      inTransaction(workspaceId, 'COMMIT', ({ client }) => undoRun(client, workspaceId, { id, by, now }))
  }
}

const nothing = async () => undefined

/** Runs work in one transaction that begins with the locks of imports. Whatever it throws undoes all of it. */
function transactions(url: string) {
  return async <Result>(
    workspaceId: string,
    end: 'COMMIT' | 'ROLLBACK',
    work: (on: Connection) => Promise<Result>
  ): Promise<Result> => {
    const client = await connectForImport(url)
    try {
      await begin(client, workspaceId, end === 'COMMIT')
      const result = await work({ client, workspaceId })
      if (end === 'COMMIT') await lookAgain(client)
      await client.query(end)
      return result
    } catch (error) {
      throw faultOf(error)
    } finally {
      // Closing a connection undoes what it has not committed.
      await client.end()
    }
  }
}

async function begin(client: pg.ClientBase, workspaceId: string, isKept: boolean): Promise<void> {
  await client.query('BEGIN')
  await lockImports(client, workspaceId)
  if (isKept) await lockPeople(client, workspaceId)
  await putOffLooks(client, isKept ? 'later' : 'never')
}
