import { describe, expect, onTestFinished, test } from 'vitest'
import { findClient } from '../../src/usecases/find-client.ts'
import { suggestClients } from '../../src/usecases/suggest-clients.ts'
import { createBook } from '../support/book.ts'
import { NOW } from '../support/facts.ts'
import { openTestStore } from '../support/opened-store.ts'

/** A book with these clients, and what finding and suggesting in it answer. */
async function bookOf(...clients: [string, string[]?][]) {
  const { store, url, close } = await openTestStore()
  onTestFinished(close)
  const book = await createBook(url)
  onTestFinished(book.close)
  for (const [name, aliases = []] of clients) await book.client(name, { aliases })
  return {
    find: async (name: string) => {
      const found = await findClient(store, book.workspaceId, name, NOW)
      return found.kind === 'found' ? found.card.facts.client.name : found
    },
    suggest: async (typed: string) =>
      (await suggestClients(store, book.workspaceId, typed, 10)).map(({ name }) => name)
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
