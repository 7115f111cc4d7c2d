import type { BookExports } from '../../usecases/export-ports.ts'
import { openExport } from './open-export.ts'

/** Creates the way to read whole books as files have them; `url` is a PostgreSQL connection URL. */
export function createExports(url: string): BookExports {
  return {
    async read(workspaceId, timeZone, work) {
      const book = await openExport({ url, workspaceId, timeZone })
      try {
        return await work(book.store)
      } finally {
        await book.close()
      }
    }
  }
}
