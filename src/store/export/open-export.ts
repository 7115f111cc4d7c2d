import pg from 'pg'
import type { ExportStore } from '../../usecases/export-ports.ts'
import { faultOf } from '../errors.ts'
import { BOOK_STATEMENTS } from './book-statements.ts'
import { readReferences } from './references.ts'
import { createRenderer, type Stored } from './render.ts'

/** An export under way on a connection of its own. */
export interface OpenExport {
  store: ExportStore
  close(): Promise<void>
}

const BLOCK = 5_000

/** Opens an export of one workspace as it is at this moment: what is written meanwhile is not in it. `url` is a PostgreSQL connection URL. */
export async function openExport(options: {
  url: string
  workspaceId: string
  timeZone: string
}): Promise<OpenExport> {
  const { url, workspaceId, timeZone } = options
  const client = new pg.Client({
    connectionString: url,
    application_name: 'client-risk-export',
    options: '-c TimeZone=UTC -c jit=off'
  })
  await client.connect().catch((error: unknown) => Promise.reject(faultOf(error)))
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  const references = await readReferences(client, workspaceId)
  return {
    store: {
      async *rows(kind) {
        const render = createRenderer(kind, references, timeZone)
        await client.query(`DECLARE book NO SCROLL CURSOR FOR ${BOOK_STATEMENTS[kind]}`, [workspaceId])
        for (;;) {
          const { rows } = await client.query<Stored[]>({
            text: `FETCH ${BLOCK} FROM book`,
            rowMode: 'array'
          })
          if (rows.length === 0) break
          yield rows.map(render)
        }
        await client.query('CLOSE book')
      }
    },
    close: () => client.end()
  }
}
