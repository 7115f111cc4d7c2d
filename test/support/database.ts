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

let server: pg.Pool | undefined

/** Runs a statement on a connection that stays for the next one, and keeps no process from ending. */
async function onServer(statement: string): Promise<void> {
  server ??= new pg.Pool({ connectionString: inject('databaseServer'), allowExitOnIdle: true })
  await server.query(statement)
}
