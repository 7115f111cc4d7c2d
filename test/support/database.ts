import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { databaseUrl } from './database-url.ts'

/** A database for one test. `drop` closes whatever is still connected. */
export type TestDatabase = { url: string; drop(): Promise<void> }

/** Makes a database as the migrations leave it: a copy of the run's template, in some hundredths of a second. */
export const createDatabase = (): Promise<TestDatabase> => create(`${inject('databasePrefix')}template`)

/** Makes a database with nothing in it. */
export const createEmptyDatabase = (): Promise<TestDatabase> => create('template0')

async function create(template: string): Promise<TestDatabase> {
  const name = `${inject('databasePrefix')}${randomUUID().replaceAll('-', '')}`
  await onServer(`CREATE DATABASE ${name} ENCODING 'UTF8' TEMPLATE ${template} STRATEGY file_copy`)
  return {
    url: databaseUrl(inject('databaseServer'), name),
    drop: () => onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  }
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('databaseServer') })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
