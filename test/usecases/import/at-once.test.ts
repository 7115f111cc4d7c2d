import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openImport } from '../../../src/store/import/open-import.ts'
import type { ImportStore } from '../../../src/usecases/import-ports.ts'
import { NOW, openTestBook, SOMEBODY, type TestBook } from '../../support/imported-book.ts'
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

test('a block that the database undoes is done again, with the same verdict on every row', async () => {
  await book.read({ 'clients.csv': CLIENTS })
  await book.rows(`
    CREATE SEQUENCE attempts;
    CREATE FUNCTION fail_first() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF nextval('attempts') = 1 THEN RAISE EXCEPTION USING ERRCODE = '40001'; END IF;
        RETURN NULL;
      END $$`)
  const files: [table: string, text: string][] = [
    [
      'monthly_metric',
      'client,month,metric,value\nBolt,2025-08,usage,1\nBolt,2025-08,usage,2\nBolt,2025-08,usage,1\n'
    ],
    [
      'feedback',
      'client,received_at,feedback,severity,text\nBolt,2025-08-01,complaint,low,Late\nBolt,2025-08-01,complaint,high,Late\nBolt,2025-08-01,complaint,,Late\n'
    ],
    ['risk', 'client,risk,likelihood,impact\nBolt,Budget,1,1\nBolt,Budget,2,2\nBolt,Budget,1,1\n']
  ]
  for (const [table, text] of files) {
    await book.rows('ALTER SEQUENCE attempts RESTART')
    await book.rows(
      `CREATE TRIGGER fail_first AFTER INSERT ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION fail_first()`
    )
    const { reports, refusals } = await book.read({ 'facts.csv': text })
    expect(reports, table).toMatchObject([{ added: 1, unchanged: 1, refused: 1 }])
    expect(refusals, table).toMatchObject([{ line: 3, reason: expect.stringContaining('line 2') }])
    expect(await book.rows(`SELECT last_value::int AS n FROM attempts`), table).toEqual([{ n: 2 }])
  }
})

/** Writes a new segment of Acme, and lets somebody else write about Acme before the import ends. */
const meanwhile = async (store: ImportStore) => {
  await store.transaction(async (inside) => {
    const [known] = await inside.clients({ externalIds: [], nameKeys: ['acme gmbh'] })
    if (!known) throw new Error('Acme is known')
    const { rowId: supersedes, nameKey } = known
    const details = { ...known.details, segment: 'imported' }
    const row = { ...known, rowId: store.newId(), supersedes, recordedAt: NOW + 5000, details }
    await inside.saveClients([{ ...row, names: [nameKey] }])
  })
  const bot = new pg.Client({ connectionString: book.url, lock_timeout: 2_000 })
  await bot.connect()
  try {
    await bot.query(
      `INSERT INTO confirmation (workspace_id, client_id, source_key, confirmed_at, by_id)
       SELECT workspace_id, client_id, 'meanwhile', now(), $1 FROM client_version
       WHERE name_key = 'acme gmbh' AND retired_at > '9000-01-01'`,
      [SOMEBODY]
    )
    await bot.query(`UPDATE client_look SET look_at = '2026-01-01'`)
  } finally {
    await bot.end()
  }
}
const due = () =>
  book.rows(`
    SELECT v.name FROM client_look l JOIN client_version v ON v.client_id = l.client_id AND v.retired_at > '9000-01-01'
    WHERE l.look_at = '-infinity'`)
const confirmed = () => book.rows('SELECT source_key FROM confirmation')

describe('an import that is one transaction keeps nobody from writing about its clients', () => {
  beforeEach(() => book.read({ 'clients.csv': CLIENTS }))

  test('where it is a dry run, which makes no client due to be looked at', async () => {
    const target = { url: book.url, workspaceId: book.workspaceId, now: NOW + 5000 }
    const { store, close } = await openImport({ ...target, isDryRun: true })
    await meanwhile(store)
    await close()
    expect(await confirmed()).toHaveLength(1)
    expect(await due()).toEqual([])
  })

  test('where it is a preview in Slack', async () => {
    await book.runs.rehearse(book.workspaceId, NOW + 5000, meanwhile)
    expect(await confirmed()).toHaveLength(1)
    expect(await due()).toEqual([])
  })

  test('where it is made in Slack: those that it writes about are due at its end', async () => {
    const start = { sourceKey: 'slack:1', fileName: 'clients.csv' }
    await book.runs.run(book.workspaceId, start, SOMEBODY, NOW + 5000, meanwhile)
    expect(await confirmed()).toHaveLength(1)
    expect(await due()).toEqual([{ name: 'Acme GmbH' }])
  })
})
