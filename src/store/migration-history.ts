import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { isRecordedAs, type Migration } from './migration-files.ts'

/** Says why the database can't be brought to this release, and what to do. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError'
}

/** Makes Prisma's table of applied migrations, as Prisma makes it, in a database that is otherwise empty. */
export async function prepareHistory(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(TABLES)
  const names = rows.map(({ name }) => name)
  if (names.includes('_prisma_migrations')) return
  if (names.length > 0) {
    throw new MigrationError(
      `The database holds tables of something else (${names.slice(0, 3).join(', ')} …). ` +
        'Give client-risk a database of its own in DATABASE_URL.'
    )
  }
  await client.query(HISTORY)
}

/** The migrations that are still to be applied; fails when what was applied doesn't fit this release. */
export async function findPending(client: pg.Client, migrations: Migration[]): Promise<Migration[]> {
  const { rows } = await client.query<Applied>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS "isFinished"
     FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`
  )
  for (const applied of rows) assertFits(applied, migrations)
  return migrations.filter(({ name }) => rows.every((applied) => applied.name !== name))
}

/** Applies one migration and records it, both or neither. */
export async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query('BEGIN')
    await client.query(sql)
    await client.query(
      `INSERT INTO _prisma_migrations
         (id, checksum, migration_name, logs, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, NULL, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name]
    )
    await client.query('COMMIT')
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new MigrationError(`The migration ${name} failed and changed nothing: ${reason}`, { cause })
  }
}

type Applied = { name: string; checksum: string; isFinished: boolean }

function assertFits({ name, checksum, isFinished }: Applied, migrations: Migration[]): void {
  const migration = migrations.find((candidate) => candidate.name === name)
  if (migration === undefined) {
    throw new MigrationError(
      `The database was brought up to date by a newer release (${name}). Start that release or a later one.`
    )
  }
  if (!isFinished) {
    throw new MigrationError(
      `The migration ${name} was begun by Prisma and did not finish. Repair the database, then tell Prisma with: ` +
        `npx prisma migrate resolve`
    )
  }
  if (!isRecordedAs(migration, checksum)) {
    throw new MigrationError(
      `The migration ${name} is not the one that was applied to this database: its file was edited. ` +
        'Restore prisma/migrations from the release you run.'
    )
  }
}

const TABLES = `
  SELECT relname AS name FROM pg_class
  WHERE relkind IN ('r', 'p') AND relnamespace = current_schema()::regnamespace
    AND NOT EXISTS (
      SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = pg_class.oid AND deptype = 'e'
    )
  ORDER BY relname`

const HISTORY = `
  CREATE TABLE _prisma_migrations (
    id VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum VARCHAR(64) NOT NULL,
    finished_at TIMESTAMPTZ,
    migration_name VARCHAR(255) NOT NULL,
    logs TEXT,
    rolled_back_at TIMESTAMPTZ,
    started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`
