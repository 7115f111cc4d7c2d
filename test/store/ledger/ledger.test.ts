import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { openStore, type Store } from '../../../src/store/store.ts'
import type { Delivery, NewDelivery } from '../../../src/usecases/ledger-ports.ts'
import type { Book } from '../../support/book.ts'
import { daysAgo, NOW } from '../../support/facts.ts'
import { quiet } from '../../support/opened-store.ts'
import { useBook } from '../../support/use-book.ts'

let store: Store
let url: string
let ledger: Store['ledger']
let book: Book

beforeEach(async () => {
  ;({ store, book, url } = await useBook())
  ledger = store.ledger
})

const OWNER = randomUUID()
const MINUTE = 60_000
const PLACE = { channelId: 'D1', ts: '1700000000.000100' }

const message = (period: string, details: Partial<NewDelivery> = {}): NewDelivery => ({
  kind: 'nudges',
  recipient: 'U1',
  cause: '',
  period,
  slotAt: NOW,
  notBefore: NOW,
  ...details
})
const add = async (...messages: NewDelivery[]) => {
  for (const each of messages) await ledger.add(book.workspaceId, each, NOW)
}
const claim = ({ leaseMs = MINUTE, limit = 10, paceMs = 0, now = NOW, owner = OWNER } = {}) =>
  ledger.claim(book.workspaceId, { owner, leaseMs }, limit, paceMs, now)
const claimOne = async (terms: Parameters<typeof claim>[0] = {}): Promise<Delivery> => {
  const [only, ...others] = await claim(terms)
  expect(others).toEqual([])
  return only ?? expect.fail('Nothing was taken')
}
const begin = ({ id }: Delivery, now = NOW) => ledger.begin(id, OWNER, 1_000, [], now)
const say = async (delivery: Delivery, place = PLACE) => {
  expect(await begin(delivery)).toBe(true)
  expect(await ledger.sent(delivery.id, OWNER, place, NOW)).toBe(true)
}
const periods = (deliveries: Delivery[]) => deliveries.map(({ period }) => period)
const inState = async (state: Delivery['state']) => periods(await ledger.inState(book.workspaceId, state, 99))

describe('what is taken to be said', () => {
  test('is what is due, what is due longest first, and no more than asked for', async () => {
    await add(
      message('second', { recipient: 'U2', notBefore: NOW - 1 }),
      message('first', { recipient: 'C3', notBefore: daysAgo(1) }),
      message('third', { recipient: 'U4' }),
      message('not yet', { recipient: 'U5', notBefore: NOW + 1 })
    )
    expect(periods(await claim({ limit: 2 }))).toEqual(['first', 'second'])
    expect(periods(await claim())).toEqual(['third'])
    expect(periods(await claim())).toEqual([])
  })

  test('comes with all that is to be known of it', async () => {
    const digest = message('2026-W47', { kind: 'digest', recipient: 'C1', cause: 'weekly' })
    await add(digest)
    expect(await claimOne()).toEqual({
      ...digest,
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      workspaceId: book.workspaceId,
      state: 'sending',
      attempts: 1,
      holder: OWNER,
      firstTriedAt: null,
      sentAt: null,
      place: null,
      reason: null,
      thread: null
    })
  })

  test('is once in the ledger for its key, however often it is asked for', async () => {
    await add(message('one'), message('one', { notBefore: daysAgo(1), kind: 'plan' }))
    await say(await claimOne())
    await add(message('one'))
    expect(await claim()).toEqual([])
  })

  test('is shared by those who ask at once: each message goes to one of them', async () => {
    await add(...Array.from({ length: 40 }, (_, index) => message('day', { recipient: `U${index}` })))
    const others = await Promise.all([1, 2, 3].map(() => openStore({ url, log: quiet })))
    try {
      const takers = [store, ...others]
      const takings = takers.map(({ ledger }) =>
        ledger.claim(book.workspaceId, { owner: randomUUID(), leaseMs: MINUTE }, 10, 0, NOW)
      )
      const taken = await Promise.all(takings)
      expect(taken.map(({ length }) => length)).toEqual([10, 10, 10, 10])
      expect(new Set(taken.flat().map(({ id }) => id)).size).toBe(40)
    } finally {
      for (const other of others) await other.close()
    }
  })
})

