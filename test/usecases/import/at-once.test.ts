import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openImport } from '../../../src/store/import/open-import.ts'
import { NOW, openTestBook, type TestBook } from '../../support/imported-book.ts'
import { CLIENTS } from './outcomes.ts'

let book: TestBook
beforeEach(async () => {
  book = await openTestBook('Europe/Berlin')
})
afterEach(() => book.close())

test('a change that the bot makes in the middle of a block is seen, and the block is done again', async () => {
  await book.read({ 'clients.csv': CLIENTS })
  const target = await openImport({
    url: book.url,
    workspaceId: book.workspaceId,
    now: NOW + 5000,
    isDryRun: false
  })
  const bot = new pg.Client({ connectionString: book.url })
  await bot.connect()
  const seen: (string | null)[] = []
  try {
    await target.store.transaction(async (inside) => {
      const [known] = await inside.clients({ externalIds: [], nameKeys: ['acme gmbh'] })
      if (!known) throw new Error('Acme is known')
      seen.push(known.details.stage)
      if (seen.length === 1) {
        await bot.query(
          `WITH old AS (UPDATE client_version SET retired_at = $1 WHERE id = $2 RETURNING *)
           INSERT INTO client_version (id, workspace_id, client_id, recorded_at, name, name_key, aliases, tier, stage)
           SELECT gen_random_uuid(), workspace_id, client_id, $1, name, name_key, aliases, tier, 'by the bot' FROM old`,
          [new Date(NOW + 1000), known.rowId]
        )
      }
      await inside.saveClients([
        {
          ...known,
          rowId: target.store.newId(),
          supersedes: known.rowId,
          recordedAt: NOW + 5000,
          details: { ...known.details, segment: 'by the import' },
          names: [known.nameKey]
        }
      ])
    })
  } finally {
    await bot.end()
    await target.close()
  }
  expect(seen).toEqual([null, 'by the bot'])
  expect(
    await book.rows(
      `SELECT stage, segment FROM client_version WHERE name_key = 'acme gmbh' AND retired_at > '9000-01-01'`
    )
  ).toEqual([{ stage: 'by the bot', segment: 'by the import' }])
})

test('two imports of one file at once add each row once', async () => {
  await book.read({ 'clients.csv': CLIENTS })
  const rows = Array.from({ length: 300 }, (_, index) => `Acme GmbH,2025-09-01,call,Talk ${index}`)
  const files = { 'talks.csv': `client,occurred_at,kind,summary\n${rows.join('\n')}\n` }
  const results = await Promise.all([book.read(files), book.read(files)])
  expect(results.reduce((sum, { reports }) => sum + (reports[0]?.added ?? 0), 0)).toBe(300)
  expect(await book.rows('SELECT count(*)::int AS n FROM touchpoint')).toEqual([{ n: 300 }])
})
