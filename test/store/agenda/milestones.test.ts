import { beforeEach, expect, test } from 'vitest'
import type { Level } from '../../../src/domain/assessment/level.ts'
import type { Renewal } from '../../../src/domain/clients/facts.ts'
import type { Store } from '../../../src/store/store.ts'
import type { Book } from '../../support/book.ts'
import { daysAgo, NOW } from '../../support/facts.ts'
import { useBook } from '../../support/use-book.ts'

let store: Store
let book: Book

beforeEach(async () => {
  ;({ store, book } = await useBook())
})

const agendaOf = async (clientId: string) => {
  const [agenda] = await store.agendas.ofClients(book.workspaceId, [clientId], NOW)
  if (agenda === undefined) throw new Error('There is no agenda')
  return agenda
}

test('an agenda says since when a renewal has been secured that was still to be decided before', async () => {
  const acme = await book.client('Acme')
  const version = (sourceKey: string, renewal: Renewal, from: number, until?: number) =>
    book.contract(acme, '2026-12-31', {
      sourceKey,
      renewal,
      recordedAt: daysAgo(from),
      ...(until === undefined ? {} : { retiredAt: daysAgo(until) })
    })
  await version('k1', 'open', 50, 40)
  await version('k1', 'secured', 40, 30)
  await version('k1', 'declined', 30, 20)
  await version('k1', 'secured', 20, 10)
  await version('k1', 'renewed', 10)
  await version('k2', 'secured', 50, 40)
  await version('k2', 'open', 40)
  await version('k3', 'renewed', 50)
  // Imported, taken back, and imported anew.
  await version('k4', 'open', 50, 40)
  await version('k4', 'secured', 30)
  const { contracts } = await agendaOf(acme)
  const known = contracts.map(({ sourceKey, knownSince, securedAt }) => [sourceKey, knownSince, securedAt])
  expect(known.sort()).toEqual([
    ['k1', daysAgo(50), daysAgo(20)],
    ['k2', daysAgo(50), null],
    ['k3', daysAgo(50), null],
    ['k4', daysAgo(30), null]
  ])
})

test('an agenda says since when a client is below at risk again, and nothing of one that is not or never was worse', async () => {
  const history = async (name: string, levels: [day: string, level: Level][]) => {
    const clientId = await book.client(name)
    for (const [day, level] of levels) {
      const numbers = { score: 30, basis: 'score', inputs: 5, exposure: null, policyVersion: 1 } as const
      const snapshot = { day, asOf: NOW, level, computedLevel: level, drivers: [], ...numbers }
      await store.history.record(book.workspaceId, day, [{ clientId, snapshot }])
    }
    return (await agendaOf(clientId)).recovered
  }
  expect(
    await history('Back', [
      ['2026-10-01', 'at risk'],
      ['2026-10-02', 'critical'],
      ['2026-10-05', 'watch'],
      ['2026-10-09', 'healthy']
    ])
  ).toEqual({ since: '2026-10-05', from: 'critical' })
  expect(
    await history('Worse again', [
      ['2026-10-01', 'at risk'],
      ['2026-10-05', 'watch'],
      ['2026-10-09', 'at risk']
    ])
  ).toBeNull()
  expect(
    await history('Never worse', [
      ['2026-10-01', 'watch'],
      ['2026-10-05', 'healthy']
    ])
  ).toBeNull()
})
