import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { schemaSql } from '../../prisma/schema-sql.ts'
import { migrate } from '../../src/store/migrations.ts'
import { readCatalogue } from '../support/catalogue.ts'
import { createDatabase, createEmptyDatabase, type TestDatabase } from '../support/database.ts'

const schemaFile = new URL('../../prisma/schema.prisma', import.meta.url)

let database: TestDatabase
let folder: URL

beforeEach(async () => {
  database = await createEmptyDatabase()
  folder = pathToFileURL(`${await mkdtemp(join(tmpdir(), 'migrations-'))}/`)
})

afterEach(async () => {
  await database.drop()
  await rm(folder, { recursive: true })
})

async function query<Row extends pg.QueryResultRow>(sql: string, url = database.url): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

async function writeMigration(name: string, sql: string): Promise<void> {
  await mkdir(new URL(`${name}/`, folder), { recursive: true })
  await writeFile(new URL(`${name}/migration.sql`, folder), sql)
}

describe('migrating a database', () => {
  test('brings an empty one to this release, and finds nothing to do the second time', async () => {
    const applied = await migrate(database.url)
    expect(applied.length).toBeGreaterThan(0)
    expect(applied).toEqual(applied.toSorted())
    expect(await migrate(database.url)).toEqual([])
  })

  test('records each migration the way Prisma does', async () => {
    await writeMigration('1_one', 'CREATE TABLE one (id INT);')
    await migrate(database.url, { folder })
    const [row] = await query(
      `SELECT *, finished_at >= started_at AS in_order, length(id) AS id_length FROM _prisma_migrations`
    )
    expect(row).toMatchObject({
      migration_name: '1_one',
      checksum: createHash('sha256').update('CREATE TABLE one (id INT);').digest('hex'),
      logs: null,
      rolled_back_at: null,
      applied_steps_count: 1,
      in_order: true,
      id_length: 36
    })
  })

  test('applies each migration once when two processes start at the same moment', async () => {
    const both = await Promise.all([migrate(database.url), migrate(database.url)])
    const [first = [], second = []] = both.toSorted((a, b) => b.length - a.length)
    expect(first.length).toBeGreaterThan(0)
    expect(second).toEqual([])
  })

  test('applies only what came since', async () => {
    await writeMigration('1_one', 'CREATE TABLE one (id INT);')
    await migrate(database.url, { folder })
    await writeMigration('2_two', 'ALTER TABLE one ADD COLUMN name TEXT;')
    expect(await migrate(database.url, { folder })).toEqual(['2_two'])
  })

  test('leaves nothing of a migration that fails half way, and goes on once it is mended', async () => {
    await writeMigration('1_one', 'CREATE TABLE one (id INT); CREATE TABLE one (id INT);')
    await expect(migrate(database.url, { folder })).rejects.toThrow(
      /1_one failed and changed nothing: relation "one" already exists/
    )
    await writeMigration('1_one', 'CREATE TABLE one (id INT);')
    expect(await migrate(database.url, { folder })).toEqual(['1_one'])
  })

  test('refuses a migration that was edited after it was applied', async () => {
    await writeMigration('1_one', 'CREATE TABLE one (id INT);')
    await migrate(database.url, { folder })
    await writeMigration('1_one', 'CREATE TABLE one (id BIGINT);')
    await expect(migrate(database.url, { folder })).rejects.toThrow(/1_one is not the one that was applied/)
  })

  test('takes a migration whose line ends git changed for the same', async () => {
    await writeMigration('1_one', 'CREATE TABLE one (\n  id INT\n);\n')
    await migrate(database.url, { folder })
    await writeMigration('1_one', 'CREATE TABLE one (\r\n  id INT\r\n);\r\n')
    expect(await migrate(database.url, { folder })).toEqual([])
  })

  test('refuses a database that a newer release has migrated', async () => {
    await writeMigration('1_one', 'CREATE TABLE one (id INT);')
    await writeMigration('2_two', 'CREATE TABLE two (id INT);')
    await migrate(database.url, { folder })
    await rm(new URL('2_two/', folder), { recursive: true })
    await expect(migrate(database.url, { folder })).rejects.toThrow(/newer release \(2_two\)/)
  })

  test('refuses to go on after a migration that Prisma began and did not finish', async () => {
    await writeMigration('1_one', 'CREATE TABLE one (id INT);')
    await migrate(database.url, { folder })
    await query('UPDATE _prisma_migrations SET finished_at = NULL')
    await expect(migrate(database.url, { folder })).rejects.toThrow(/1_one was begun by Prisma/)
  })

  test("refuses a database with somebody else's tables", async () => {
    await query('CREATE TABLE invoices (id INT)')
    await expect(migrate(database.url)).rejects.toThrow(/tables of something else \(invoices/)
  })
})

describe('the migrations and schema.prisma', () => {
  async function catalogueOfSchema(): Promise<string[]> {
    const sql = await schemaSql(undefined, await readFile(schemaFile, 'utf8'))
    await query(sql)
    return readCatalogue(database.url)
  }

  test('describe the same database', async () => {
    const migrated = await createDatabase()
    const [fromMigrations, fromSchema] = [await readCatalogue(migrated.url), await catalogueOfSchema()]
    await migrated.drop()
    expect(fromMigrations.length).toBeGreaterThan(50)
    // What Prisma's schema has no words for; test/store/looks.test.ts says what it does.
    const isBeyondSchema = (line: string) => /^(function|trigger) .*look_again/s.test(line)
    expect(fromMigrations.filter((line) => !isBeyondSchema(line))).toEqual(fromSchema)
  })

  test('are seen to differ by one column, one default or one index', async () => {
    const before = await catalogueOfSchema()
    for (const change of [
      'ALTER TABLE workspace ADD COLUMN extra INT',
      "ALTER TABLE workspace ALTER COLUMN name SET DEFAULT 'x'",
      'CREATE INDEX extra ON workspace (name)'
    ]) {
      await query(change)
      const after = await readCatalogue(database.url)
      expect(after, change).not.toEqual(before)
      before.splice(0, before.length, ...after)
    }
  })
})
