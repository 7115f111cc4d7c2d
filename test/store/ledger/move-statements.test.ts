import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Ledger } from '../../../src/usecases/ledger-ports.ts'
import type { Book } from '../../support/book.ts'
import { NOW } from '../../support/facts.ts'
import { useBook } from '../../support/use-book.ts'

let url: string
let ledger: Ledger
let book: Book
let other: pg.Client

beforeEach(async () => {
  ;({
    book,
    store: { ledger },
    url
  } = await useBook())
  other = new pg.Client({ connectionString: url })
  await other.connect()
})

afterEach(async () => {
  await other.end()
})

const OWNER = randomUUID()

describe('messages that go out side by side', () => {
  test.each([
    ['begin', (id: string) => ledger.begin(id, OWNER, 1_000, [], NOW)],
    ['are noted as sent', (id: string) => ledger.sent(id, OWNER, { channelId: 'D1', ts: id }, NOW)]
  ])('%s without waiting for each other with those who tell them anew', async (_, move) => {
    const about = { kind: 'nudges', cause: '', slotAt: NOW, notBefore: NOW } as const
    for (const recipient of ['U1', 'U2', 'U3'])
      await ledger.add(book.workspaceId, { ...about, recipient, period: recipient }, NOW)
    const taken = await ledger.claim(book.workspaceId, { owner: OWNER, leaseMs: 60_000 }, 3, 0, NOW)
    const [first = '', ...rest] = taken.map(({ id }) => id).sort()
    await other.query('BEGIN')
    await other.query('SELECT FROM delivery WHERE id = $1 FOR UPDATE', [first])
    const moved = Promise.all([...rest, first].map(move))
    await vi.waitUntil(async () => (await book.waiting()) === 1, { timeout: 10_000 })
    await other.query('SELECT FROM delivery WHERE id = ANY($1) FOR UPDATE NOWAIT', [rest])
    await other.query('COMMIT')
    expect(await moved).toEqual([true, true, true])
  })
})
