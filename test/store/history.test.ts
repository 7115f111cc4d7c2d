import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { type Level, levels } from '../../src/domain/assessment/level.ts'
import { calendarDate, dayNumber } from '../../src/domain/calendar.ts'
import type { History, Snapshot } from '../../src/usecases/history-ports.ts'
import type { Book } from '../support/book.ts'
import { NOW } from '../support/facts.ts'
import { useBook } from '../support/use-book.ts'

let history: History
let book: Book

beforeEach(async () => {
  ;({
    book,
    store: { history }
  } = await useBook())
})

const FIRST = dayNumber('2026-03-01')
const day = (number: number) => calendarDate(FIRST + number)

const snapshot = (on: string, level: Level, facts: Partial<Snapshot> = {}): Snapshot => ({
  day: on,
  asOf: NOW,
  score: 41.062_5,
  level,
  computedLevel: 'watch',
  basis: level === 'watch' ? 'score' : 'not enough data',
  inputs: 3,
  drivers: [
    { signal: 'register', points: 40 },
    { signal: 'pulse', points: 1.062_5 }
  ],
  exposure: { amount: '9007199254740993.10', currency: 'EUR' },
  policyVersion: 1,
  ...facts
})

const record = (clientId: string, number: number, level: Level) =>
  history.record(book.workspaceId, day(number), [{ clientId, snapshot: snapshot(day(number), level) }])

async function crossings() {
  const all = await history.transitions(book.workspaceId, day(0), day(100))
  return all.map((crossing) => [crossing.since, crossing.day, crossing.from, crossing.to])
}

test('a day is kept as it was said, and saying it again or otherwise changes nothing', async () => {
  const acme = await book.client('Acme')
  expect(await record(acme, 1, 'at risk')).toEqual({ added: 1 })
  expect(await record(acme, 1, 'critical')).toEqual({ added: 0 })
  const kept = await history.ofClient(book.workspaceId, acme, day(0), day(9))
  expect(kept).toEqual([snapshot(day(1), 'at risk')])
  expect(await crossings()).toEqual([])
})

test('a client without revenue or drivers is kept too', async () => {
  const acme = await book.client('Acme')
  const bare = snapshot(day(1), 'healthy', { exposure: null, drivers: [], score: 0 })
  await history.record(book.workspaceId, day(1), [{ clientId: acme, snapshot: bare }])
  expect(await history.ofClient(book.workspaceId, acme, day(1), day(1))).toEqual([bare])
})

test('a level that differs from the snapshot before is a transition, over gaps too', async () => {
  const acme = await book.client('Acme')
  const levelsByDay: [number, Level][] = [
    [1, 'watch'],
    [2, 'watch'],
    [3, 'critical'],
    [9, 'healthy']
  ]
  for (const [number, level] of levelsByDay) await record(acme, number, level)
  expect(await crossings()).toEqual([
    [day(2), day(3), 'watch', 'critical'],
    [day(3), day(9), 'critical', 'healthy']
  ])
  expect(await history.transitions(book.workspaceId, day(4), day(9), acme)).toEqual([
    { clientId: acme, clientName: 'Acme', since: day(3), day: day(9), from: 'critical', to: 'healthy' }
  ])
})

test('where every client stood is told for a day, or the last of the days before it', async () => {
  const [acme, beta] = [await book.client('Acme'), await book.client('Beta')]
  await record(acme, 1, 'critical')
  await record(beta, 1, 'healthy')
  await record(acme, 3, 'watch')
  const on = async (number: number) =>
    (await history.levelsOn(book.workspaceId, day(number)))
      .map(({ clientId, level }) => [clientId, level])
      .sort()
  expect(await on(0)).toEqual([])
  expect(await on(3)).toEqual(
    [
      [acme, 'watch'],
      [beta, 'healthy']
    ].sort()
  )
  expect(await on(2)).toEqual(
    [
      [acme, 'critical'],
      [beta, 'healthy']
    ].sort()
  )
  expect(await on(9)).toEqual([[acme, 'watch']])
})

test('in whatever order days are filled in, the transitions are those between neighbours', async () => {
  const days = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.constantFrom(...levels)), {
    selector: ([number]) => number,
    minLength: 2,
    maxLength: 7
  })
  await fc.assert(
    fc.asyncProperty(days, async (said) => {
      await book.query('delete from level_transition where workspace_id = $1', [book.workspaceId])
      await book.query('delete from snapshot where workspace_id = $1', [book.workspaceId])
      const acme = await book.client(`Client ${crypto.randomUUID()}`)
      for (const [number, level] of said) await record(acme, number, level)
      const sorted = said.toSorted(([a], [b]) => a - b)
      const expected = sorted.flatMap(([number, level], place) => {
        const [before, from] = sorted[place - 1] ?? [number, level]
        return from === level ? [] : [[day(before), day(number), from, level]]
      })
      expect(await crossings()).toEqual(expected)
    }),
    { numRuns: 25 }
  )
})

test('two processes that keep the same day keep it once', async () => {
  const clients = await Promise.all(['A', 'B', 'C'].map((name) => book.client(name)))
  const all = clients.map((clientId) => ({ clientId, snapshot: snapshot(day(1), 'watch') }))
  const results = await Promise.all([1, 2, 3].map(() => history.record(book.workspaceId, day(1), all)))
  expect(results.reduce((sum, { added }) => sum + added, 0)).toBe(3)
})

test('a client of another workspace is neither kept nor shown', async () => {
  const { book: stranger } = await useBook()
  const theirs = await stranger.client('Theirs')
  expect(await record(theirs, 1, 'watch')).toEqual({ added: 0 })
  const entry = { clientId: theirs, snapshot: snapshot(day(1), 'watch') }
  await history.record(stranger.workspaceId, day(1), [entry])
  await history.record(stranger.workspaceId, day(2), [
    { clientId: theirs, snapshot: snapshot(day(2), 'critical') }
  ])
  expect(await history.ofClient(book.workspaceId, theirs, day(0), day(9))).toEqual([])
  expect(await crossings()).toEqual([])
})
