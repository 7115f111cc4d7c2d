import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DAY, type Instant } from '../../src/domain/time.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import { type LookPorts, lookAtClients } from '../../src/usecases/look-at-clients.ts'
import { type Book, createBook } from '../support/book.ts'
import { daysAgo } from '../support/facts.ts'
import { openSharedStore, quiet } from '../support/opened-store.ts'

/** A Monday at noon in UTC, by which everybody here lives. */
const NOON = Date.UTC(2026, 10, 23, 12)

let opened: Awaited<ReturnType<typeof openSharedStore>>
let store: Store
let book: Book
let mia: string
let ben: string

beforeEach(async () => {
  opened = await openSharedStore()
  store = opened.store
  book = await createBook(opened.url)
  mia = await book.teammate('Mia', { slackUserId: 'UMia' })
  ben = await book.teammate('Ben', { slackUserId: 'UBen' })
})

afterEach(async () => {
  await book.close()
  await opened.close()
})

const look = async (now: Instant = NOON, over: LookPorts = store) =>
  (await lookAtClients(over, book.workspace, now, now)).added

/** Nobody has spoken with it for 32 days, two more than agreed. */
const quietClient = (name: string, details: Parameters<Book['client']>[1] = {}) =>
  book.client(name, { addedAt: daysAgo(32), recordedAt: daysAgo(3), ownerId: mia, ...details })
const overdue = (clientId: string, ownerId: string) =>
  store.records.add(
    book.workspaceId,
    'action',
    {
      clientId,
      sourceKey: `slack:${clientId}`,
      details: {
        action: 'Call them',
        ownerId,
        dueOn: '2026-11-20',
        doneOn: null,
        droppedOn: null,
        riskKey: null,
        playbook: null,
        cause: null,
        outcome: null
      }
    },
    mia,
    daysAgo(3)
  )

/** Who is told how many things, and not before when. */
const told = async () => {
  const waiting = await store.ledger.inState(book.workspaceId, 'pending', 99)
  const each = waiting.map(async ({ id, recipient, notBefore }) => {
    const nudges = await store.nudges.onDelivery(book.workspaceId, id)
    return { recipient, nudges: nudges.length, notBefore }
  })
  return (await Promise.all(each)).sort((a, b) => a.recipient.localeCompare(b.recipient))
}
const recipients = async () => (await told()).map(({ recipient }) => recipient)

