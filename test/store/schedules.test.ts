import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import type { NewDelivery } from '../../src/usecases/ledger-ports.ts'
import type { DueSchedule, SlotDecision } from '../../src/usecases/schedule-ports.ts'
import type { Book } from '../support/book.ts'
import { daysAgo, NOW } from '../support/facts.ts'
import { useBook } from '../support/use-book.ts'

let store: Store
let book: Book

beforeEach(async () => {
  ;({ store, book } = await useBook())
})

const MINUTE = 60_000
const WEEK = 7 * 24 * 60 * MINUTE
const OWNER = randomUUID()
const OTHER = randomUUID()

const terms = (subject = '', details = {}) => ({
  job: 'digest',
  subject,
  cron: '0 9 * * 1',
  timeZone: 'Europe/Berlin',
  nextAt: NOW,
  atLatest: NOW + 52 * WEEK,
  ...details
})
const agree = (...all: ReturnType<typeof terms>[]) => store.schedules.agree(book.workspaceId, ['digest'], all)
const claim = ({ owner = OWNER, leaseMs = MINUTE, now = NOW, jobs = ['digest'] } = {}) =>
  store.schedules.claim(book.workspaceId, jobs, owner, leaseMs, now)
const claimed = async (asked = {}): Promise<DueSchedule> =>
  (await claim(asked)) ?? expect.fail('Nothing is due')
const all = () => store.schedules.all(book.workspaceId)
const decision = ({ id }: DueSchedule, details: Partial<SlotDecision> = {}): SlotDecision => ({
  scheduleId: id,
  ran: NOW,
  skipped: [],
  nextAt: NOW + WEEK,
  deliveries: [],
  ...details
})
const message = (recipient: string, details: Partial<NewDelivery> = {}): NewDelivery => ({
  kind: 'digest',
  recipient,
  cause: 'weekly',
  period: '2026-W47',
  slotAt: NOW,
  notBefore: NOW,
  ...details
})
const pending = async () =>
  (await store.ledger.inState(book.workspaceId, 'pending', 99)).map(({ recipient }) => recipient)
const slots = () =>
  book.query(
    `SELECT (date_part('epoch', slot_at) * 1000)::float8 AS at, state::text, messages FROM slot
     WHERE schedule_id IN (SELECT id FROM schedule WHERE workspace_id = $1) ORDER BY 1`,
    [book.workspaceId]
  )

describe('the schedules of some jobs', () => {
  test('are made exactly those agreed on, and the others are left alone', async () => {
    await store.schedules.agree(book.workspaceId, ['snapshot'], [terms('', { job: 'snapshot' })])
    await agree(terms('a'), terms('b'))
    await agree(terms('b'), terms('c'))
    expect((await all()).map(({ job, subject }) => [job, subject])).toEqual([
      ['digest', 'b'],
      ['digest', 'c'],
      ['snapshot', '']
    ])
    await agree()
    const { atLatest, ...left } = terms('', { job: 'snapshot' })
    expect(await all()).toEqual([{ ...left, lastRan: null }])
  })

  test('keep the slot they wait for while nothing about them changes, and begin anew when it does', async () => {
    await agree(terms('same'), terms('moved'), terms('abroad'))
    const nextAt = NOW + WEEK
    await agree(
      terms('same', { nextAt }),
      terms('moved', { nextAt, cron: '0 10 * * 1' }),
      terms('abroad', { nextAt, timeZone: 'Asia/Tokyo' })
    )
    expect((await all()).map(({ subject, ...rest }) => [subject, rest.nextAt])).toEqual([
      ['abroad', nextAt],
      ['moved', nextAt],
      ['same', NOW]
    ])
  })

  test('are not moved under the hands of who decides on one', async () => {
    await agree(terms())
    const due = await claimed()
    const moved = terms('', { cron: '0 10 * * 1', nextAt: NOW + 60 * MINUTE })
    await agree(moved)
    expect(await store.schedules.decide(OWNER, decision(due), NOW)).toBe('kept')
    expect(await all()).toMatchObject([{ cron: '0 9 * * 1', nextAt: NOW + WEEK }])
    await agree(moved)
    expect(await all()).toMatchObject([{ cron: '0 10 * * 1', nextAt: NOW + 60 * MINUTE }])
  })

  test('are moved at once when they wait after a failure', async () => {
    await agree(terms('', { timeZone: 'Nowhere' }))
    const { id } = await claimed()
    await store.schedules.release(OWNER, id, MINUTE)
    await agree(terms())
    expect((await claimed()).timeZone).toBe('Europe/Berlin')
  })
})

