import { describe, expect, onTestFinished, test } from 'vitest'
import type { Role } from '../../src/domain/permissions.ts'
import { viewerOf } from '../../src/usecases/admit.ts'
import { findClient } from '../../src/usecases/find-client.ts'
import { suggestClients } from '../../src/usecases/suggest-clients.ts'
import { createBook } from '../support/book.ts'
import { NOW } from '../support/facts.ts'
import { openSharedStore } from '../support/opened-store.ts'

/** A book with these clients, and what finding and suggesting in it answer. */
async function bookOf(...clients: [string, string[]?][]) {
  const { store, url, close } = await openSharedStore()
  onTestFinished(close)
  const book = await createBook(url)
  onTestFinished(book.close)
  for (const [name, aliases = []] of clients) await book.client(name, { aliases })
  const max = await book.teammate('Max')
  const asker = (role: Role) => ({ workspaceId: book.workspaceId, teammateId: max, role })
  return {
    book,
    find: async (name: string, role: Role = 'member') => {
      const viewer = viewerOf(asker(role), book.workspace, NOW)
      const found = await findClient(store, book.workspaceId, viewer, name, NOW)
      return found.kind === 'found' ? found.card.facts.client.name : found
    },
    suggest: async (typed: string, role: Role = 'member') =>
      (await suggestClients(store, book.workspace, asker(role), typed, 10, NOW)).map(({ name }) => name)
  }
}

describe('a client is found', () => {
  test.each([
    ['its name', 'Müller & Söhne GmbH'],
    ['its name without accents and case', 'MULLER sohne gmbh'],
    ['its name without the legal suffix', 'müller & söhne'],
    ['its name with another legal suffix', 'Müller & Söhne AG'],
    ['an alias', 'MuS'],
    ['the beginning of its name', 'mül']
  ])('by %s', async (_how, typed) => {
    const { find } = await bookOf(['Müller & Söhne GmbH', ['MuS']], ['Other'])
    expect(await find(typed)).toBe('Müller & Söhne GmbH')
  })

  test('by its whole name although others begin with it', async () => {
    const { find } = await bookOf(['Acme'], ['Acme North'], ['Acme South'])
    expect(await find('acme')).toBe('Acme')
  })
})

describe('a question comes back', () => {
  test('when two answer to the same alias', async () => {
    const { find } = await bookOf(['North Mill', ['NM']], ['New Mexico', ['NM']])
    const found = await find('nm')
    expect(found).toMatchObject({ kind: 'ambiguous_name', name: 'nm' })
    expect(found).toHaveProperty('clients.length', 2)
  })

  test('when the name is only similar, the most alike first', async () => {
    const { find } = await bookOf(['Acme'], ['Acmey Clinics'], ['Globex'])
    expect(await find('acmee')).toMatchObject({
      kind: 'unknown_client',
      suggestions: [{ name: 'Acme' }, { name: 'Acmey Clinics' }],
      isBookEmpty: false
    })
  })

  test('when there are no clients at all', async () => {
    const { find } = await bookOf()
    expect(await find('acme')).toEqual({
      kind: 'unknown_client',
      name: 'acme',
      suggestions: [],
      isBookEmpty: true
    })
  })
})

test('while somebody types, clients that begin so are offered, else those alike', async () => {
  const { suggest } = await bookOf(['Acme'], ['Acme North'], ['Globex'])
  expect(await suggest('ac')).toEqual(['Acme', 'Acme North'])
  expect(await suggest('golbex')).toEqual(['Globex'])
  expect(await suggest('')).toEqual(['Acme', 'Acme North', 'Globex'])
})

describe('a confidential client of others', () => {
  /** Acme is Mia's; Max asks. */
  async function confidential() {
    const scene = await bookOf(['Acme North'])
    const mia = await scene.book.teammate('Mia', { slackUserId: 'U1' })
    const secret = { isConfidential: true, ownerId: mia }
    const acme = await scene.book.client('Acme Corp', { aliases: ['Project X'], ...secret })
    return { ...scene, refusal: (name: string) => refusal(name, acme, mia) }
  }
  const refusal = (name: string, id: string, mia: string) => ({
    kind: 'not_allowed',
    deed: 'see_client',
    client: { id, name },
    owner: { id: mia, name: 'Mia', slackUserId: 'U1', isActive: true },
    standing: null
  })

  test('tells a member who the account owner is when they may not see the client', async () => {
    const { find, refusal } = await confidential()
    expect(await find('acme corp')).toEqual(refusal('acme corp'))
    expect(await find('acme corp', 'lead')).toBe('Acme Corp')
  })

  test('tells who knows it by another name no name but that', async () => {
    const { find, refusal } = await confidential()
    expect(await find('project x')).toEqual(refusal('project x'))
  })

  test('is never among those that a name may mean, nor among suggestions and options', async () => {
    const { find, suggest } = await confidential()
    expect(await find('acm')).toBe('Acme North')
    expect(await find('acm', 'lead')).toMatchObject({ kind: 'ambiguous_name' })
    expect(await find('acme crop')).toMatchObject({ suggestions: [{ name: 'Acme North' }] })
    expect(await suggest('')).toEqual(['Acme North'])
    expect(await suggest('acme corq')).toEqual(['Acme North'])
    expect(await suggest('', 'admin')).toEqual(['Acme Corp', 'Acme North'])
  })

  test('does not stand in the way of another that goes by the same alias', async () => {
    const { book, find, refusal } = await confidential()
    await book.client('Xavier Ltd', { aliases: ['Project X'] })
    expect(await find('project x')).toBe('Xavier Ltd')
    expect(await find('acme corp')).toEqual(refusal('acme corp'))
  })
})
