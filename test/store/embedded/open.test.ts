import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { clusterIn } from '../../../src/store/embedded/home.ts'
import type { EmbeddedDatabase } from '../../../src/store/embedded/open.ts'
import { readPostmaster } from '../../../src/store/embedded/postmaster.ts'
import { openIn, query } from '../../support/embedded.ts'
import { createFolder } from '../../support/folder.ts'

let folder: Awaited<ReturnType<typeof createFolder>>
let database: EmbeddedDatabase

beforeAll(async () => {
  folder = await createFolder()
})

afterAll(async () => {
  await folder.remove()
})

beforeEach(async () => {
  database = await openIn(folder.path)
  await query(database.url, 'DROP TABLE IF EXISTS note')
})

afterEach(async () => {
  await database.stop()
})

const serverPid = async () => (await readPostmaster(clusterIn(join(folder.path, 'data'))))?.pid

describe('the embedded database', () => {
  test('keeps what was written when it is stopped and started again', async () => {
    await query(database.url, "CREATE TABLE note AS SELECT 'Zoë kept' AS text")
    await database.stop()
    expect(await serverPid()).toBeUndefined()
    database = await openIn(folder.path)
    expect(await query(database.url, 'SELECT text FROM note')).toEqual([{ text: 'Zoë kept' }])
  })

  test('stores UTF-8 with checksums, syncs, and needs no locale of the system', async () => {
    const [settings] = await query(
      database.url,
      `SELECT current_setting('server_encoding') AS encoding, current_setting('data_checksums') AS checksums,
        current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commits,
        current_setting('TimeZone') AS zone, upper('é') AS upper, datlocprovider AS provider
      FROM pg_database WHERE datname = current_database()`
    )
    expect(settings).toEqual({
      encoding: 'UTF8',
      checksums: 'on',
      fsync: 'on',
      commits: 'on',
      zone: 'UTC',
      upper: 'É',
      provider: 'b'
    })
  })

  test('listens on a socket in a folder closed to others, and on no port', async () => {
    const [{ addresses } = {}] = await query(
      database.url,
      "SELECT current_setting('listen_addresses') AS addresses"
    )
    expect(addresses).toBe('')
    expect((await stat(database.socketDir)).mode & 0o777).toBe(0o700)
  })

  test('comes back after its server was killed, with all that was acknowledged', async () => {
    await query(database.url, 'CREATE TABLE note AS SELECT 1 AS id')
    const killed = (await serverPid()) ?? 0
    process.kill(killed, 'SIGKILL')
    await database.ensureRunning()
    expect(await query(database.url, 'SELECT id FROM note')).toEqual([{ id: 1 }])
    expect(await serverPid()).not.toBe(killed)
  })

  test('starts its killed server again without being asked, before anybody misses it', async () => {
    const killed = (await serverPid()) ?? 0
    process.kill(killed, 'SIGKILL')
    await expect.poll(serverPid, { timeout: 20_000 }).not.toBe(killed)
    await expect.poll(() => query(database.url, 'SELECT 1 AS one').catch(() => [])).toEqual([{ one: 1 }])
  })

  test('does not start a second server for one that runs', async () => {
    const pid = await serverPid()
    await Promise.all([database.ensureRunning(), database.ensureRunning()])
    expect(await serverPid()).toBe(pid)
  })

  test('is left running for somebody who looks at it with another program', async () => {
    const visitor = reasonOf(query(database.url, 'SELECT pg_sleep(60)'))
    await expect
      .poll(() => query(database.url, "SELECT 1 FROM pg_stat_activity WHERE query LIKE '%sleep(60)'"))
      .not.toEqual([])
    const pid = (await serverPid()) ?? 0
    await database.stop()
    expect(await serverPid()).toBe(pid)
    await query(
      database.url,
      "SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE query = 'SELECT pg_sleep(60)'"
    )
    expect(await visitor).toContain('canceling')
    database = await openIn(folder.path)
  })

  test("keeps no client's name in the server's log, not even in a crash", async () => {
    await query(database.url, 'CREATE TABLE client (name TEXT PRIMARY KEY)')
    await query(database.url, "INSERT INTO client VALUES ('Acme')")
    await expect(query(database.url, "INSERT INTO client VALUES ('Acme')")).rejects.toThrow('duplicate key')
    const interrupted = reasonOf(query(database.url, "SELECT pg_sleep(60), 'Acme'"))
    const findSession = () =>
      query<{ pid: number }>(
        database.url,
        "SELECT pid FROM pg_stat_activity WHERE query ~ '^SELECT pg_sleep'"
      )
    await expect.poll(findSession).toHaveLength(1)
    process.kill((await findSession())[0]?.pid ?? 0, 'SIGKILL')
    expect(await interrupted).toMatch(/terminated/)
    await database.ensureRunning()
    const log = await readFile(join(folder.path, 'data/server.log'), 'utf8')
    expect(log).toContain('terminated by signal 9')
    expect(log).not.toContain('Acme')
  })

  test('refuses to be woken once it is closed', async () => {
    await database.stop()
    await expect(database.ensureRunning()).rejects.toThrow('was closed')
  })
})

const reasonOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => '',
    (error: Error) => error.message
  )