describe('a schedule whose time has come', () => {
  test('is taken by one, the longest due first, and only for jobs that this process knows', async () => {
    await agree(terms('second'), terms('first', { nextAt: daysAgo(1) }), terms('ahead', { nextAt: NOW + 1 }))
    expect(await claim({ jobs: ['snapshot'] })).toBeNull()
    const { nextAt, atLatest, ...rest } = terms('first')
    expect(await claim()).toEqual({
      id: expect.any(String),
      workspaceId: book.workspaceId,
      ...rest,
      nextAt: daysAgo(1)
    })
    expect((await claimed({ owner: OTHER })).subject).toBe('second')
    expect(await claim({ owner: OTHER })).toBeNull()
    expect((await claimed({ now: NOW + 1 })).subject).toBe('ahead')
  })

  test('is taken by somebody else when the lease of the first is over', async () => {
    await agree(terms())
    await claimed({ leaseMs: 0 })
    expect(await claim({ owner: OTHER, leaseMs: MINUTE })).not.toBeNull()
    expect(await claim()).toBeNull()
  })

  test('is left alone for a while after a failure, by the database’s clock', async () => {
    await agree(terms())
    const { id } = await claimed()
    await store.schedules.release(OTHER, id, 0)
    expect(await claim()).toBeNull()
    await store.schedules.release(OWNER, id, MINUTE)
    expect(await claim({ now: NOW + 1_000 * WEEK })).toBeNull()
    await book.query('UPDATE schedule SET lease_until = now() WHERE id = $1', [id])
    expect(await claim()).not.toBeNull()
  })
})

