import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { databaseUrl } from './database-url.ts'

/** A database for one test. `drop` closes whatever is still connected. */
export type TestDatabase = { url: string; drop(): Promise<void> }

/** Makes a database as the migrations leave it: a copy of the run's template, in some hundredths of a second. */
export const createDatabase = (): Promise<TestDatabase> => copyOf(`${inject('databasePrefix')}template`)

/** Makes a database with nothing in it. */
export const createEmptyDatabase = (): Promise<TestDatabase> => copyOf('template0')

/**
 * Makes a database as somebody else of the run filled it, or fills the first: a copy of the template of that name. Whoever comes while
 * it is being filled waits.
 */
export async function createFilled(
  name: string,
  fill: (url: string) => Promise<void>
): Promise<TestDatabase> {
  const template = `${inject('databasePrefix')}${name}`
  await inTurn(template, async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [template])
    if (rowCount !== 0) return
    const first = await createDatabase()
    await fill(first.url)
    await client.query(`ALTER DATABASE ${nameOf(first.url)} RENAME TO ${template}`)
  })
  return copyOf(template)
}

/** Does a work while no other process of the run does one of that name. */
export async function inTurn(name: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: inject('databaseServer') })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [name])
    await work(client)
  } finally {
    // Ends the lock, too.
    await client.end()
  }
}

const nameOf = (url: string): string => new URL(url).pathname.slice(1)

async function copyOf(template: string): Promise<TestDatabase> {
  const name = `${inject('databasePrefix')}${randomUUID().replaceAll('-', '')}`
  await onServer(`CREATE DATABASE ${name} ENCODING 'UTF8' TEMPLATE ${template} STRATEGY file_copy`)
  return {
    url: databaseUrl(inject('databaseServer'), name),
    drop: () => onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  }
}

let server: pg.Pool | undefined

/** Runs a statement on a connection that stays for the next one, and keeps no process from ending. */
async function onServer(statement: string): Promise<void> {
  server ??= new pg.Pool({ connectionString: inject('databaseServer'), allowExitOnIdle: true })
  await server.query(statement)
}
