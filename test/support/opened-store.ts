import { openStore, type Store } from '../../src/store/store.ts'
import { createDatabase } from './database.ts'

export const quiet = { info: () => undefined, warn: () => undefined }

/** A store on a database of its own; `close` drops it. */
export async function openTestStore(): Promise<{ url: string; store: Store; close(): Promise<void> }> {
  const database = await createDatabase()
  const store = await openStore({ url: database.url, log: quiet })
  return {
    url: database.url,
    store,
    async close() {
      await store.close()
      await database.drop()
    }
  }
}