describe('a decision', () => {
  test('keeps slots, messages and the next time together', async () => {
    await agree(terms())
    const due = await claimed()
    const thread = message('C1', { kind: 'digest_more', cause: 'weekly:more', after: message('C1') })
    const whole = decision(due, {
      skipped: [NOW - 2 * WEEK, NOW - WEEK],
      deliveries: [message('C1'), thread]
    })
    expect(await store.schedules.decide(OWNER, whole, NOW + 5)).toBe('kept')
    expect(await slots()).toEqual([
      { at: NOW - 2 * WEEK, state: 'skipped', messages: 0 },
      { at: NOW - WEEK, state: 'skipped', messages: 0 },
      { at: NOW, state: 'ran', messages: 2 }
    ])
    expect(await pending()).toEqual(['C1', 'C1'])
    const replies = 'SELECT FROM delivery d JOIN delivery p ON p.id = d.after_id WHERE d.workspace_id = $1'
    expect(await book.query(replies, [book.workspaceId])).toHaveLength(1)
    expect(await all()).toMatchObject([{ nextAt: NOW + WEEK, lastRan: { slotAt: NOW, messages: 2 } }])
    expect(await claim()).toBeNull()
    expect(await claim({ now: NOW + WEEK })).not.toBeNull()
  })

  test('that cannot be kept whole is not kept at all', async () => {
    await agree(terms())
    const due = await claimed()
    const stray = message('C1', { after: message('C9') })
    const broken = decision(due, { deliveries: [message('C2'), stray] })
    await expect(store.schedules.decide(OWNER, broken, NOW)).rejects.toThrow('delivery_after_id_fkey')
    expect(await slots()).toEqual([])
    expect(await pending()).toEqual([])
    expect(await all()).toMatchObject([{ nextAt: NOW, lastRan: null }])
  })

  test('says a message once, though it was asked for before', async () => {
    await agree(terms())
    await store.ledger.add(book.workspaceId, message('C1'), NOW)
    const due = await claimed()
    const deliveries = [message('C1'), message('C2')]
    expect(await store.schedules.decide(OWNER, decision(due, { deliveries }), NOW)).toBe('kept')
    expect((await pending()).sort()).toEqual(['C1', 'C2'])
  })

  test('that all slots were too old runs none of them', async () => {
    await agree(terms('', { nextAt: NOW - 2 * WEEK }))
    const due = await claimed()
    const late = decision(due, { ran: null, skipped: [NOW - 2 * WEEK, NOW - WEEK] })
    expect(await store.schedules.decide(OWNER, late, NOW)).toBe('kept')
    expect((await slots()).map(({ state }) => state)).toEqual(['skipped', 'skipped'])
    expect(await claim()).toBeNull()
  })

  test('is made once by two who hold the same schedule, and the second keeps nothing', async () => {
    await agree(terms())
    const first = await claimed({ leaseMs: 0 })
    const second = await claimed({ owner: OTHER })
    const decided = await Promise.all([
      store.schedules.decide(OWNER, decision(first, { deliveries: [message('C1')] }), NOW),
      store.schedules.decide(OTHER, decision(second, { deliveries: [message('C2')] }), NOW)
    ])
    expect([...decided].sort()).toEqual(['kept', 'taken'])
    expect(await pending()).toEqual([decided[0] === 'kept' ? 'C1' : 'C2'])
    expect(await slots()).toHaveLength(1)
  })

  test('about an earlier slot comes too late after one about a later slot', async () => {
    await agree(terms('', { nextAt: NOW - WEEK }))
    const frozen = await claimed({ leaseMs: 0, now: NOW - WEEK })
    const awake = await claimed({ owner: OTHER })
    expect(await store.schedules.decide(OTHER, decision(awake, { skipped: [NOW - WEEK] }), NOW)).toBe('kept')
    const old = decision(frozen, { ran: NOW - WEEK, nextAt: NOW, deliveries: [message('C1')] })
    expect(await store.schedules.decide(OWNER, old, NOW)).toBe('taken')
    expect(await pending()).toEqual([])
    expect(await all()).toMatchObject([{ nextAt: NOW + WEEK }])
  })

  test('about a slot that ran before the schedule was moved back keeps nothing, and the schedule moves on', async () => {
    await agree(terms())
    await store.schedules.decide(OWNER, decision(await claimed()), NOW)
    await agree(terms('', { cron: '0 * * * *' }))
    const again = decision(await claimed(), { deliveries: [message('C1')] })
    expect(await store.schedules.decide(OWNER, again, NOW)).toBe('taken')
    expect(await pending()).toEqual([])
    expect(await claim()).toBeNull()
  })

  test('about a schedule that was removed meanwhile keeps nothing', async () => {
    await agree(terms())
    const due = await claimed()
    await agree()
    const decided = await store.schedules.decide(OWNER, decision(due, { deliveries: [message('C1')] }), NOW)
    expect([decided, await pending()]).toEqual(['taken', []])
  })

  test('is forgotten when it is old', async () => {
    await agree(terms('', { nextAt: daysAgo(100) }), terms('new'))
    const old = decision(await claimed(), { ran: daysAgo(100) })
    await store.schedules.decide(OWNER, old, daysAgo(100))
    await store.schedules.decide(OWNER, decision(await claimed()), NOW)
    expect(await store.schedules.forgetBefore(book.workspaceId, daysAgo(90))).toBe(1)
    expect(await slots()).toMatchObject([{ at: NOW }])
  })
})
