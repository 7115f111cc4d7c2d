import type { Instant } from '../../domain/time.ts'
import type { ImportStore } from '../../usecases/import-ports.ts'
import { ascendingIds } from './ascending-ids.ts'
import { connectForImport } from './connection.ts'
import { countGrown } from './count-grown.ts'
import { ALL_BLOCKS, createImportStore, EACH_BLOCK } from './import-store.ts'
import { lockImports, lockPeople } from './locks.ts'
import { putOffLooks } from './looks.ts'

/** An import under way on a connection of its own. */
export interface OpenImport {
  store: ImportStore
  /** Ends it; a dry run is undone. */
  close(): Promise<void>
}

export interface ImportTarget {
  /** A PostgreSQL connection URL. */
  url: string
  workspaceId: string
  now: Instant
  isDryRun: boolean
}

/**
 * Opens an import into one workspace. Each transaction is committed by itself, so an import that was stopped keeps what it
 * has done and the next run does the rest. A dry run is one transaction, undone at the end.
 */
export async function openImport({ url, workspaceId, now, isDryRun }: ImportTarget): Promise<OpenImport> {
  const client = await connectForImport(url)
  if (isDryRun) {
    await client.query('BEGIN')
    await putOffLooks(client, 'never')
  }
  const words = isDryRun ? ALL_BLOCKS : EACH_BLOCK
  const store = createImportStore(client, workspaceId, ascendingIds(now), words, async () => {
    await lockImports(client, workspaceId)
    if (!isDryRun) await lockPeople(client, workspaceId)
  })
  return {
    store,
    async close() {
      try {
        if (!isDryRun) await countGrown(client)
      } finally {
        // Closing a connection undoes what it has not committed.
        await client.end()
      }
    }
  }
}
