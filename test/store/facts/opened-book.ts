import { expect, onTestFinished } from 'vitest'
import type { ClientFacts } from '../../../src/domain/clients/facts.ts'
import { type Book, createBook } from '../../support/book.ts'
import { NOW } from '../../support/facts.ts'
import { openTestStore } from '../../support/opened-store.ts'

/** A store and a book in it, until the test has finished. */
export async function openBook(timeZone = 'UTC') {
  const { url, store, close } = await openTestStore()
  onTestFinished(close)
  const book = await createBook(url, { timeZone })
  onTestFinished(book.close)
  return { url, facts: store.facts, book, factsOf: factsOf(store.facts, book) }
}

type Opened = Awaited<ReturnType<typeof openTestStore>>

const factsOf =
  (facts: Opened['store']['facts'], book: Book) =>
  async (key: string, knownAt = NOW): Promise<ClientFacts> => {
    const [card, ...others] = await facts.byNameKey(book.workspaceId, key, knownAt)
    expect(others).toEqual([])
    return card?.facts ?? expect.fail(`Nobody is called ${key}`)
  }
