import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DAY, type Instant } from '../../src/domain/time.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import type { Job, JobSlot, JobTerms } from '../../src/usecases/job-ports.ts'
import type { NewDelivery } from '../../src/usecases/ledger-ports.ts'
import { runDueSlots, type SlotOutcome } from '../../src/usecases/run-due-slots.ts'
import { type Book, createBook } from '../support/book.ts'
import { openTestStore, quiet } from '../support/opened-store.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** A Monday in Berlin, half an hour before nine. */
const MONDAY = Date.UTC(2026, 10, 23, 7, 30)
const NINE = MONDAY + HOUR / 2

let opened: Awaited<ReturnType<typeof openTestStore>>
let store: Store
let book: Book
let now: Instant
let ran: JobSlot[]

beforeEach(async () => {
  opened = await openTestStore()
  store = opened.store
  book = await createBook(opened.url, { timeZone: 'Europe/Berlin' })
  now = MONDAY
  ran = []
})

afterEach(async () => {
  await book.close()
  await opened.close()
})

const weekly: JobTerms = { subject: '', cron: '0 9 * * 1', timeZone: 'Europe/Berlin' }

/** Says one thing a slot in #general, by the hour of the slot. */
const greeting = ({ at }: JobSlot): NewDelivery => ({
  kind: 'digest',
  recipient: 'C1',
  cause: 'greeting',
  period: new Date(at).toISOString(),
  slotAt: at,
  notBefore: at
})

const job = (details: Partial<Job<object>> = {}): Job<object> => ({
  name: 'greet',
  words: 'Mondays at nine',
  terms: async () => [weekly],
  catchUpHours: 48,
  startsAtOnce: false,
  run: async (slot) => {
    ran.push(slot)
    return [greeting(slot)]
  },
  ...details
})

/** What a process does when its clock has come to an instant. */
async function tick(at: Instant, jobs = [job()], over: { store?: Store; owner?: string } = {}) {
  now = at
  const outcomes: SlotOutcome[] = []
  await runDueSlots(jobs, over.store ?? store, book.workspace, {
    owner: over.owner ?? randomUUID(),
    now: () => now,
    tell: (outcome) => outcomes.push(outcome),
    signal: new AbortController().signal
  })
  return outcomes
}

const said = async () =>
  (await store.ledger.inState(book.workspaceId, 'pending', 999)).map(({ period }) => period).sort()
const iso = (at: Instant) => new Date(at).toISOString()
/** What the database says of slots, the earliest first. */
const slots = async () =>
  (await book.query('select slot_at, state from slot order by slot_at')).map(
    ({ slot_at, state }) => `${slot_at.toISOString().slice(0, 16)} ${state}`
  )

describe('a job whose time has come', () => {
  test('runs once, and its messages are kept with it', async () => {
    expect(await tick(MONDAY)).toEqual([])
    const outcome = { kind: 'ran', job: 'greet', subject: '', slotAt: NINE, skipped: 0, messages: 1 }
    expect(await tick(NINE + 1_000)).toEqual([{ ...outcome, lateMs: 1_000 }])
    expect(await tick(NINE + MINUTE)).toEqual([])
    expect(ran).toMatchObject([{ at: NINE, now: NINE + 1_000, subject: '' }])
    expect(await said()).toEqual([iso(NINE)])
  })

  test('runs once when several processes come by at once', async () => {
    await tick(MONDAY)
    const others = await Promise.all([1, 2, 3].map(() => openStore({ url: opened.url, log: quiet })))
    const outcomes = await Promise.all(others.map((one) => tick(NINE, [job()], { store: one })))
    await Promise.all(others.map((one) => one.close()))
    expect(outcomes.flat().map(({ kind }) => kind)).toEqual(['ran'])
    expect(ran).toHaveLength(1)
    expect(await said()).toEqual([iso(NINE)])
  })

  test('and has more to do than one run takes goes on later for the same slot, after the others', async () => {
    const parts = ['unfinished' as const, []]
    const long = job({
      name: 'long',
      run: async (slot) => {
        ran.push(slot)
        return parts.shift() ?? expect.fail('It went on after it had ended')
      }
    })
    await tick(MONDAY, [long, job()])
    expect((await tick(NINE, [long, job()])).map(({ job, kind }) => `${job} ${kind}`).sort()).toEqual([
      'greet ran',
      'long unfinished'
    ])
    expect(await tick(NINE + 1, [long, job()])).toEqual([])
    await book.query("update schedule set lease_until = now() - interval '1 second'")
    expect(await tick(NINE + MINUTE, [long, job()])).toMatchObject([
      { kind: 'ran', job: 'long', slotAt: NINE }
    ])
    expect(ran.map(({ at }) => at)).toEqual([NINE, NINE, NINE])
  })

  test('is left to whoever went on when a process that froze comes back', async () => {
    await tick(MONDAY)
    const frozen = job({
      run: async (slot) => {
        // Its lease ends meanwhile, and another process takes over.
        await book.query("update schedule set lease_until = now() - interval '1 second'")
        expect(await tick(NINE + MINUTE)).toMatchObject([{ kind: 'ran' }])
        return [greeting(slot), { ...greeting(slot), recipient: 'C2' }]
      }
    })
    expect(await tick(NINE, [frozen])).toEqual([{ kind: 'taken', job: 'greet', subject: '', slotAt: NINE }])
    expect(await said()).toEqual([iso(NINE)])
  })

  test('runs for each of its subjects by their own clocks, until there is one no more', async () => {
    const terms = [weekly, { ...weekly, subject: 'New York', timeZone: 'America/New_York' }]
    const both = job({ terms: async () => terms })
    await tick(MONDAY, [both])
    await tick(NINE, [both])
    await tick(NINE + 6 * HOUR, [both])
    expect(ran.map(({ subject, at }) => [subject, at])).toEqual([
      ['', NINE],
      ['New York', NINE + 6 * HOUR]
    ])
    await tick(NINE + 7 * DAY, [job()])
    expect((await store.schedules.all(book.workspaceId)).map(({ subject }) => subject)).toEqual([''])
  })

  test('begins with its next time where it is new, or at once where nothing is to wait', async () => {
    const hourly = { subject: '', cron: '7 * * * *', timeZone: 'UTC' }
    const sweep = (name: string, startsAtOnce: boolean) =>
      job({ name, startsAtOnce, terms: async () => [hourly] })
    const outcomes = await tick(MONDAY, [sweep('waits', false), sweep('starts', true)])
    expect(outcomes).toMatchObject([{ kind: 'ran', job: 'starts', slotAt: MONDAY - 23 * MINUTE }])
  })
})

