import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DAY, type Instant } from '../../../src/domain/time.ts'
import type { Store } from '../../../src/store/store.ts'
import type { Delivery } from '../../../src/usecases/ledger-ports.ts'
import { lookAtClients } from '../../../src/usecases/look-at-clients.ts'
import { composeDelivery } from '../../../src/usecases/speaking/compose.ts'
import { type Book, createBook } from '../../support/book.ts'
import { openTestStore } from '../../support/opened-store.ts'
import { slackOfNobody } from '../../support/slack-of-nobody.ts'

const HOUR = 3_600_000
/** A Friday at noon in UTC, by which everybody here lives. */
const NOON = Date.UTC(2026, 10, 20, 12)
const daysAgo = (days: number) => NOON - days * DAY

let opened: Awaited<ReturnType<typeof openTestStore>>
let store: Store
let book: Book
let mia: string
let ben: string

beforeEach(async () => {
  opened = await openTestStore()
  store = opened.store
  book = await createBook(opened.url)
  mia = await book.teammate('Mia', { slackUserId: 'UMia' })
  ben = await book.teammate('Ben', { slackUserId: 'UBen' })
})

afterEach(async () => {
  await book.close()
  await opened.close()
})

const pending = (): Promise<Delivery[]> => store.ledger.inState(book.workspaceId, 'pending', 10)
const quiet = (name: string) =>
  book.client(name, { addedAt: daysAgo(32), recordedAt: daysAgo(3), ownerId: mia })
const composed = (delivery: Delivery, now: Instant) => {
  const ports = { ...store, slack: slackOfNobody }
  return composeDelivery(ports, book.workspace, delivery, now)
}

/** What Mia is to be told at noon about clients that nobody has spoken with, taken to be said. */
async function nudges(): Promise<Delivery> {
  await lookAtClients(store, book.workspace, NOON, NOON)
  return taken(NOON)
}

async function taken(now: Instant): Promise<Delivery> {
  const hold = { owner: randomUUID(), leaseMs: 60_000 }
  const [delivery] = await store.ledger.claim(book.workspaceId, hold, 1, 0, now)
  return delivery ?? expect.fail('Somebody was to be told something')
}

test('what comes late waits for the next hour at which its reader may be told something', async () => {
  await quiet('Acme')
  const delivery = await nudges()
  expect(await composed(delivery, NOON + HOUR / 2)).toMatchObject({ kind: 'say' })
  expect(await composed(delivery, NOON + 5 * HOUR)).toMatchObject({ kind: 'say' })
  const monday = NOON + 3 * DAY - 3 * HOUR
  expect(await composed(delivery, NOON + 10 * HOUR)).toEqual({ kind: 'later', until: monday })
  expect(await composed(delivery, NOON + DAY)).toEqual({ kind: 'later', until: monday })
  expect(await composed(delivery, monday)).toMatchObject({ kind: 'say' })
})

test('what comes late goes out at eight in the morning where a clock runs, and the rest of its message at nine', async () => {
  const acme = await quiet('Acme')
  const beta = await book.client('Beta', { addedAt: daysAgo(2), recordedAt: daysAgo(2), ownerId: mia })
  await book.feedback(beta, 'complaint', { receivedAt: NOON - 8 * HOUR, respondBy: NOON - HOUR })
  const delivery = await nudges()
  expect(await composed(delivery, NOON)).toMatchObject({ kind: 'say', clientIds: [acme, beta] })
  const eight = NOON + 3 * DAY - 4 * HOUR
  expect(await composed(delivery, NOON + DAY)).toEqual({ kind: 'later', until: eight })
  expect(await composed(delivery, eight + HOUR)).toMatchObject({ kind: 'say', clientIds: [acme, beta] })
  expect(await composed(delivery, eight)).toMatchObject({ kind: 'say', clientIds: [beta] })
  expect(await composed(delivery, eight)).toMatchObject({ kind: 'say', clientIds: [beta] })
  const [rest, ...others] = await pending()
  expect(others).toEqual([])
  expect(rest).toMatchObject({ recipient: 'UMia', notBefore: eight + HOUR })
  expect(await composed(rest ?? delivery, eight + HOUR)).toMatchObject({ kind: 'say', clientIds: [acme] })
})

