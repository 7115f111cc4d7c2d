import { expect, onTestFinished, test } from 'vitest'
import { listClients } from '../../src/usecases/list-clients.ts'
import { createBook } from '../support/book.ts'
import { daysAgo, NOW } from '../support/facts.ts'
import { openTestStore } from '../support/opened-store.ts'

test('ranks by level, then by revenue × risk in the own currency, then by score', async () => {
  const { store, url, close } = await openTestStore()
  onTestFinished(close)
  const book = await createBook(url)
  onTestFinished(book.close)
  const quiet = (name: string, amount: string | null, currency = 'EUR') =>
    book.client(name, {
      addedAt: daysAgo(60),
      annualRevenue: amount === null ? null : { amount, currency }
    })
  await quiet('Small', '1000.00')
  await quiet('Large', '900000.00')
  await quiet('Foreign', '99999999.00', 'USD')
  await quiet('Unknown', null)
  await book.client('Silent for years', { addedAt: daysAgo(900) })
  await book.client('Archived', { archivedAt: daysAgo(1) })
  const workspace = {
    id: book.workspaceId,
    slackTeamId: null,
    name: 'Test',
    timeZone: 'UTC',
    currency: 'EUR'
  }
  const asker = { workspaceId: book.workspaceId, teammateId: book.workspaceId, role: 'lead' as const }
  const { clients, counts } = await listClients(store, workspace, asker, 'all', NOW)
  expect(clients.map(({ name }) => name)).toEqual([
    'Silent for years',
    'Large',
    'Small',
    'Foreign',
    'Unknown'
  ])
  expect(counts).toEqual({ healthy: 0, watch: 4, 'at risk': 1, critical: 0 })
})