describe('one recipient', () => {
  test('is sent one message at a time, while others are not held up', async () => {
    await add(message('one'), message('two', { notBefore: NOW + 1 }), message('other', { recipient: 'U2' }))
    const taken = await claim({ now: NOW + 1 })
    expect(taken.map(({ recipient }) => recipient).sort()).toEqual(['U1', 'U2'])
    expect(await claim({ now: NOW + 1 })).toEqual([])
    for (const each of taken) await say(each)
    expect(periods(await claim({ now: NOW + 1 }))).toEqual(['two'])
  })

  test('has time between two messages, by the database’s clock, whatever the day is here', async () => {
    await add(message('one'), message('two', { notBefore: NOW + 1 }))
    await say(await claimOne())
    await add(message('other', { recipient: 'U2' }))
    const yearsLater = NOW + 1_000 * 86_400_000
    expect(periods(await claim({ paceMs: 60 * MINUTE, now: yearsLater }))).toEqual(['other'])
    expect(periods(await claim({ now: yearsLater }))).toEqual(['two'])
  })

  test('is not held up by a long queue for another', async () => {
    const queue = Array.from({ length: 30 }, (_, index) => message(`${index}`, { notBefore: daysAgo(1) }))
    await add(...queue, message('other', { recipient: 'U2' }))
    expect((await claim({ limit: 2 })).map(({ recipient }) => recipient)).toEqual(['U1'])
    expect((await claim({ limit: 2 })).map(({ recipient }) => recipient)).toEqual(['U2'])
  })
})

describe('a message in the thread of another', () => {
  const digest = message('W47', { kind: 'digest', recipient: 'C1', cause: 'weekly', notBefore: NOW })
  const rest = message('W47', {
    kind: 'digest_more',
    recipient: 'C1',
    cause: 'weekly:more',
    notBefore: daysAgo(1),
    after: digest
  })

  test('comes after it, and knows where it stands', async () => {
    await add(digest, rest)
    const first = await claimOne()
    expect(first.kind).toBe('digest')
    await say(first, { channelId: 'C1', ts: '17.1' })
    expect(await claimOne()).toMatchObject({ kind: 'digest_more', thread: { channelId: 'C1', ts: '17.1' } })
  })

  test.each(['dead', 'uncertain', 'dropped'] as const)(
    'is dropped when it is %s, and holds nobody up',
    async (state) => {
      await add(digest, rest)
      const { id } = await claimOne()
      await ledger.end(id, OWNER, state, 'channel_not_found')
      await add(message('other', { recipient: 'U2' }))
      expect((await claim({ limit: 1 })).map(({ recipient }) => recipient)).toEqual(['U2'])
      const dropped = await ledger.inState(book.workspaceId, 'dropped', 9)
      expect(dropped.find(({ kind }) => kind === 'digest_more')?.reason).toBe(
        'The message that it follows was not sent'
      )
    }
  )

  test('gets another chance with it', async () => {
    await add(digest, rest)
    const { id } = await claimOne()
    await ledger.end(id, OWNER, 'dead', 'channel_not_found')
    expect(await claim()).toEqual([])
    expect(await ledger.retry(book.workspaceId, [id], [], NOW)).toBe(1)
    const again = await claimOne()
    expect(again).toMatchObject({ id, attempts: 1, reason: null })
    await say(again)
    expect((await claimOne()).kind).toBe('digest_more')
  })

  test('cannot be asked for without it', async () => {
    await expect(add(rest)).rejects.toThrow('delivery_after_id_fkey')
    expect(await claim()).toEqual([])
  })
})

describe('a workspace that takes nothing', () => {
  const pause = { until: NOW + MINUTE, reason: 'token_revoked' }

  test('is left alone until its time has come, and says why', async () => {
    await add(message('one'))
    await ledger.pause(book.workspaceId, pause)
    expect(await claim({ now: NOW + MINUTE - 1 })).toEqual([])
    expect(await ledger.paused(book.workspaceId, NOW + MINUTE - 1)).toEqual(pause)
    expect(await ledger.paused(book.workspaceId, NOW + MINUTE)).toBeNull()
    expect(await claim({ now: NOW + MINUTE })).toHaveLength(1)
  })

  test('goes on when somebody says so', async () => {
    await add(message('one'))
    await ledger.pause(book.workspaceId, pause)
    await ledger.resume(book.workspaceId, { after: pause.until, upTo: pause.until })
    expect(await ledger.paused(book.workspaceId, NOW)).toBeNull()
    expect(await claim()).toHaveLength(1)
  })

  test('does not go on when somebody else was refused meanwhile', async () => {
    await ledger.pause(book.workspaceId, pause)
    await ledger.resume(book.workspaceId, { after: pause.until - 1, upTo: pause.until })
    expect(await ledger.paused(book.workspaceId, NOW)).toEqual(pause)
  })

  test('goes on although a clock was a year ahead when it was refused', async () => {
    await ledger.pause(book.workspaceId, { ...pause, until: NOW + 365 * 24 * 60 * MINUTE })
    await ledger.resume(book.workspaceId, { after: NOW - MINUTE, upTo: NOW + MINUTE })
    expect(await ledger.paused(book.workspaceId, NOW)).toBeNull()
  })

  test.each([
    ['the shorter', 'the longer'],
    ['the longer', 'the shorter']
  ] as const)('is left alone for the longer of two pauses set at once, %s before %s', async (...order) => {
    const other = await openStore({ url, log: quiet })
    const pauses = {
      'the shorter': { bot: ledger, terms: { until: NOW + 1_000, reason: 'http_503' } },
      'the longer': { bot: other.ledger, terms: pause }
    }
    try {
      await book.query('begin')
      await book.query('select from workspace where id = $1 for update', [book.workspaceId])
      const waiting: Promise<void>[] = []
      for (const name of order) {
        const { bot, terms } = pauses[name]
        waiting.push(bot.pause(book.workspaceId, terms))
        await expect.poll(book.waiting, { timeout: 10_000 }).toBe(waiting.length)
      }
      await book.query('commit')
      await Promise.all(waiting)
      expect(await ledger.paused(book.workspaceId, NOW)).toEqual(pause)
    } finally {
      await other.close()
    }
  })
})