test('of several things those are passed on that are somebody else’s by now, once, and the rest is said', async () => {
  const acme = await quiet('Acme')
  const beta = await quiet('Beta')
  const delivery = await nudges()
  await book.query('update client_version set owner_id = $1, is_confidential = true where client_id = $2', [
    ben,
    acme
  ])
  expect(await composed(delivery, NOON)).toMatchObject({ kind: 'say', clientIds: [beta] })
  expect(await composed(delivery, NOON)).toMatchObject({ kind: 'say', clientIds: [beta] })
  const passed = (await pending()).filter(({ recipient }) => recipient === 'UBen')
  expect(passed).toHaveLength(1)
  expect(await store.nudges.onDelivery(book.workspaceId, passed[0]?.id ?? '')).toMatchObject([
    { clientId: acme, moment: expect.stringContaining('overdue') }
  ])
})

test('what is due to somebody who is away since this morning goes to who covers for them', async () => {
  await quiet('Acme')
  const delivery = await nudges()
  await book.cover(mia, ben, { fromOn: '2026-11-20', untilOn: '2026-11-27' })
  expect(await composed(delivery, NOON)).toEqual({ kind: 'nothing', reason: 'Somebody else is told instead' })
  expect((await pending()).map(({ recipient }) => recipient)).toEqual(['UBen'])
})

test('what has a later moment by now is not passed on: that one is for whoever it is for', async () => {
  await quiet('Acme')
  const delivery = await nudges()
  await book.cover(mia, ben, { fromOn: '2026-11-20', untilOn: '2026-12-04' })
  expect(await composed(delivery, NOON + 10 * DAY)).toMatchObject({ kind: 'nothing' })
  expect(await pending()).toEqual([])
})

/** Acme has been quiet for so long that Ben, the backup, is told too, and Zoe, a lead. */
async function escalated(): Promise<{ acme: string; zoe: string; toBen: Delivery; toZoe: Delivery }> {
  const zoe = await book.teammate('Zoe', { slackUserId: 'UZoe', isLead: true })
  const details = { addedAt: daysAgo(55), recordedAt: daysAgo(3), ownerId: mia, backupId: ben }
  const acme = await book.client('Acme', details)
  await lookAtClients(store, book.workspace, NOON, NOON)
  const all = await pending()
  const to = (recipient: string) =>
    all.find((one) => one.recipient === recipient) ?? expect.fail(`${recipient} was to be told`)
  return { acme, zoe, toBen: to('UBen'), toZoe: to('UZoe') }
}

test('those above are told although somebody has taken it on, or has come to own the client, since', async () => {
  const { acme, toZoe } = await escalated()
  const nia = await book.teammate('Nia', { slackUserId: 'UNia' })
  await book.query('update client_version set retired_at = $1', [new Date(NOON + 1)])
  await book.clientVersion(acme, 'Acme', { ownerId: nia, backupId: ben, recordedAt: NOON + 1 })
  expect(await composed(toZoe, NOON + 2)).toMatchObject({ kind: 'say' })
  const [cause = ''] = await store.nudges.open(book.workspaceId, acme)
  const details = { cause, byId: nia, claimedAt: NOON + 3, releasedAt: null }
  const claim = { clientId: acme, sourceKey: 'claim', details }
  await store.records.add(book.workspaceId, 'claim', claim, nia, NOON + 3)
  expect(await composed(toZoe, NOON + 4)).toMatchObject({ kind: 'say' })
})

test('of those above who is away gives way to who covers for them, and nobody else hears of it again', async () => {
  const { acme, zoe, toBen, toZoe } = await escalated()
  const ida = await book.teammate('Ida', { slackUserId: 'UIda' })
  await book.cover(zoe, ida, { fromOn: '2026-11-20', untilOn: '2026-11-27' })
  await book.query('delete from nudge where delivery_id = $1', [toBen.id])
  expect(await composed(toZoe, NOON)).toMatchObject({ kind: 'nothing' })
  const passed = (await pending()).filter(({ recipient }) => recipient === 'UIda')
  expect(await store.nudges.onDelivery(book.workspaceId, passed[0]?.id ?? '')).toMatchObject([
    { clientId: acme, moment: expect.stringContaining('escalated') }
  ])
  expect(await store.nudges.onDelivery(book.workspaceId, toBen.id)).toEqual([])
})
