import { onTestFinished } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import { type Book, createBook } from './book.ts'
import { openSharedStore } from './opened-store.ts'

/** A book of one test's own, closed when the test is over, and the store that it is in, which the tests of a process share. */
export async function useBook(
  workspace?: Parameters<typeof createBook>[1]
): Promise<{ url: string; store: Store; book: Book }> {
  const { url, store } = await openSharedStore()
  const book = await createBook(url, workspace)
  onTestFinished(book.close)
  return { url, store, book }
}
