import { randomBytes } from 'node:crypto'
import pg from 'pg'

/**
 * Makes a database of its own on a server and returns its URL; those that earlier runs made under the same prefix and nobody
 * uses any more are dropped. `prefix` is lower-case letters only.
 */
export async function freshDatabase(serverUrl: string, prefix: string): Promise<string> {
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(
      `select datname as name from pg_database
       where datname like $1 and not exists (select from pg_stat_activity a where a.datname = pg_database.datname)`,
      [`${prefix}\\_%`]
    )
    for (const { name } of rows)
      await client.query(`drop database if exists ${client.escapeIdentifier(name)}`)
    const name = `${prefix}_${randomBytes(4).toString('hex')}`
    await client.query(`create database ${client.escapeIdentifier(name)}`)
    const url = new URL(serverUrl)
    url.pathname = `/${name}`
    return url.href
  } finally {
    await client.end()
  }
}
