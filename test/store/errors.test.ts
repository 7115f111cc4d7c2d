import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { faultOf, isUniqueViolation, outageOf } from '../../src/store/errors.ts'
import { createPool } from '../../src/store/pool.ts'
import { Outage } from '../../src/usecases/ports.ts'
import { createDatabase, type TestDatabase } from '../support/database.ts'
import { quiet } from '../support/opened-store.ts'

let database: TestDatabase
let pool: pg.Pool

beforeEach(async () => {
  database = await createDatabase()
  pool = createPool({ url: database.url, log: quiet, revival: { begin: () => undefined }, size: 2 })
})

afterEach(async () => {
  await pool.end()
  await database.drop()
})

async function errorOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => expect.fail('It worked'),
    (error: unknown) => error
  )
}

describe('an outage', () => {
  test('is a session that the server ends', async () => {
    const sleeping = errorOf(pool.query('SELECT pg_sleep(60) AS waiting'))
    const end = () =>
      pool.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND query LIKE '%AS waiting' AND pid <> pg_backend_pid()`)
    await expect.poll(async () => (await end()).rowCount).toBe(1)
    expect(outageOf(await sleeping)).toBe('the database is being stopped')
  })

  test('is a server without a place for another connection', async () => {
    const server = new URL(database.url)
    const name = server.pathname.slice(1)
    await pool.query(`ALTER DATABASE ${name} CONNECTION LIMIT 0`)
    const role = `${name}_guest`
    await pool.query(`CREATE ROLE ${role} LOGIN PASSWORD 'guest'`)
    server.username = role
    server.password = 'guest'
    const guest = new pg.Client({ connectionString: server.href })
    const reason = outageOf(await errorOf(guest.connect()))
    await pool.query(`DROP ROLE ${role}`)
    expect(reason).toBe('the database has too many connections')
  })

  test('is what the server raises when its disk is full, when it starts, and when it is too slow', async () => {
    const raised = async (code: string) =>
      outageOf(await errorOf(pool.query(`DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '${code}'; END $$`)))
    expect(await raised('53100')).toBe('the disk of the database is full')
    expect(await raised('57P03')).toBe('the database is starting')
    expect(await raised('57014')).toBe('the database took too long')
  })

  test.each([
    [{ originalCode: '53100', kind: 'postgres' }, 'the disk of the database is full'],
    [{ kind: 'ConnectionClosed' }, 'the database closed the connection'],
    [{ kind: 'DatabaseNotReachable' }, 'nothing listens where the database should be'],
    [{ kind: 'SocketTimeout' }, 'the database does not answer']
  ])('is recognised inside what Prisma makes of it: %j', (cause, reason) => {
    const wrapped = Object.assign(new Error('Raw query failed'), {
      code: 'P2010',
      meta: { driverAdapterError: Object.assign(new Error(cause.kind), { cause }) }
    })
    expect(outageOf(wrapped)).toBe(reason)
  })

  test('is recognised when each address of a host refuses', () => {
    const refused = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })
    expect(outageOf(new AggregateError([refused, refused]))).toMatch(/nothing listens/)
  })

  test('becomes an Outage that says why and keeps what happened', () => {
    const refused = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })
    const outage = faultOf(refused)
    expect(outage).toBeInstanceOf(Outage)
    expect(outage).toMatchObject({ message: outageOf(refused), cause: refused })
    expect(faultOf(outage)).toBe(outage)
  })
})

describe('a defect', () => {
  test('stays the error that it is', async () => {
    const defect = await errorOf(pool.query('SELECT nothing FROM nowhere'))
    expect(outageOf(defect)).toBeNull()
    expect(faultOf(defect)).toBe(defect)
    expect(faultOf('nonsense')).toBe('nonsense')
  })

  test('is not mistaken for two writers who collided', async () => {
    await pool.query('CREATE TABLE one (id int PRIMARY KEY)')
    await pool.query('INSERT INTO one VALUES (1)')
    expect(isUniqueViolation(await errorOf(pool.query('INSERT INTO one VALUES (1)')))).toBe(true)
    expect(isUniqueViolation(await errorOf(pool.query('INSERT INTO one VALUES (null)')))).toBe(false)
  })
})
