import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dayNumber } from '../../src/domain/calendar.ts'
import { defaultSettings } from '../../src/domain/policy.ts'
import { FOREVER } from '../../src/domain/time.ts'
import { type Backtest, runBacktest } from '../../src/usecases/run-backtest.ts'
import { type Book, createBook } from '../support/book.ts'
import { NOW } from '../support/facts.ts'
import { openSharedStore } from '../support/opened-store.ts'

let opened: Awaited<ReturnType<typeof openSharedStore>>
let book: Book

beforeEach(async () => {
  opened = await openSharedStore()
  book = await createBook(opened.url)
})

afterEach(async () => {
  await book.close()
  await opened.close()
})

const at = (instant: string) => Date.parse(instant)
const addedAt = at('2024-01-01T00:00:00Z')

function ask(from: string, to: string, timeZone = 'UTC') {
  const workspace = { id: book.workspaceId, slackTeamId: null, name: 'Test', timeZone, currency: 'EUR' }
  const span = { from: dayNumber(from), to: dayNumber(to), everyDays: 30, horizonDays: 90 }
  return runBacktest(opened.store, workspace, span, NOW, () => undefined)
}

async function backtest(from: string, to = from, timeZone = 'UTC'): Promise<Backtest> {
  const answer = await ask(from, to, timeZone)
  return answer.kind === 'measured' ? answer : expect.fail(answer.kind)
}

/** The AUC at 1 April 2026. */
async function auc(): Promise<number | null> {
  const { discrimination } = await backtest('2026-04-01')
  return discrimination.kind === 'measured' ? discrimination.auc : null
}

describe('a backtest', () => {
  test('sees nothing at a cut-off that was recorded after it, also when it had happened before', async () => {
    const gone = await book.client('Gone', { addedAt })
    await book.client('Kept', { addedAt })
    await book.loss(gone, '2026-05-15')
    const spoken = { occurredAt: at('2026-03-30T09:00:00Z') }
    expect(await auc()).toBe(0.5)
    await book.touchpoint(gone, { ...spoken, recordedAt: at('2026-04-01T00:00:00.001Z') })
    expect(await auc()).toBe(0.5)
    await book.touchpoint(gone, { ...spoken, recordedAt: at('2026-04-01T00:00:00Z') })
    expect(await auc()).toBe(0)
  })

  test('takes the outcome from the losses on record now, however late they were written down', async () => {
    const gone = await book.client('Gone', { addedAt })
    const mistaken = await book.client('Mistaken', { addedAt })
    await book.loss(gone, '2026-05-15', { recordedAt: NOW - 1 })
    await book.loss(mistaken, '2026-05-15', { recordedAt: at('2026-05-16T00:00:00Z'), retiredAt: NOW - 1 })
    expect((await backtest('2026-04-01')).lost).toMatchObject({ hits: 1, of: 2 })
  })

  test('does not ask about clients that had left, known then or not, and asks again once they are back', async () => {
    await book.client('Kept', { addedAt })
    const known = await book.client('Known', { addedAt })
    const unknown = await book.client('Unknown', { addedAt })
    const recordedAt = at('2026-02-01T00:00:00Z')
    await book.loss(known, '2026-02-01', { wonBackOn: '2026-04-25', recordedAt })
    await book.loss(unknown, '2026-02-01', { wonBackOn: '2026-04-25', recordedAt: NOW - 1 })
    const { cutOffs, clients } = await backtest('2026-01-01', '2026-05-01')
    expect(cutOffs).toEqual([
      { on: '2026-01-01', n: 3, lost: 2 },
      { on: '2026-01-31', n: 3, lost: 2 },
      { on: '2026-03-02', n: 1, lost: 0 },
      { on: '2026-04-01', n: 1, lost: 0 },
      { on: '2026-05-01', n: 3, lost: 0 }
    ])
    expect(clients).toBe(3)
  })

  test('counts a client once a cut-off, and once among the lost', async () => {
    await book.loss(await book.client('Gone', { addedAt }), '2026-05-15')
    await book.client('Kept', { addedAt })
    const { clients, lostClients, lost } = await backtest('2026-03-01', '2026-05-31')
    expect([clients, lostClients, lost.hits, lost.of]).toEqual([2, 1, 3, 7])
  })

  test('finds nobody in a past in which nothing was recorded', async () => {
    const late = { addedAt, recordedAt: NOW - 1 }
    await book.loss(await book.client('Imported today', late), '2026-05-15', late)
    const { lost, discrimination, topDecile } = await backtest('2026-04-01')
    expect(lost).toEqual({ hits: 0, of: 0, share: null, interval: null })
    expect(discrimination).toEqual({ kind: 'unmeasurable', because: 'nobody observed' })
    expect(topDecile).toBeNull()
  })

  test('begins a cut-off with its day in the zone of the workspace', async () => {
    const recordedAt = at('2026-03-31T15:30:00Z')
    await book.client('Half past midnight in Tokyo', { addedAt, recordedAt })
    await book.query(`update workspace set time_zone = 'Asia/Tokyo'`)
    expect((await backtest('2026-04-01', '2026-04-01', 'Asia/Tokyo')).lost.of).toBe(0)
    expect((await backtest('2026-04-02', '2026-04-02', 'Asia/Tokyo')).lost.of).toBe(1)
  })

  test('judges every cut-off by the policy of today, floors and too few inputs included', async () => {
    await book.client('Acme', { addedAt })
    const levels = async () =>
      (await backtest('2026-04-01')).levels.filter(({ lost }) => lost.of > 0).map(({ level }) => level)
    expect(await levels()).toEqual(['at risk'])
    const weights = Object.fromEntries(Object.keys(defaultSettings.weights).map((signal) => [signal, 0]))
    const calm = { ...defaultSettings, weights: { ...defaultSettings.weights, ...weights } }
    await opened.store.policies.save(book.workspaceId, calm, 1, null, NOW)
    expect(await levels()).toEqual(['watch'])
    expect((await backtest('2026-04-01')).policyVersion).toBe(2)
  })

  test('leaves out cut-offs whose outcome nobody knows yet, and refuses when none is left', async () => {
    await book.client('Acme', { addedAt })
    const { cutOffs, tooRecent } = await backtest('2026-08-01', '2026-10-31')
    expect(cutOffs.map(({ on }) => on)).toEqual(['2026-08-01'])
    expect(tooRecent).toEqual(['2026-08-31', '2026-09-30', '2026-10-30'])
    expect(await ask('2026-08-24', '2026-11-22')).toEqual({ kind: 'too_recent', latest: '2026-08-23' })
    expect(await ask('1900-01-01', '2026-01-01')).toEqual({ kind: 'too_many', cutOffs: 1535, most: 500 })
  })

  test('leaves out archived clients while they are', async () => {
    const archivedAt = at('2026-03-31T00:00:00Z')
    const acme = await book.client('Acme', { addedAt, retiredAt: archivedAt })
    await book.clientVersion(acme, 'Acme', { archivedAt, recordedAt: archivedAt, retiredAt: FOREVER })
    const { cutOffs } = await backtest('2026-03-02', '2026-04-01')
    expect(cutOffs.map(({ n }) => n)).toEqual([1, 0])
  })
})
