import { join } from 'node:path'
import type { StoreConfig } from './config.ts'
import type { Log } from './log.ts'
import { openEmbedded } from './store/embedded/open.ts'
import { outageOf } from './store/errors.ts'
import { openStore, type Store } from './store/store.ts'

/** The open store with the address behind it, for tools that copy rows in bulk. */
export interface Book {
  store: Store
  url: string
  /** Closes the store, then the embedded server unless somebody else uses it. */
  close(): Promise<void>
}

/** Opens the database that the configuration names: any PostgreSQL, or the embedded one in the data folder. */
export async function openBook({ databaseUrl, dataDir }: StoreConfig, log: Log): Promise<Book> {
  if (databaseUrl !== undefined) {
    const store = await openStore({ url: databaseUrl, log }).catch(explainOutage)
    return { store, url: databaseUrl, close: store.close }
  }
  const embedded = await openEmbedded({ dataDir: join(dataDir, 'database'), log })
  try {
    const store = await openStore({ url: embedded.url, log, ensureRunning: embedded.ensureRunning })
    const close = async () => {
      await store.close()
      await embedded.stop()
    }
    return { store, url: embedded.url, close }
  } catch (error) {
    await embedded.stop()
    throw error
  }
}

function explainOutage(error: unknown): never {
  const outage = outageOf(error)
  if (outage === null) throw error
  throw new Error(`The database can't be used: ${outage}. Check DATABASE_URL and that PostgreSQL runs.`)
}
