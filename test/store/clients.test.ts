import { beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import type { Clients, Contacts } from '../../src/usecases/ports.ts'
import type { Book } from '../support/book.ts'
import { daysAgo, NOW, newClient } from '../support/facts.ts'
import { useBook } from '../support/use-book.ts'

let store: Store
let clients: Clients
let contacts: Contacts
let book: Book
let mia: string

beforeEach(async () => {
  ;({ store, book } = await useBook())
  ;({ clients, contacts } = store)
  mia = await book.teammate('Mia', { slackUserId: 'U1' })
})

const add = (name: string, details = {}) => clients.add(book.workspaceId, newClient(name, details), mia, NOW)

describe('adding a client', () => {
  test('puts it on record with all that was said, under every name it answers to', async () => {
    const added = await add('Müller & Söhne GmbH', {
      externalId: 'SF-1',
      aliases: ['M&S'],
      tier: 'A',
      domain: 'mueller.example',
      ownerId: mia,
      annualRevenue: { amount: '1200000.50', currency: 'EUR' },
      executiveDays: 21
    })
    expect(added).toMatchObject({ kind: 'added', client: { name: 'Müller & Söhne GmbH' } })
    const [card] = await store.facts.byNameKey(book.workspaceId, 'muller sohne', NOW)
    expect(card?.facts.client).toEqual({
      id: added.client.id,
      name: 'Müller & Söhne GmbH',
      tier: 'A',
      addedAt: NOW,
      recordedAt: NOW,
      archivedAt: null,
      owner: { id: mia, name: 'Mia', isActive: true },
      annualRevenue: { amount: '1200000.50', currency: 'EUR' },
      checkInDays: null,
      executiveDays: 21
    })
    expect(
      await book.query('SELECT key FROM client_name WHERE workspace_id = $1 ORDER BY key', [book.workspaceId])
    ).toEqual([{ key: 'm s' }, { key: 'muller sohne' }, { key: 'muller sohne gmbh' }])
    expect(
      await book.query(
        'SELECT domain, external_id, recorded_by FROM client_version WHERE workspace_id = $1',
        [book.workspaceId]
      )
    ).toEqual([{ domain: 'mueller.example', external_id: 'SF-1', recorded_by: mia }])
  })

  test('tells which client has the name already, however it is written', async () => {
    const first = await add('Acme Corp.')
    expect(await add(' ACME  corp')).toEqual({ kind: 'name_taken', client: first.client })
    expect(await book.query('SELECT FROM client WHERE workspace_id = $1', [book.workspaceId])).toHaveLength(1)
  })

  test('finds the name taken by an archived client, too', async () => {
    const id = await book.client('Acme', { archivedAt: daysAgo(3) })
    expect(await add('Acme')).toEqual({ kind: 'name_taken', client: { id, name: 'Acme' } })
  })

  test('lets exactly one of ten win who add the same name at once', async () => {
    const results = await Promise.all(Array.from({ length: 10 }, () => add('Acme')))
    expect(results.filter(({ kind }) => kind === 'added')).toHaveLength(1)
    expect(new Set(results.map(({ client }) => client.id)).size).toBe(1)
    expect(await book.query('SELECT FROM client WHERE workspace_id = $1', [book.workspaceId])).toHaveLength(1)
  })

  test('frees a name once its client is called otherwise', async () => {
    const acme = await book.client('Acme', { retiredAt: daysAgo(5) })
    await book.clientVersion(acme, 'Apex', { recordedAt: daysAgo(5) })
    expect((await add('Acme')).kind).toBe('added')
  })

  test('is refused as a fault when another client has its external id', async () => {
    await book.client('Acme', { externalId: 'SF-1' })
    await expect(add('Apex', { externalId: 'SF-1' })).rejects.toThrow(/unique/i)
  })
})

describe('finding clients by a name', () => {
  test('offers those that begin with what was typed, by name, alias or not, at most as many as asked', async () => {
    await book.client('Zeta', { aliases: ['Acme Zeta'] })
    await book.client('Acme Two')
    await book.client('Acme One')
    await book.client('Acme Old', { archivedAt: daysAgo(3) })
    await book.client('The Acme')
    const names = async (key: string, limit = 9) =>
      (await clients.namesStartingWith(book.workspaceId, null, key, limit)).map(({ name }) => name)
    expect(await names('acme')).toEqual(['Acme One', 'Acme Two', 'Zeta'])
    expect(await names('acme', 2)).toEqual(['Acme One', 'Acme Two'])
    expect(await names('acme%')).toEqual([])
    expect(await names('')).toEqual(['Acme One', 'Acme Two', 'The Acme', 'Zeta'])
  })
})

describe('the contacts of a client', () => {
  test('come executives first, then by name, without those who left or were archived', async () => {
    const acme = await book.client('Acme')
    await book.contact(acme, 'zoë', { title: 'Buyer' })
    await book.contact(acme, 'Adam')
    await book.contact(acme, 'Eva', { isExecutive: true, title: 'CEO' })
    await book.contact(acme, 'Left today', { leftOn: '2026-11-22' })
    await book.contact(acme, 'Leaves tomorrow', { leftOn: '2026-11-23' })
    await book.contact(acme, 'Archived', { archivedAt: daysAgo(1) })
    const known = await contacts.ofClient(book.workspaceId, acme, NOW)
    expect(known?.client).toEqual({ id: acme, name: 'Acme' })
    expect(known?.contacts.map(({ name, title, isExecutive }) => [name, title, isExecutive])).toEqual([
      ['Eva', 'CEO', true],
      ['Adam', null, false],
      ['Leaves tomorrow', null, false],
      ['zoë', 'Buyer', false]
    ])
  })

  test('are none for a client without people, and not an answer for no client', async () => {
    const acme = await book.client('Acme')
    expect(await contacts.ofClient(book.workspaceId, acme, NOW)).toEqual({
      client: { id: acme, name: 'Acme' },
      contacts: []
    })
    expect(await contacts.ofClient(book.workspaceId, mia, NOW)).toBeNull()
  })
})
