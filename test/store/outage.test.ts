import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openStore, type Store } from '../../src/store/store.ts'
import { Outage } from '../../src/usecases/ports.ts'
import { type Book, createBook } from '../support/book.ts'
import { createDatabase, type TestDatabase } from '../support/database.ts'
import { all, NOW, newTouchpoint } from '../support/facts.ts'
import { createFolder } from '../support/folder.ts'
import { quiet } from '../support/opened-store.ts'
import { type StoppableServer, stoppable } from '../support/stoppable.ts'

let folder: Awaited<ReturnType<typeof createFolder>>
let database: TestDatabase
let server: StoppableServer
let book: Book
let mia: string
let acme: string
let store: Store

beforeEach(async () => {
  folder = await createFolder()
  database = await createDatabase()
  server = await stoppable(database.url, folder.path)
  book = await createBook(database.url)
  mia = await book.teammate('Mia', { slackUserId: 'U1' })
  acme = await book.client('Acme')
})

afterEach(async () => {
  await store.close()
  await book.close()
  await server.stop()
  await database.drop()
  await folder.remove()
})

const log = (sourceKey: string) =>
  store.touchpoints.log(
    book.workspaceId,
    { clientId: acme, sourceKey, touchpoint: newTouchpoint(), newContact: null, permalink: null },
    mia,
    NOW
  )
const read = () => store.facts.byId(book.workspaceId, acme, NOW)

describe('while the database is stopped', () => {
  beforeEach(async () => {
    store = await openStore({ url: server.url, log: quiet })
    await Promise.all([read(), read(), store.directory.workspaces()])
    await server.stop()
  })

  afterEach(async () => {
    await server.start()
  })

  test('the store is not ready, and says in words why', async () => {
    expect(await store.isReady()).toMatch(/database/)
  })

  test('every way to ask tells the outage from a defect', async () => {
    const workspaceId = book.workspaceId
    const asked = [
      read(),
      log('slack:V1'),
      store.directory.workspaces(),
      store.directory.teammateBySlackId(workspaceId, 'U1'),
      store.directory.workspaceOfTeam({ id: 'T9', name: 'T9', timeZone: 'UTC' }, NOW),
      store.clients.stages(workspaceId, null),
      store.contacts.ofClient(workspaceId, acme, NOW),
      all(store.facts.ofBook(workspaceId, NOW))
    ]
    for (const result of await Promise.allSettled(asked)) {
      expect(result).toEqual({ status: 'rejected', reason: expect.any(Outage) })
      expect(result.status === 'rejected' && result.reason.message).toMatch(
        /the (connection to the )?database/
      )
    }
  })

  test('the one who owns the server is asked to start it, and what was asked for is then done', async () => {
    await store.close()
    await server.start()
    let starts = 0
    const start = async () => {
      starts++
      await server.start()
    }
    store = await openStore({ url: server.url, log: quiet, ensureRunning: start })
    await server.stop()
    expect((await log('slack:V1')).kind).toBe('logged')
    expect(starts).toBe(1)
    await server.stop()
  })

  test('a server that does not start at first is started again later', async () => {
    await store.close()
    await server.start()
    const told: string[] = []
    let failures = 2
    store = await openStore({
      url: server.url,
      log: { info: (message) => told.push(message), warn: quiet.warn },
      async ensureRunning() {
        if (failures-- > 0) throw new Error('No space left on device')
        await server.start()
      }
    })
    await server.stop()
    await expect.poll(() => store.isReady(), { timeout: 20_000 }).toBeNull()
    expect(told).toEqual(['The database server runs again'])
    await server.stop()
  })
})

describe('when the database comes back', () => {
  test('the same store answers again, with nothing lost that was acknowledged', async () => {
    store = await openStore({ url: server.url, log: quiet })
    const acknowledged: string[] = []
    for (let round = 0; round < 3; round++) {
      const logging = Array.from({ length: 15 }, (_, index) => {
        const key = `slack:V${round}-${index}`
        return log(key).then(() => acknowledged.push(key))
      })
      if (round === 1) await logging[0]
      await server.stop()
      for (const result of await Promise.allSettled(logging)) {
        if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(Outage)
      }
      await server.start()
      await expect.poll(() => store.isReady()).toBeNull()
    }
    expect((await log('slack:after')).kind).toBe('logged')
    const kept = (await book.query('SELECT source_key FROM touchpoint')).map(({ source_key }) => source_key)
    expect(acknowledged.length).toBeGreaterThan(0)
    expect(acknowledged.filter((key) => !kept.includes(key))).toEqual([])
    expect(new Set(kept).size).toBe(kept.length)
  })

  test('a statement asked for during a short stop is answered without anybody noticing', async () => {
    store = await openStore({ url: server.url, log: quiet })
    await read()
    await server.stop()
    const asking = read()
    await server.start()
    expect((await asking)?.facts.client.name).toBe('Acme')
  })
})
