import type pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createDatabase, type Database } from '../../src/store/database.ts'
import { createPool } from '../../src/store/pool.ts'
import { createDatabase as createTestDatabase, type TestDatabase } from '../support/database.ts'
import { query } from '../support/embedded.ts'
import { quiet } from '../support/opened-store.ts'

let database: TestDatabase
let pool: pg.Pool
let db: Database

beforeEach(async () => {
  database = await createTestDatabase()
  pool = createPool({ url: database.url, log: quiet, revival: { begin: () => undefined } })
  db = createDatabase(pool, pool, pool)
})

afterEach(async () => {
  await db.prisma.$disconnect()
  await pool.end()
  await database.drop()
})

/** Ends every session but its own, and returns before the pool can have noticed. */
async function breakConnections(): Promise<void> {
  const idle = pool.idleCount
  const ended = await query(
    database.url,
    `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid()`
  )
  expect(ended.length).toBe(idle)
}

const count = (tx: Pick<Database['prisma'], 'workspace'>) => tx.workspace.count()

describe('the database', () => {
  test('runs a transaction although every connection at rest was broken', async () => {
    await Promise.all([db.transaction(count), db.transaction(count), db.transaction(count)])
    await breakConnections()
    expect(await db.transaction(count)).toBe(0)
  })

  test('reads although every connection at rest was broken', async () => {
    const read = () => db.read<{ one: number }>('one', 'SELECT $1::int AS one', [1])
    await Promise.all([read(), read(), read()])
    await breakConnections()
    expect(await read()).toEqual([{ one: 1 }])
  })

  test('never repeats work whose connection broke while it ran', async () => {
    let runs = 0
    const work = db.transaction(async (tx) => {
      runs++
      await tx.$queryRaw`SELECT pg_terminate_backend(pg_backend_pid())`
    })
    await expect(work).rejects.toThrow()
    expect(runs).toBe(1)
    expect(await db.transaction(count)).toBe(0)
  })

  test('undoes all of a transaction whose work fails', async () => {
    const defaults = { timeZone: 'UTC', currency: 'EUR' }
    const work = db.transaction(async (tx) => {
      await tx.workspace.create({ data: { name: 'Half', ...defaults } })
      throw new Error('Changed my mind')
    })
    await expect(work).rejects.toThrow('Changed my mind')
    expect(await db.transaction(count)).toBe(0)
  })

  test('works in UTC, whatever the server’s own zone', async () => {
    const { pathname } = new URL(database.url)
    await query(database.url, `ALTER DATABASE ${pathname.slice(1)} SET TimeZone = 'Asia/Tokyo'`)
    const createdAt = new Date('2026-11-22T12:34:56.789Z')
    const { id } = await db.prisma.workspace.create({
      data: { name: 'Kept', timeZone: 'UTC', currency: 'EUR', createdAt }
    })
    const [row] = await db.read<{ at: number }>(
      'created-at',
      `SELECT (date_part('epoch', created_at) * 1000)::float8 AS at FROM workspace WHERE id = $1`,
      [id]
    )
    expect(row?.at).toBe(createdAt.getTime())
  })

  test('outlives a connection that breaks between two statements of a transaction', async () => {
    const broken = db.transaction(async (tx) => {
      const [own] = await tx.$queryRaw<{ pid: number }[]>`select pg_backend_pid() as pid`
      const ended = await query(
        database.url,
        `SELECT pg_terminate_backend(${own?.pid}, 5000) FROM pg_stat_activity WHERE pid = ${own?.pid}`
      )
      expect(ended).toHaveLength(1)
      return count(tx)
    })
    await expect(broken).rejects.toThrow()
    expect(await db.transaction(count)).toBe(0)
  })
})
