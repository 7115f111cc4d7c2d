import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../../src/store/store.ts'
import type { Book } from '../../support/book.ts'
import { NOW } from '../../support/facts.ts'
import { useBook } from '../../support/use-book.ts'

let store: Store
let book: Book
let acme: string
/** A message about Acme, which says two things and has gone out. */
let sent: string

const PLACE = { channelId: 'D1', ts: '17.1' }
const MINUTE = 60_000
const hold = { owner: randomUUID(), leaseMs: MINUTE }

beforeEach(async () => {
  ;({ store, book } = await useBook())
  acme = await book.client('Acme')
  const teammateId = await book.teammate('Mia', { slackUserId: 'U1' })
  const nudge = { clientId: acme, moment: 'due', teammateId, slackUserId: 'U1', notBefore: NOW }
  const both = ['quiet', 'action:1'].map((cause) => ({ ...nudge, cause }))
  await store.nudges.pass(book.workspaceId, both, NOW, NOW)
  const [taken] = await store.ledger.claim(book.workspaceId, hold, 1, 0, NOW)
  sent = taken?.id ?? expect.fail('Nothing was taken')
})

const goesOut = (at = NOW) => store.ledger.sent(sent, hold.owner, PLACE, at)
const settle = (causes: string[], now = NOW) =>
  store.nudges.settle(book.workspaceId, { clientId: acme, causes, by: null, how: 'check-in logged' }, now)
const outdated = (now = NOW) => store.said.outdated(book.workspaceId, 9, now + MINUTE, now)

describe('a message that stands in Slack', () => {
  test('is found by its place', async () => {
    await goesOut()
    expect(await store.said.at(book.workspaceId, PLACE)).toMatchObject({ id: sent, sentAt: NOW })
    expect(await store.said.at(book.workspaceId, { ...PLACE, ts: '17.2' })).toBeNull()
  })

  test('is told anew once when something at its client changed, by one process', async () => {
    await goesOut()
    expect(await outdated()).toEqual([])
    await settle([])
    const [taken, ...others] = await outdated()
    expect(taken).toMatchObject({ delivery: { id: sent }, place: PLACE })
    expect([...others, ...(await outdated())]).toEqual([])
    await store.said.retold(book.workspaceId, sent, taken?.seen ?? '', NOW)
    expect(await outdated(NOW + 2 * MINUTE)).toEqual([])
  })

  test('is told anew later when whoever took it never came back', async () => {
    await goesOut()
    await settle(['quiet'])
    await outdated()
    expect(await outdated(NOW + MINUTE)).toMatchObject([{ place: PLACE }])
  })

  test('is told once more when something changed while it was being told', async () => {
    await goesOut()
    await settle(['quiet'])
    const [first] = await outdated()
    await settle(['action:1'])
    await store.said.retold(book.workspaceId, sent, first?.seen ?? '', NOW)
    const [second] = await outdated()
    expect(second?.delivery.id).toBe(sent)
    await store.said.retold(book.workspaceId, sent, second?.seen ?? '', NOW)
    // Who comes late with what was so before has it told once more.
    await store.said.retold(book.workspaceId, sent, first?.seen ?? '', NOW)
    expect(await outdated()).toHaveLength(1)
  })

  test('is left alone when nothing of it is open, or nobody reads it any more', async () => {
    await goesOut()
    await settle([], NOW + 31 * 86_400_000)
    expect(await outdated(NOW + 32 * 86_400_000)).toEqual([])
    await settle(['quiet', 'action:1'])
    const [taken] = await outdated()
    await store.said.retold(book.workspaceId, sent, taken?.seen ?? '', NOW)
    await settle(['quiet', 'action:1'])
    expect(await outdated()).toEqual([])
  })
})

test('what changes while a message goes out is told as soon as it stands there', async () => {
  await settle(['quiet'])
  expect(await outdated()).toEqual([])
  await goesOut()
  expect(await outdated()).toMatchObject([{ delivery: { id: sent } }])
})

test('the causes that somebody was told of are open until they are settled', async () => {
  expect(await store.nudges.open(book.workspaceId, acme)).toEqual(['action:1', 'quiet'])
  await settle(['quiet'])
  expect(await store.nudges.open(book.workspaceId, acme)).toEqual(['action:1'])
})
