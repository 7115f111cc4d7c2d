import { expect } from 'vitest'
import type { ClientFacts } from '../../../src/domain/clients/facts.ts'
import type { Facts } from '../../../src/usecases/ports.ts'
import type { Book } from '../../support/book.ts'
import { NOW } from '../../support/facts.ts'
import { useBook } from '../../support/use-book.ts'

/** A store and a book in it, until the test has finished. */
export async function openBook(timeZone = 'UTC') {
  const { url, store, book } = await useBook({ timeZone })
  return { url, facts: store.facts, book, factsOf: factsOf(store.facts, book) }
}

const factsOf =
  (facts: Facts, book: Book) =>
  async (key: string, knownAt = NOW): Promise<ClientFacts> => {
    const [card, ...others] = await facts.byNameKey(book.workspaceId, key, knownAt)
    expect(others).toEqual([])
    return card?.facts ?? expect.fail(`Nobody is called ${key}`)
  }
