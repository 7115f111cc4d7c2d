import { beforeEach, describe, expect, test } from 'vitest'
import type { Losses } from '../../src/usecases/loss-ports.ts'
import type { Book } from '../support/book.ts'
import { daysAgo, NOW } from '../support/facts.ts'
import { useBook } from '../support/use-book.ts'

let losses: Losses
let book: Book

beforeEach(async () => {
  ;({
    book,
    store: { losses }
  } = await useBook())
})

/** Client and day of each loss, in the order told. */
async function told(knownAt = NOW, workspaceId = book.workspaceId): Promise<string[]> {
  return (await losses.all(workspaceId, knownAt)).map(({ clientName, lostOn }) => `${clientName} ${lostOn}`)
}

describe('the losses on record', () => {
  test('say who left, when, why and to whom, and who came back', async () => {
    const acme = await book.client('Acme')
    await book.loss(acme, '2026-01-31', { wonBackOn: '2026-03-01' })
    await book.query(
      `update loss set reasons = '{price,service}', competitor = 'Rival' where client_id = $1`,
      [acme]
    )
    expect(await losses.all(book.workspaceId, NOW)).toEqual([
      {
        clientId: acme,
        clientName: 'Acme',
        lostOn: '2026-01-31',
        wonBackOn: '2026-03-01',
        reasons: ['price', 'service'],
        competitor: 'Rival'
      }
    ])
  })

  test('come oldest first, a client that was lost twice and archived ones among them', async () => {
    const acme = await book.client('Acme', { archivedAt: daysAgo(3) })
    await book.loss(acme, '2026-08-01')
    await book.loss(acme, '2026-02-01', { wonBackOn: '2026-05-01' })
    await book.loss(await book.client('Zeta'), '2026-06-01')
    expect(await told()).toEqual(['Acme 2026-02-01', 'Zeta 2026-06-01', 'Acme 2026-08-01'])
  })

  test('are those that were believed at the instant, under the name of then', async () => {
    const acme = await book.client('Acme', { retiredAt: daysAgo(20) })
    await book.clientVersion(acme, 'Apex', { recordedAt: daysAgo(20) })
    await book.loss(acme, '2026-10-01', { recordedAt: daysAgo(30), retiredAt: daysAgo(10) })
    await book.loss(acme, '2026-10-03', { recordedAt: daysAgo(10) })
    expect(await told(daysAgo(31))).toEqual([])
    expect(await told(daysAgo(30))).toEqual(['Acme 2026-10-01'])
    expect(await told(daysAgo(20))).toEqual(['Apex 2026-10-01'])
    expect(await told()).toEqual(['Apex 2026-10-03'])
  })

  test('are nobody else’s', async () => {
    const { book: theirs } = await useBook()
    await theirs.loss(await theirs.client('Theirs'), '2026-10-01')
    expect(await told()).toEqual([])
    expect(await told(NOW, theirs.workspaceId)).toEqual(['Theirs 2026-10-01'])
  })
})
