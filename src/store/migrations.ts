import pg from 'pg'
import { readMigrations } from './migration-files.ts'
import { apply, findPending, MigrationError, prepareHistory } from './migration-history.ts'

/** The lock Prisma takes before it migrates: of two processes that start at once, or of us and Prisma, one waits. */
const MIGRATION_LOCK = 72_707_369

const LONGEST_WAIT = '60s'

/**
 * Brings a database up to date with this release: applies the migrations in prisma/migrations that it lacks, each in
 * a transaction, and records them as Prisma does, so that `prisma migrate deploy` can be used on the same
 * database. Gives the names of those applied now, none when it was up to date. What can't be done fails with a
 * MigrationError; `folder` is another place to read the migrations from.
 */
export async function migrate(url: string, options: { folder?: URL } = {}): Promise<string[]> {
  const migrations = await readMigrations(options.folder)
  const client = new pg.Client({ connectionString: url, application_name: 'client-risk migrations' })
  // The connection's loss also rejects the query that runs, and is told there.
  client.on('error', () => undefined)
  await client.connect()
  try {
    await assertSuitable(client)
    await waitForTurn(client)
    await prepareHistory(client)
    const pending = await findPending(client, migrations)
    for (const migration of pending) await apply(client, migration)
    return pending.map(({ name }) => name)
  } finally {
    // Ends the lock and whatever transaction failed, too.
    await client.end()
  }
}

async function assertSuitable(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: number; release: string; encoding: string }>(
    `SELECT current_setting('server_version_num')::int AS version, current_setting('server_version') AS release,
            current_setting('server_encoding') AS encoding`
  )
  const [server] = rows
  if (server !== undefined && server.version < 150_000) {
    throw new MigrationError(
      `The database server is PostgreSQL ${server.release}; client-risk needs 15 or newer.`
    )
  }
  if (server !== undefined && server.encoding !== 'UTF8') {
    throw new MigrationError(
      `The database's encoding is ${server.encoding}, which can't hold every name. Create one with ENCODING 'UTF8'.`
    )
  }
}

async function waitForTurn(client: pg.Client): Promise<void> {
  await client.query(`SET lock_timeout = '${LONGEST_WAIT}'`)
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK])
  } catch (cause) {
    throw new MigrationError(
      `Another process has been migrating the database for more than ${LONGEST_WAIT}. Try again when it is done.`,
      { cause }
    )
  }
  await client.query('SET lock_timeout = 0')
}