describe('whoever holds a message', () => {
  beforeEach(() => add(message('one')))

  test('may begin only while the lease is long enough for the attempt', async () => {
    const { id } = await claimOne({ leaseMs: MINUTE })
    expect(await ledger.begin(id, OWNER, 2 * MINUTE, [], NOW)).toBe(false)
    expect(await ledger.begin(id, randomUUID(), 1_000, [], NOW)).toBe(false)
    expect(await ledger.begin(id, OWNER, 1_000, [], NOW)).toBe(true)
  })

  test('loses it to whoever claims it after the lease, who learns since when it may be in Slack', async () => {
    const held = await claimOne()
    expect(await begin(held, daysAgo(2))).toBe(true)
    await book.query('UPDATE delivery SET lease_until = now() WHERE id = $1', [held.id])
    const other = randomUUID()
    const taken = await claimOne({ owner: other })
    expect(taken).toMatchObject({ id: held.id, attempts: 2, firstTriedAt: daysAgo(2) })
    expect(await begin(held)).toBe(false)
    expect(await ledger.sent(held.id, OWNER, PLACE, NOW)).toBe(false)
    expect(await ledger.postpone(held.id, OWNER, NOW, 'slow', null)).toBe(false)
    expect(await ledger.doubt(held.id, OWNER, 1, 'timeout')).toBe(false)
    expect(await ledger.end(held.id, OWNER, 'dead', 'gone')).toBe(false)
    expect(await ledger.begin(held.id, other, 1_000, [], NOW)).toBe(true)
    expect(await ledger.sent(held.id, other, PLACE, NOW)).toBe(true)
    expect(await ledger.inState(book.workspaceId, 'sent', 9)).toMatchObject([{ firstTriedAt: daysAgo(2) }])
  })

  test('may still note it as sent after the lease while nobody else has claimed it', async () => {
    const held = await claimOne()
    await begin(held)
    await book.query('UPDATE delivery SET lease_until = now() WHERE id = $1', [held.id])
    expect(await ledger.sent(held.id, OWNER, PLACE, NOW)).toBe(true)
    expect(await claim()).toEqual([])
  })

  test('notes it as sent once, with where it stands and whom it speaks of', async () => {
    const { id } = await claimOne()
    const clients = [randomUUID(), randomUUID()]
    await ledger.begin(id, OWNER, 1_000, clients, NOW)
    expect(await ledger.sent(id, OWNER, PLACE, NOW)).toBe(true)
    expect(await ledger.sent(id, OWNER, PLACE, NOW)).toBe(false)
    expect(await ledger.inState(book.workspaceId, 'sent', 9)).toMatchObject([{ place: PLACE, sentAt: NOW }])
    expect(await book.query('SELECT client_ids FROM delivery WHERE id = $1', [id])).toEqual([
      { client_ids: clients }
    ])
  })

  test('is told so though somebody else asks the same at the same moment', async () => {
    const { id } = await claimOne()
    const ask = (owner: string) => ledger.begin(id, owner, 1_000, [], NOW)
    const other = randomUUID()
    expect(await Promise.all([ask(other), ask(other), ask(OWNER)])).toEqual([false, false, true])
    const say = (owner: string) => ledger.sent(id, owner, PLACE, NOW)
    expect(await Promise.all([say(other), say(other), say(OWNER)])).toEqual([false, false, true])
  })

  test('puts off what certainly did not arrive: it is new again at its time', async () => {
    const held = await claimOne()
    await begin(held)
    expect(await ledger.postpone(held.id, OWNER, NOW + MINUTE, 'ratelimited', null)).toBe(true)
    expect(await claim()).toEqual([])
    expect(await claimOne({ now: NOW + MINUTE })).toMatchObject({
      attempts: 2,
      firstTriedAt: null,
      reason: 'ratelimited'
    })
  })

  test('remembers of what it puts off that an earlier attempt may have arrived', async () => {
    const held = await claimOne()
    await begin(held)
    await ledger.postpone(held.id, OWNER, NOW, 'ratelimited', NOW - MINUTE)
    expect(await claimOne()).toMatchObject({ attempts: 2, firstTriedAt: NOW - MINUTE })
  })

  test('leaves a message in doubt to be looked for later, which holds up nothing else for the recipient', async () => {
    await add(message('two', { notBefore: NOW - 1 }))
    const held = await claimOne()
    expect(held.period).toBe('two')
    await begin(held)
    expect(await ledger.doubt(held.id, OWNER, MINUTE, 'timeout')).toBe(true)
    expect(await begin(held)).toBe(false)
    const next = await claimOne()
    expect(next.period).toBe('one')
    await book.query('UPDATE delivery SET lease_until = now() WHERE id = $1', [held.id])
    expect(await claim()).toEqual([])
    await say(next)
    expect(await claimOne()).toMatchObject({ id: held.id, firstTriedAt: NOW, reason: 'timeout' })
  })
})

