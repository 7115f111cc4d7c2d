import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestBook, type TestBook } from '../../support/imported-book.ts'

let book: TestBook
beforeEach(async () => {
  book = await openTestBook()
})
afterEach(() => book.close())

const NAMES = Array.from({ length: 2_000 }, (_, i) => `Client ${i}`)
const clients = ['name', ...NAMES].join('\n')
const counted = () =>
  book.rows(
    `SELECT relname AS "table", greatest(reltuples, 0) AS rows FROM pg_class WHERE relname IN ('client_version', 'contract') ORDER BY 1`
  )

test('after a large import PostgreSQL knows how much there is', async () => {
  await book.read({ 'clients.csv': clients }, { isDryRun: true })
  expect(await counted()).toEqual([
    { table: 'client_version', rows: 0 },
    { table: 'contract', rows: 0 }
  ])
  await book.read({ 'clients.csv': clients })
  expect(await counted()).toEqual([
    { table: 'client_version', rows: NAMES.length },
    { table: 'contract', rows: 0 }
  ])
})