describe('after a time in which no process ran', () => {
  test('the latest missed slot runs if it is young enough, and the others are passed over', async () => {
    await tick(MONDAY)
    expect(await tick(NINE + 21 * DAY + 47 * HOUR)).toMatchObject([
      { kind: 'ran', slotAt: NINE + 21 * DAY, lateMs: 47 * HOUR, skipped: 3 }
    ])
    expect(await said()).toEqual([iso(NINE + 21 * DAY)])
    expect(await slots()).toEqual([
      '2026-11-23T08:00 skipped',
      '2026-11-30T08:00 skipped',
      '2026-12-07T08:00 skipped',
      '2026-12-14T08:00 ran'
    ])
  })

  test('nothing is said of what is too old, and the next time comes as ever', async () => {
    await tick(MONDAY)
    expect(await tick(NINE + 49 * HOUR)).toEqual([{ kind: 'skipped', job: 'greet', subject: '', skipped: 1 }])
    expect(await said()).toEqual([])
    await tick(NINE + 7 * DAY)
    expect(await said()).toEqual([iso(NINE + 7 * DAY)])
  })

  test('a clock that went back repeats nothing', async () => {
    await tick(MONDAY)
    await tick(NINE)
    expect(await tick(MONDAY)).toEqual([])
    expect(await tick(NINE)).toMatchObject([{ kind: 'taken', slotAt: NINE }])
    expect(await tick(NINE)).toEqual([])
    expect(await said()).toEqual([iso(NINE)])
  })
})

test('a clock that was a year ahead for a moment keeps no message from being said', async () => {
  await tick(MONDAY)
  await tick(MONDAY + 364 * DAY)
  await tick(MONDAY + MINUTE)
  expect(await tick(NINE)).toMatchObject([{ kind: 'ran', slotAt: NINE }])
  expect(await said()).toEqual([iso(NINE)])
})

describe('a job that fails', () => {
  const broken = (name: string) => job({ name, run: () => Promise.reject(new Error('No such column')) })

  test('keeps no other from its turn', async () => {
    const jobs = [broken('a'), job(), broken('z')]
    await tick(MONDAY, jobs)
    const outcomes = await tick(NINE, jobs)
    expect(outcomes.map(({ kind, job }) => `${job} ${kind}`).sort()).toEqual([
      'a failed',
      'greet ran',
      'z failed'
    ])
    expect(await said()).toEqual([iso(NINE)])
  })

  test('is tried again for the same slot, at first after a minute and then ever later', async () => {
    await tick(MONDAY)
    const waits: unknown[] = []
    for (const late of [0, 5 * MINUTE, 3 * HOUR]) {
      const [outcome] = await tick(NINE + late, [broken('greet')])
      waits.push(outcome?.kind === 'failed' && outcome.retryAfterMs / MINUTE)
      expect(await tick(NINE + late, [job()])).toEqual([])
      await book.query("update schedule set lease_until = now() - interval '1 second'")
    }
    expect(waits).toEqual([1, 5, 60])
    expect(await tick(NINE + 4 * HOUR)).toMatchObject([{ kind: 'ran', slotAt: NINE }])
  })

  test('to say when it runs keeps the times it has', async () => {
    await tick(MONDAY)
    const silent = job({ terms: () => Promise.reject(new Error('No zones')) })
    expect(await tick(NINE, [silent, job({ name: 'other' })])).toMatchObject([
      { kind: 'failed', job: 'greet' },
      { kind: 'ran', job: 'greet', slotAt: NINE }
    ])
  })
})

describe('where clocks change', () => {
  /** Ticks every half hour of a day in Berlin, and gives when the job ran, by the clocks of UTC. */
  async function dayOf(cron: string, from: Instant) {
    const nightly = job({ terms: async () => [{ subject: '', cron, timeZone: 'Europe/Berlin' }] })
    for (let at = from; at <= from + 25 * HOUR; at += HOUR / 2) await tick(at, [nightly])
    return ran.map(({ at }) => iso(at).slice(11, 16))
  }

  test('a time that spring leaves out comes once, with the change', async () => {
    expect(await dayOf('30 2 * * *', Date.UTC(2026, 2, 28, 22))).toEqual(['01:00'])
  })

  test('a time that autumn repeats comes once', async () => {
    expect(await dayOf('30 2 * * *', Date.UTC(2026, 9, 24, 21))).toEqual(['00:30'])
  })
})
