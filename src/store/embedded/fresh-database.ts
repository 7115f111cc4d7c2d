import { randomBytes } from 'node:crypto'
import pg from 'pg'

/** A database of one's own; others leave it alone until `release`. */
export interface FreshDatabase {
  url: string
  release(): Promise<void>
}

/**
 * Makes a database of its own on a server. Those that earlier runs made under the same prefix and nobody holds any more are
 * dropped. `prefix` is lower-case letters only.
 */
export async function freshDatabase(serverUrl: string, prefix: string): Promise<FreshDatabase> {
  const name = `${prefix}_${randomBytes(4).toString('hex')}`
  const server = await connect(serverUrl)
  try {
    const { rows } = await server.query<{ abandoned: string }>(
      `select datname as abandoned from pg_database
       where datname like $1 and not exists (select from pg_stat_activity a where a.datname = pg_database.datname)`,
      [`${prefix}\\_%`]
    )
    for (const { abandoned } of rows) {
      await server.query(`drop database if exists ${server.escapeIdentifier(abandoned)}`)
    }
    await server.query(`create database ${server.escapeIdentifier(name)}`)
  } finally {
    await server.end()
  }
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  // A pool may be without a connection for a while; this one says that the database is in use.
  const holder = await connect(url.href)
  return { url: url.href, release: () => holder.end() }
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  // When the server goes, the store notices and says so; holding the database then means nothing.
  client.on('error', () => undefined)
  await client.connect()
  return client
}
