/**
 * Writes the next migration: `npx tsx prisma/migrate-diff.ts NAME`, or prints it when NAME is left out.
 * It starts from schema.prisma as of the last commit that touched prisma/migrations, because a test holds the
 * two together at every commit, and from nothing when there is no migration yet.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { schemaSql } from './schema-sql.ts'

const folder = new URL('migrations/', import.meta.url)
const git = (...args: string[]) =>
  execFileSync('git', args, { cwd: new URL('.', import.meta.url), encoding: 'utf8' }).trim()

function migratedSchema(): string | undefined {
  if (!existsSync(folder) || !readdirSync(folder, { withFileTypes: true }).some((e) => e.isDirectory())) {
    return undefined
  }
  const commit = git('log', '-1', '--format=%H', '--', 'migrations')
  if (commit === '') throw new Error('Commit the last migration first: the next one starts from that commit.')
  return git('show', `${commit}:./schema.prisma`)
}

const sql = await schemaSql(migratedSchema(), readFileSync(new URL('schema.prisma', import.meta.url), 'utf8'))
const name = process.argv[2]
if (name === undefined) {
  console.log(sql)
} else {
  const stamp = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)
  const target = new URL(`${stamp}_${name}/`, folder)
  mkdirSync(target, { recursive: true })
  writeFileSync(new URL('migration.sql', target), sql)
  writeFileSync(
    new URL('migration_lock.toml', folder),
    '# Read by Prisma: the database these migrations are for.\nprovider = "postgresql"\n'
  )
  console.log(`Wrote prisma/migrations/${stamp}_${name}/migration.sql`)
}
