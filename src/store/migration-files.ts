import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'

/** One step of the database's history: a folder in prisma/migrations with the SQL and the checksum Prisma gives it. */
export type Migration = { name: string; sql: string; checksum: string }

/** The migrations this release brings. The folder is as far from here in dist as it is in src. */
const SHIPPED = new URL('../../prisma/migrations/', import.meta.url)

/** Reads the migrations in the order they are applied, which their names' time stamps give. */
export async function readMigrations(folder: URL = SHIPPED): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(new URL(`${name}/migration.sql`, folder), 'utf8')
      return { name, sql, checksum: checksumOf(sql) }
    })
  )
}

/** Whether a recorded checksum is of this migration; git may have changed the line ends on one of the machines. */
export function isRecordedAs({ sql }: Migration, checksum: string): boolean {
  const unix = sql.replaceAll('\r\n', '\n')
  return [sql, unix, unix.replaceAll('\n', '\r\n')].some((text) => checksumOf(text) === checksum)
}

const checksumOf = (sql: string): string => createHash('sha256').update(sql).digest('hex')
