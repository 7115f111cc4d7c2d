import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStore, type Store } from '../../../src/store/store.ts'
import { Outage } from '../../../src/usecases/ports.ts'
import { type Book, createBook } from '../../support/book.ts'
import { createDatabase, type TestDatabase } from '../../support/database.ts'
import { all, daysAgo, NOW } from '../../support/facts.ts'
import { createFolder } from '../../support/folder.ts'
import { quiet } from '../../support/opened-store.ts'
import { type StoppableServer, stoppable } from '../../support/stoppable.ts'

/** More than are read at once, so that there is always something left to be read. */
const CLIENTS = 13_500

let folder: Awaited<ReturnType<typeof createFolder>>
let database: TestDatabase
let server: StoppableServer
let book: Book
let store: Store

beforeEach(async () => {
  folder = await createFolder()
  database = await createDatabase()
  server = await stoppable(database.url, folder.path)
  book = await createBook(database.url)
  await book.query(
    `WITH added AS (
      INSERT INTO client SELECT gen_random_uuid(), $1, $2, $2 FROM generate_series(1, $3::int) RETURNING id
    )
    INSERT INTO client_version (id, workspace_id, client_id, recorded_at, name, name_key, tier)
    SELECT gen_random_uuid(), $1, id, $2, id::text, id::text, 'B' FROM added`,
    [book.workspaceId, new Date(daysAgo(9)), CLIENTS]
  )
  store = await openStore({ url: server.url, log: quiet })
})

afterEach(async () => {
  await store.close()
  await book.close()
  await server.stop()
  await database.drop()
  await folder.remove()
})

const stream = () => store.facts.ofBook(book.workspaceId, NOW)

/** What the store's connections are doing besides waiting. */
const busy = () =>
  book.query(
    `SELECT state FROM pg_stat_activity
     WHERE datname = current_database() AND application_name = 'client-risk' AND state <> 'idle'`
  )

/** Reads on after the first client was read and something has happened. */
async function readOn(happens: () => Promise<unknown>): Promise<number> {
  let count = 0
  for await (const _ of stream()) {
    if (count++ === 0) await happens()
  }
  return count
}

test('whoever stops reading early gives the connection back, and the database stops too', async () => {
  for (let round = 0; round < 5; round++) {
    for await (const _ of stream()) break
  }
  expect((await all(stream())).length).toBe(CLIENTS)
  await expect.poll(busy).toEqual([])
})

test('whoever fails while reading hears of that, and the connection is given back', async () => {
  await expect(readOn(() => Promise.reject(new Error('no paper')))).rejects.toThrow('no paper')
  await expect.poll(busy).toEqual([])
})

test('a database that stops meanwhile is an outage, and the store answers again afterwards', async () => {
  await expect(readOn(() => server.stop())).rejects.toThrow(Outage)
  await server.start()
  await expect.poll(() => store.isReady()).toBeNull()
  expect((await all(stream())).length).toBe(CLIENTS)
})

test('a connection that is ended by the database is an outage', async () => {
  const end = () =>
    book.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'client-risk'`
    )
  await expect(readOn(end)).rejects.toThrow(Outage)
})

test('a database that was restarted since is read from without anybody noticing', async () => {
  await store.facts.byNameKey(book.workspaceId, 'nobody', NOW)
  await server.stop()
  await server.start()
  expect((await all(stream())).length).toBe(CLIENTS)
})

test('the book is the one of the moment at which reading began', async () => {
  const [last] = await book.query(
    'SELECT client_id AS id FROM client_version ORDER BY client_id DESC LIMIT 1'
  )
  const promises: number[] = []
  let isAdded = false
  for await (const { commitments } of stream()) {
    if (!isAdded) await book.commitment(last.id, 'Made meanwhile')
    isAdded = true
    promises.push(commitments.length)
  }
  expect(promises).toHaveLength(CLIENTS)
  expect(promises.at(-1)).toBe(0)
  expect((await all(stream())).at(-1)?.commitments).toHaveLength(1)
})

test('many who read the whole book at once keep nobody waiting who asks for one client', async () => {
  const acme = await book.client('Acme')
  const streams = Array.from({ length: 8 }, () => stream()[Symbol.asyncIterator]())
  const firsts = streams.map((each) => each.next())
  await Promise.race(firsts)
  expect((await store.facts.byId(book.workspaceId, acme, NOW))?.facts.client.name).toBe('Acme')
  for (const [place, first] of firsts.entries()) {
    expect((await first).done).toBe(false)
    await streams[place]?.return?.()
  }
})