describe('a look at the clients whose time has come', () => {
  test('tells the owner in one message what is due at several, and a second look tells nothing more', async () => {
    await quietClient('Acme')
    await quietClient('Beta')
    expect(await look()).toBe(2)
    expect(await look()).toBe(0)
    expect(await look(NOON + 5 * 60_000)).toBe(0)
    expect(await told()).toEqual([{ recipient: 'UMia', nudges: 2, notBefore: NOON }])
  })

  test('adds to the message that waits for the same morning, although the slot runs a little late', async () => {
    const nine = NOON - 3 * 3_600_000
    const run = (slotAt: Instant, late: number) => lookAtClients(store, book.workspace, slotAt, slotAt + late)
    await quietClient('Acme')
    await run(nine - DAY, 700)
    await quietClient('Beta')
    await run(nine, 900)
    expect(await told()).toEqual([{ recipient: 'UMia', nudges: 2, notBefore: nine }])
  })

  test('adds to a message that could not go out for days', async () => {
    await quietClient('Acme')
    await look(NOON)
    await quietClient('Beta')
    await look(NOON + 4 * DAY)
    expect(await told()).toEqual([{ recipient: 'UMia', nudges: 2, notBefore: NOON }])
  })

  test('leaves those beyond a number for the next, and says so', async () => {
    for (const name of ['Acme', 'Beta', 'Calm']) await quietClient(name)
    const part = () => lookAtClients(store, book.workspace, NOON, NOON, 2)
    expect(await part()).toEqual({ added: 2, isDone: false })
    expect(await part()).toEqual({ added: 1, isDone: true })
    expect(await told()).toMatchObject([{ recipient: 'UMia', nudges: 3 }])
  })

  test('of two processes is kept once', async () => {
    for (const name of ['Acme', 'Beta', 'Calm']) await quietClient(name)
    const other = await openStore({ url: opened.url, log: quiet })
    const added = await Promise.all([look(), look(NOON, { ...store, ...other })])
    await other.close()
    expect(added[0] + added[1]).toBe(3)
    expect(await told()).toMatchObject([{ recipient: 'UMia', nudges: 3 }])
  })

  test('tells whoever covers for somebody away, and the backup of who has left', async () => {
    const zoe = await book.teammate('Zoe', { slackUserId: 'UZoe' })
    const gone = await book.teammate('Gone', { slackUserId: 'UGone', isActive: false })
    await book.cover(mia, ben, { fromOn: '2026-11-20', untilOn: '2026-11-27' })
    await quietClient('Acme')
    await quietClient('Beta', { ownerId: gone, backupId: zoe })
    await look()
    expect(await recipients()).toEqual(['UBen', 'UZoe'])
  })

  test('waits for the quiet hours and the morning of whom it tells, by their own clocks', async () => {
    await book.query("update teammate set time_zone = 'America/Los_Angeles' where id = $1", [mia])
    await book.query(
      "update teammate set time_zone = 'Mars/Base', quiet_from = 11, quiet_to = 14 where id = $1",
      [ben]
    )
    await quietClient('Acme')
    await quietClient('Beta', { ownerId: ben })
    await look()
    expect(await told()).toMatchObject([
      { recipient: 'UBen', notBefore: Date.UTC(2026, 10, 23, 14) },
      { recipient: 'UMia', notBefore: Date.UTC(2026, 10, 23, 17) }
    ])
  })

  test('tells of a confidential client only those who may see it', async () => {
    const open = await book.client('Open', { addedAt: daysAgo(1), ownerId: mia })
    const secret = await book.client('Secret', { addedAt: daysAgo(1), ownerId: mia, isConfidential: true })
    await overdue(open, ben)
    await look()
    expect(await recipients()).toEqual(['UBen'])
    await overdue(secret, ben)
    await look()
    expect(await recipients()).toEqual(['UBen', 'UMia'])
  })

  test('that finds nobody to tell is taken again the next day', async () => {
    await book.query('update teammate set is_active = false')
    await quietClient('Acme')
    expect(await look()).toBe(0)
    await book.query('update teammate set is_active = true')
    expect(await look(NOON + DAY - 1)).toBe(0)
    expect(await look(NOON + DAY)).toBe(1)
  })

  test('has messages that were sent told anew of what has become of it', async () => {
    const acme = await quietClient('Acme')
    await look()
    const [message] = await store.ledger.inState(book.workspaceId, 'pending', 1)
    await book.query(
      "update delivery set state = 'sent', sent_at = now(), channel_id = 'D1', message_ts = '1.1'"
    )
    const outdated = (at: Instant) => store.said.outdated(book.workspaceId, 9, at, at)
    await look(NOON + 1)
    expect(await outdated(NOON + 1)).toEqual([])
    await book.touchpoint(acme, { occurredAt: NOON - 1 })
    await look(NOON + 2)
    expect(await outdated(NOON + 2)).toMatchObject([{ delivery: { id: message?.id } }])
  })

  test('ends also when nothing can be kept, because somebody is writing about every client', async () => {
    await quietClient('Acme')
    const keep = async () => 0
    expect(await look(NOON, { ...store, nudges: { ...store.nudges, keep } })).toBe(0)
    expect(await look()).toBe(1)
  })

  test('is taken again as soon as the owner has come or gone', async () => {
    const acme = await book.client('Acme', { addedAt: daysAgo(1), ownerId: mia })
    await book.client('Beta', { addedAt: daysAgo(1), ownerId: ben })
    await look()
    const slack = {
      slackUserId: 'UMia',
      name: 'Mia',
      email: null,
      timeZone: null,
      isOutsider: false,
      isAdmin: false
    }
    const dueOnceSlackSays = async (isActive: boolean) => {
      await store.directory.saveSlackPeople(book.workspaceId, [{ ...slack, isActive }], NOON)
      const due = await store.nudges.due(book.workspaceId, 9, NOON)
      await look()
      return due.map(({ clientId }) => clientId)
    }
    expect(await dueOnceSlackSays(true)).toEqual([])
    expect(await dueOnceSlackSays(false)).toEqual([acme])
    expect(await dueOnceSlackSays(false)).toEqual([])
    expect(await dueOnceSlackSays(true)).toEqual([acme])
  })

  test('leaves those that are archived in peace for a month', async () => {
    await quietClient('Gone', { archivedAt: daysAgo(1) })
    expect(await look()).toBe(0)
    const due = async (now: Instant) => (await store.nudges.due(book.workspaceId, 9, now)).length
    expect([await due(NOON + 29 * DAY), await due(NOON + 30 * DAY)]).toEqual([0, 1])
  })
})
