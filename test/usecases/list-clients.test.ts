import { describe, expect, onTestFinished, test } from 'vitest'
import { type ClientFilter, NO_FILTER } from '../../src/domain/clients/client-filter.ts'
import type { Asker } from '../../src/domain/clients/teammate.ts'
import { type ListScope, listClients } from '../../src/usecases/list-clients.ts'
import { createBook } from '../support/book.ts'
import { daysAgo, NOW } from '../support/facts.ts'
import { openSharedStore } from '../support/opened-store.ts'

test('ranks by level, then by revenue × risk in the own currency, then by score', async () => {
  const { store, url, close } = await openSharedStore()
  onTestFinished(close)
  const book = await createBook(url)
  onTestFinished(book.close)
  const quiet = (name: string, amount: string | null, currency = 'EUR') =>
    book.client(name, {
      addedAt: daysAgo(60),
      annualRevenue: amount === null ? null : { amount, currency }
    })
  await quiet('Small', '1000.00')
  await quiet('Large', '900000.00')
  await quiet('Foreign', '99999999.00', 'USD')
  await quiet('Unknown', null)
  await book.client('Silent for years', { addedAt: daysAgo(900) })
  await book.client('Archived', { archivedAt: daysAgo(1) })
  const workspace = {
    id: book.workspaceId,
    slackTeamId: null,
    name: 'Test',
    timeZone: 'UTC',
    currency: 'EUR'
  }
  const asker = { workspaceId: book.workspaceId, teammateId: book.workspaceId, role: 'lead' as const }
  const { clients, counts } = await listClients(store, workspace, asker, 'all', NOW)
  expect(clients.map(({ name }) => name)).toEqual([
    'Silent for years',
    'Large',
    'Small',
    'Foreign',
    'Unknown'
  ])
  expect(counts).toEqual({ healthy: 0, watch: 4, 'at risk': 1, critical: 0 })
})

describe('a list that is narrowed', () => {
  /** A book in which every client differs from the others by what a filter can ask for. */
  async function narrowable() {
    const { store, url, close } = await openSharedStore()
    onTestFinished(close)
    const book = await createBook(url)
    onTestFinished(book.close)
    const mia = await book.teammate('Mia Keller', { slackUserId: 'U1' })
    const miro = await book.teammate('Miro Mian', { slackUserId: 'U2' })
    const pilot = await book.client('Pilot', { tier: 'A', ownerId: mia, addedAt: daysAgo(20) })
    await book.query("UPDATE client_version SET stage = 'In Pilot' WHERE client_id = $1", [pilot])
    const spoken = await book.client('Spoken', { tier: 'A', ownerId: miro, addedAt: daysAgo(900) })
    await book.touchpoint(spoken, { occurredAt: daysAgo(29), recordedAt: daysAgo(29) })
    await book.touchpoint(spoken, { occurredAt: daysAgo(1), recordedAt: daysAgo(5), retiredAt: daysAgo(1) })
    await book.client('Silent', { tier: 'B', ownerId: mia, backupId: miro, addedAt: daysAgo(900) })
    await book.client('Nobody', { tier: 'C', addedAt: daysAgo(30) })
    const asks = async (
      filter: Partial<ClientFilter>,
      who: Partial<Asker> = {},
      scope: ListScope = 'all'
    ) => {
      const asker: Asker = { workspaceId: book.workspaceId, teammateId: mia, role: 'member', ...who }
      const workspace = {
        id: book.workspaceId,
        slackTeamId: null,
        name: 'Test',
        timeZone: 'UTC',
        currency: 'EUR'
      }
      return listClients(store, workspace, asker, scope, NOW, { ...NO_FILTER, ...filter })
    }
    const names = async (...question: Parameters<typeof asks>) =>
      (await asks(...question)).clients.map(({ name }) => name).sort()
    return { asks, names, book, store, spoken, mia, miro }
  }

  test('holds those who meet all of it', async () => {
    const { asks, names } = await narrowable()
    expect(await names({})).toEqual(['Nobody', 'Pilot', 'Silent', 'Spoken'])
    expect(await names({ tiers: ['A'] })).toEqual(['Pilot', 'Spoken'])
    expect(await names({ tiers: ['B', 'C'] })).toEqual(['Nobody', 'Silent'])
    expect(await names({ levels: ['at risk'], tiers: ['B'] })).toEqual(['Silent'])
    expect(await names({ levels: ['healthy', 'critical'] })).toEqual([])
    expect(await names({ stage: 'in-pilot' })).toEqual(['Pilot'])
    expect(await names({ quietDays: 29 })).toEqual(['Nobody', 'Silent', 'Spoken'])
    expect(await names({ quietDays: 30 })).toEqual(['Nobody', 'Silent'])
    expect(await names({ owner: { kind: 'nobody' } })).toEqual(['Nobody'])
    expect(await names({ owner: { kind: 'person', slackUserId: 'U2' } })).toEqual(['Spoken'])
    expect(await names({ owner: { kind: 'person', slackUserId: 'U9' } })).toEqual([])
    expect(await names({ owner: { kind: 'named', name: 'mia' } })).toEqual(['Pilot', 'Silent', 'Spoken'])
    expect(await names({ owner: { kind: 'named', name: 'Keller' }, tiers: ['A'] })).toEqual(['Pilot'])
    expect(await names({ tiers: ['B'] }, {}, 'mine')).toEqual(['Silent'])
    expect((await asks({ owner: { kind: 'named', name: 'mia' } })).narrowed?.owners).toEqual([
      'Mia Keller',
      'Miro Mian'
    ])
  })

  test('says what would make it wider', async () => {
    const { asks } = await narrowable()
    const none = await asks({ tiers: ['C'], quietDays: 31, owner: { kind: 'nobody' } })
    expect(none.clients).toEqual([])
    expect(none.narrowed?.lacking).toEqual([{ criterion: 'quietDays', clients: 1 }])
    const some = await asks({ tiers: ['B'], stage: 'In Pilot' })
    expect(some.narrowed).toMatchObject({
      stages: ['In Pilot'],
      lacking: [
        { criterion: 'tiers', clients: 1 },
        { criterion: 'stage', clients: 1 }
      ]
    })
  })

  test('says which of one’s own belong to somebody else, and why one sees to them', async () => {
    const { asks, book, store, mia, miro } = await narrowable()
    const others = async () => (await asks({}, { teammateId: miro }, 'mine')).others
    expect(await others()).toEqual({ backup: 1, covered: 0 })
    const [fromOn, untilOn] = [daysAgo(1), daysAgo(-1)].map((at) => new Date(at).toISOString().slice(0, 10))
    const details = { awayId: mia, delegateId: miro, fromOn: fromOn ?? '', untilOn: untilOn ?? '' }
    await store.covers.add(book.workspaceId, { sourceKey: 'away', details }, mia, daysAgo(1))
    expect(await others()).toEqual({ backup: 0, covered: 2 })
    expect((await asks({}, { teammateId: miro })).others).toEqual({ backup: 0, covered: 0 })
  })

  test('leaves out a confidential client of others, unless a lead asks', async () => {
    const { names, book, spoken, miro } = await narrowable()
    await book.query('UPDATE client_version SET is_confidential = true WHERE client_id = $1', [spoken])
    expect(await names({ tiers: ['A'] })).toEqual(['Pilot'])
    expect(await names({ tiers: ['A'] }, { role: 'lead' })).toEqual(['Pilot', 'Spoken'])
    expect(await names({ tiers: ['A'] }, { teammateId: miro })).toEqual(['Pilot', 'Spoken'])
  })
})