describe('an operator', () => {
  const endAs = async (period: string, state: 'dead' | 'uncertain' | 'dropped', recipient = period) => {
    await add(message(period, { recipient }))
    const { id } = await claimOne()
    await ledger.begin(id, OWNER, 1_000, [], NOW)
    await ledger.end(id, OWNER, state, 'is_archived')
    return id
  }

  test('sees what waits and what is dead, the latest first', async () => {
    await endAs('old', 'dead')
    await endAs('unknown', 'uncertain')
    await add(message('due', { notBefore: daysAgo(3) }), message('ahead', { notBefore: NOW + 1 }))
    expect(await inState('pending')).toEqual(['ahead', 'due'])
    expect(await ledger.inState(book.workspaceId, 'dead', 9)).toMatchObject([
      { period: 'old', reason: 'is_archived' }
    ])
    expect(await ledger.depth(book.workspaceId, NOW)).toEqual({
      byState: { pending: 2, sending: 0, dead: 1, uncertain: 1 },
      oldestDueAt: daysAgo(3)
    })
    expect((await ledger.depth(book.workspaceId, daysAgo(9))).oldestDueAt).toBeNull()
  })

  test('sends dead and uncertain messages again, all or some, and never what was sent or had become needless', async () => {
    const dead = await endAs('dead', 'dead')
    const uncertain = await endAs('uncertain', 'uncertain')
    const blind = await endAs('blind', 'uncertain')
    await endAs('needless', 'dropped')
    await add(message('sent'))
    await say(await claimOne())
    expect(await ledger.retry(book.workspaceId, [dead], [], NOW)).toBe(1)
    expect(await inState('pending')).toEqual(['dead'])
    expect(await ledger.retry(book.workspaceId, [dead, uncertain, blind], [blind], NOW)).toBe(2)
    expect((await inState('pending')).sort()).toEqual(['blind', 'dead', 'uncertain'])
    expect(await inState('sent')).toEqual(['sent'])
    expect(await inState('dropped')).toEqual(['needless'])
    const taken = (await claim()).map(({ period, firstTriedAt }) => [period, firstTriedAt])
    expect(Object.fromEntries(taken)).toEqual({ dead: null, uncertain: NOW, blind: null })
  })

  test('keeps what has not ended, however old it is', async () => {
    await add(message('old', { notBefore: daysAgo(400) }))
    const old = await claimOne()
    await begin(old)
    await ledger.sent(old.id, OWNER, PLACE, daysAgo(399))
    await add(message('waiting', { notBefore: daysAgo(400), after: message('old') }))
    await add(message('new'))
    expect(await ledger.forgetBefore(book.workspaceId, daysAgo(300))).toBe(0)
    const waiting = await claimOne({ limit: 1 })
    expect(waiting.period).toBe('waiting')
    await begin(waiting)
    await ledger.sent(waiting.id, OWNER, PLACE, daysAgo(1))
    expect(await ledger.forgetBefore(book.workspaceId, daysAgo(300))).toBe(1)
    expect([...(await inState('sent')), ...(await inState('pending'))]).toEqual(['waiting', 'new'])
  })
})
