import { openStore, type Store } from '../../src/store/store.ts'
import { createDatabase } from './database.ts'

export const quiet = { info: () => undefined, warn: () => undefined }

/** A store, and the database that it is on. */
interface OpenedStore {
  url: string
  store: Store
  close(): Promise<void>
}

/** A store on a database of its own; `close` drops it. */
export async function openTestStore(): Promise<OpenedStore> {
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

let shared: Promise<OpenedStore> | undefined

/**
 * The store that tests of a process share, each with a book of its own, and which stays for the next: opening one takes longer than most
 * tests. Not for those that look beyond their workspace, connect one, or take the database away.
 */
export async function openSharedStore(): Promise<OpenedStore> {
  shared ??= openTestStore()
  return { ...(await shared), close: async () => undefined }
}
