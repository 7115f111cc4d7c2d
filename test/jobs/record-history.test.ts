import { afterEach, beforeEach, expect, test } from 'vitest'
import { recordHistory } from '../../src/jobs/record-history.ts'
import { type Book, createBook } from '../support/book.ts'
import { daysAgo, NOW } from '../support/facts.ts'
import { openTestStore } from '../support/opened-store.ts'

let opened: Awaited<ReturnType<typeof openTestStore>>
let book: Book
let booksRead: number

beforeEach(async () => {
  opened = await openTestStore()
  book = await createBook(opened.url)
  booksRead = 0
})

afterEach(async () => {
  await book.close()
  await opened.close()
})

async function run(now = NOW) {
  const { store } = opened
  const facts: typeof store.facts = {
    ...store.facts,
    ofBook(...scope) {
      booksRead++
      return store.facts.ofBook(...scope)
    }
  }
  const slot = { workspace: book.workspace, subject: '', at: now, now }
  expect(await recordHistory.run(slot, { ...store, facts })).toEqual([])
}

const snapshots = (clientId: string) =>
  opened.store.history.ofClient(book.workspaceId, clientId, '2026-01-01', '2026-12-31')

test('a day that is kept is not assessed again, and the next one is', async () => {
  const acme = await book.client('Acme')
  await run()
  await run(NOW + 3_600_000)
  expect(booksRead).toBe(1)
  await run(daysAgo(-1))
  expect(booksRead).toBe(2)
  expect((await snapshots(acme)).map(({ day }) => day)).toEqual(['2026-11-22', '2026-11-23'])
})

test('a client that comes during the day is kept too; lost and archived ones are not waited for', async () => {
  await book.client('Acme')
  const gone = await book.client('Gone')
  await book.loss(gone, '2026-11-01')
  await book.client('Put away', { archivedAt: daysAgo(9) })
  await run()
  const later = await book.client('Beta', { addedAt: NOW + 1 })
  await run()
  expect(booksRead).toBe(1)
  await run(NOW + 1)
  expect(booksRead).toBe(2)
  expect(await snapshots(later)).toHaveLength(1)
})
