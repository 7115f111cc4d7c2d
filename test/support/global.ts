import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { thisMachine } from '../../src/store/embedded/machine.ts'
import { type EmbeddedDatabase, openEmbedded } from '../../src/store/embedded/open.ts'
import { migrate } from '../../src/store/migrations.ts'
import { databaseUrl } from './database-url.ts'
import { createRunFolder, findAbandonedFolders } from './run-folder.ts'

declare module 'vitest' {
  interface ProvidedContext {
    databaseServer: string
    databasePrefix: string
    /** What is kept here goes with the run. */
    runFolder: string
  }
}

const quiet = { info: () => undefined, warn: () => undefined }
let close = async (): Promise<void> => undefined

/** Starts one server for the whole run, or takes the one of TEST_DATABASE_URL, and migrates a template database. */
export async function setup(project: TestProject): Promise<void> {
  const given = process.env['TEST_DATABASE_URL']
  for (const abandoned of await findAbandonedFolders()) await removeAbandoned(abandoned)
  const folder = await createRunFolder()
  const server = given === undefined ? await openIn(folder) : undefined
  const url = server?.url ?? given ?? ''
  const prefix = `client_risk_test_${process.pid}_`
  const client = new pg.Client({ connectionString: url, application_name: prefix })
  await client.connect()
  await dropAbandoned(client)
  await client.query(`CREATE DATABASE ${prefix}template ENCODING 'UTF8' TEMPLATE template0`)
  await migrate(databaseUrl(url, `${prefix}template`))
  project.provide('databaseServer', url)
  project.provide('databasePrefix', prefix)
  project.provide('runFolder', folder)
  close = async () => {
    await dropAll(client, prefix)
    await client.end()
    await server?.stop()
    await rm(folder, { recursive: true })
  }
}

export async function teardown(): Promise<void> {
  await close()
}

/** The embedded server, without waits for the disk that a test has no use for, and told that its files are in memory. */
function openIn(folder: string): Promise<EmbeddedDatabase> {
  const settings = {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    random_page_cost: '1.1',
    max_connections: '200'
  }
  const machine = { ...thisMachine(), systemFolder: join(folder, 'system') }
  return openEmbedded({ dataDir: join(folder, 'data'), log: quiet, settings, machine })
}

/** Clears what a run left that was killed: a folder, and perhaps a server at work in it. */
async function removeAbandoned(folder: string): Promise<void> {
  const server = await openIn(folder).catch(() => undefined)
  await server?.stop()
  await rm(folder, { recursive: true, force: true })
}

/** Drops the databases of runs whose connection to the server is gone. */
async function dropAbandoned(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ prefix: string }>(
    `SELECT DISTINCT substring(datname FROM '^client_risk_test_\\d+_') AS prefix FROM pg_database
     WHERE datname ~ '^client_risk_test_\\d+_'
     EXCEPT SELECT application_name FROM pg_stat_activity`
  )
  for (const { prefix } of rows) await dropAll(client, prefix)
}

async function dropAll(client: pg.Client, prefix: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    'SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)',
    [prefix]
  )
  for (const { name } of rows) await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
}
