import { beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import type { Book } from '../support/book.ts'
import { daysAgo } from '../support/facts.ts'
import { useBook } from '../support/use-book.ts'

const today = '2026-11-22'

let store: Store
let book: Book
let mia: string

beforeEach(async () => {
  ;({ store, book } = await useBook())
  mia = await book.teammate('Mia')
})

const namesOf = (clients: { name: string }[]) => clients.map(({ name }) => name)

/** What Mia is offered. */
const offered = async (key: string, limit = 9) =>
  namesOf(await store.clients.offered(book.workspaceId, null, { teammateId: mia, today }, key, limit))
const resembling = async (key: string) =>
  namesOf(await store.clients.resembling(book.workspaceId, null, { teammateId: mia, today }, key))

describe('the clients offered to somebody', () => {
  test('begin with their own: as owner, backup, cover or counterpart', async () => {
    const ben = await book.teammate('Ben')
    await book.client('Acme Alien', { ownerId: ben })
    await book.client('Acme Backed', { ownerId: ben, backupId: mia })
    const kept = await book.client('Acme Kept', { ownerId: ben })
    await book.contact(kept, 'Carla', { counterpartId: mia })
    await book.client('Acme Owned', { ownerId: mia })
    const away = await book.teammate('Zoe')
    await book.client('Acme Covered', { ownerId: away })
    await book.cover(away, mia, { fromOn: today, untilOn: today })
    const order = ['Acme Backed', 'Acme Covered', 'Acme Kept', 'Acme Owned', 'Acme Alien']
    expect(await offered('')).toEqual(order)
    expect(await offered('acm')).toEqual(order)
    expect(await offered('', 2)).toEqual(['Acme Backed', 'Acme Covered'])
  })

  test('are whole names, then beginnings, then later words, each by name', async () => {
    for (const name of ['The Acme', 'Acme Two', 'Acme One', 'Acme', 'Pacme', 'Gone Acme'])
      await book.client(name, { archivedAt: name === 'Gone Acme' ? daysAgo(1) : null })
    await book.client('Zeta', { aliases: ['Acme'] })
    expect(await offered('acme')).toEqual(['Acme', 'Zeta', 'Acme One', 'Acme Two', 'The Acme'])
    expect(await offered('e%')).toEqual([])
    expect(await offered('acme_')).toEqual([])
  })

  test('include one that is called exactly so, however many of their own begin so', async () => {
    for (const name of ['Acme One', 'Acme Two', 'Acme Three']) await book.client(name, { ownerId: mia })
    await book.client('Acme')
    expect(await offered('acme', 3)).toEqual(['Acme One', 'Acme Three', 'Acme'])
  })

  test.each([['acmy'], ['acm corp'], ['acmee c'], ['amce'], ['qcme'], ['akmecorp']])(
    'resemble %s when that is a slip',
    async (key) => {
      await book.client('Globex')
      await book.client('Acme Corp')
      expect(await resembling(key)).toEqual(['Acme Corp'])
    }
  )

  test('resemble nothing that is too short to tell, and take every sign for itself', async () => {
    await book.client('Acme')
    await book.client('+(*)[')
    expect(await resembling('ac')).toEqual([])
    expect(await resembling('+(*)]')).toEqual(['+(*)['])
  })
})
