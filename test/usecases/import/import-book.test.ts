import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openImport } from '../../../src/store/import/open-import.ts'
import { NOW, openTestBook, type TestBook } from '../../support/imported-book.ts'

let book: TestBook
beforeEach(async () => {
  book = await openTestBook('Europe/Berlin')
})
afterEach(() => book.close())

const counts = ({ reports }: Awaited<ReturnType<TestBook['read']>>) =>
  reports.map(({ read, added, changed, unchanged, refused }) => ({
    read,
    added,
    changed,
    unchanged,
    refused
  }))
const none = { added: 0, changed: 0, unchanged: 0, refused: 0 }
const reasons = ({ refusals }: Awaited<ReturnType<TestBook['read']>>) =>
  refusals.map(({ line, reason }) => `${line}: ${reason}`)

const CLIENTS = 'client,industry,owner\nAcme GmbH,Steel,dana@us.example\nBolt AG,,\n'
const TALKS =
  'client,occurred_at,kind,summary\nAcme GmbH,2025-09-01,call,Same words\nAcme GmbH,2025-09-01,call,Same words\nBolt,2025-09-02,visit,\n'

describe('what is already known', () => {
  test('stays as it is when the same files are read again', async () => {
    const files = { 'clients.csv': CLIENTS, 'talks.csv': TALKS }
    expect(counts(await book.read(files))).toEqual([
      { ...none, read: 2, added: 2 },
      { ...none, read: 3, added: 3 }
    ])
    expect(counts(await book.read(files, { now: NOW + 1000 }))).toEqual([
      { ...none, read: 2, unchanged: 2 },
      { ...none, read: 3, unchanged: 3 }
    ])
    expect(await book.rows('SELECT count(*)::int AS n FROM touchpoint')).toEqual([{ n: 3 }])
  })

  test('is superseded by a changed row, and what was believed before stays on record', async () => {
    await book.read({ 'clients.csv': CLIENTS })
    const second = await book.read(
      { 'clients.csv': 'client,industry\nAcme GmbH,Glass\n' },
      { now: NOW + 86_400_000 }
    )
    expect(counts(second)).toEqual([{ ...none, read: 1, changed: 1 }])
    const versions = await book.rows(`
      SELECT industry, recorded_at, retired_at, owner_id IS NOT NULL AS owned FROM client_version
      WHERE name_key = 'acme gmbh' ORDER BY recorded_at`)
    expect(versions).toEqual([
      { industry: 'Steel', recorded_at: new Date(NOW), retired_at: new Date(NOW + 86_400_000), owned: true },
      {
        industry: 'Glass',
        recorded_at: new Date(NOW + 86_400_000),
        retired_at: new Date('9999-12-31T00:00:00Z'),
        owned: true
      }
    ])
  })

  test('is not erased by a blank cell or a missing column', async () => {
    await book.read({ 'clients.csv': CLIENTS })
    const again = await book.read({ 'clients.csv': 'client,industry,domain\nAcme GmbH,,\n' })
    expect(counts(again)).toEqual([{ ...none, read: 1, unchanged: 1 }])
  })

  test('is corrected by a conversation with the same id', async () => {
    await book.read({ 'clients.csv': CLIENTS })
    const talk = (summary: string) =>
      `client,occurred_at,kind,summary,external_id\nAcme GmbH,2025-09-01T09:00:00Z,call,${summary},x-1\n`
    await book.read({ 'talks.csv': talk('Frist') })
    expect(counts(await book.read({ 'talks.csv': talk('First') }))).toEqual([
      { ...none, read: 1, changed: 1 }
    ])
    const rows = await book.rows(
      `SELECT summary, retired_at > '9000-01-01' AS current FROM touchpoint ORDER BY 2`
    )
    expect(rows).toEqual([
      { summary: 'Frist', current: false },
      { summary: 'First', current: true }
    ])
  })

  test('keeps what one of us decided about a contact when the CRM tells the same title again', async () => {
    await book.read({
      'clients.csv': CLIENTS,
      'contacts.csv': 'client,contact,title\nAcme GmbH,Ann,Head of IT\n'
    })
    await book.rows('UPDATE contact_version SET is_executive = true')
    const again = await book.read({ 'contacts.csv': 'client,contact,title\nAcme GmbH,Ann,Head of IT\n' })
    expect(counts(again)).toEqual([{ ...none, read: 1, unchanged: 1 }])
  })
})

describe('rows that are refused', () => {
  test('name the client that is not known and the contact that is not', async () => {
    const result = await book.read({
      'clients.csv': CLIENTS,
      'talks.csv':
        'client,occurred_at,kind,contacts\nAcne,2025-09-01,call,\nAcme GmbH,2025-09-01,call,Nobody\nAcme GmbH,2031-01-01,call,\nAcme GmbH,,call,\nAcme GmbH,2025-09-01,dance,\n'
    })
    expect(reasons(result)).toEqual([
      '4: occurred_at: "2031-01-01" lies in the future',
      '5: the row does not say when the conversation took place',
      '6: kind: "dance" is not one of meeting, call, email, message, visit, review, event, other',
      '2: no client is called "Acne"; import it first or correct the name',
      '3: no contact of this client, or more than one, is "Nobody"'
    ])
  })

  test('tell two clients of one name apart only by another name', async () => {
    const result = await book.read({
      'a.csv': 'client,external_id,stage\nTwin,1,x\nTWIN!,2,y\n',
      'b.csv': 'client,stage\nSolo,x\nSolo,x\nSolo,y\n'
    })
    expect(reasons(result)).toEqual([
      '3: another client (id "1") is already called "Twin"; names must differ: add the city or the unit to one of them',
      '4: line 2 already describes "Solo" otherwise; keep one of the two rows'
    ])
    expect(counts(result)).toEqual([
      { ...none, read: 2, added: 1, refused: 1 },
      { ...none, read: 3, added: 1, unchanged: 1, refused: 1 }
    ])
  })

  test('do not say which of two days they mean', async () => {
    const result = await book.read({ 'clients.csv': 'client,added_on\nA,03/04/2024\nB,05/06/2024\n' })
    expect(reasons(result)).toEqual([
      '2: added_on: "03/04/2024" can be two days, and nothing in the column says which; write 2026-03-31',
      '3: added_on: "05/06/2024" can be two days, and nothing in the column says which; write 2026-03-31'
    ])
  })
})

test('a column far down decides how the dates above it are read', async () => {
  const many = Array.from({ length: 5_200 }, (_, index) => `Client ${index},03/04/2024`)
  const text = `client,added_on\n${many.join('\n')}\nLast,25/12/2024\n`
  const { refusals } = await book.read({ 'clients.csv': text }, { timeZone: 'UTC' })
  expect(refusals).toEqual([])
  expect(await book.rows('SELECT DISTINCT added_at::date::text AS day FROM client ORDER BY 1')).toEqual([
    { day: '2024-04-03' },
    { day: '2024-12-25' }
  ])
})

test('a successor may stand further down than the person who left, even in another block', async () => {
  const people = Array.from({ length: 5_100 }, (_, index) => `Acme GmbH,Person ${index},,`)
  const text = `client,contact,left_on,successor\nAcme GmbH,Old,2025-08-01,New\n${people.join('\n')}\nAcme GmbH,New,,\n`
  const files = { 'clients.csv': CLIENTS, 'contacts.csv': text }
  expect(counts(await book.read(files))[1]).toEqual({ ...none, read: 5_102, added: 5_102 })
  const rows = await book.rows(`
    SELECT n.name FROM contact_version o JOIN contact_version n ON n.contact_id = o.successor_id
    WHERE o.retired_at > '9000-01-01' AND n.retired_at > '9000-01-01'`)
  expect(rows).toEqual([{ name: 'New' }])
  expect(counts(await book.read(files))[1]).toEqual({ ...none, read: 5_102, unchanged: 5_102 })
})

test('an owner is known by e-mail or Slack id, and a number of the CRM is nobody', async () => {
  const { reports } = await book.read({
    'clients.csv': 'client,owner,backup\nA,Dana <dana@us.example>,U0123ABCD\nB,DANA@us.example,005A0000009\n'
  })
  expect(reports[0]?.strangers).toEqual(['005A0000009'])
  expect(await book.rows('SELECT name, email, slack_user_id FROM teammate ORDER BY 1')).toEqual([
    { name: 'Dana', email: 'dana@us.example', slack_user_id: null },
    { name: 'U0123ABCD', email: null, slack_user_id: 'U0123ABCD' }
  ])
  expect(await book.rows('SELECT count(DISTINCT owner_id)::int AS owners FROM client_version')).toEqual([
    { owners: 1 }
  ])
})

test('a past book is known when it happened, an ordinary one now, and a file may say it itself', async () => {
  await book.read({ 'clients.csv': CLIENTS })
  const talk = (id: string, recorded = '') =>
    `client,occurred_at,kind,external_id,recorded_at\nAcme GmbH,2024-05-01T09:00:00Z,call,${id},${recorded}\n`
  await book.read({ 'now.csv': talk('now') })
  await book.read({ 'past.csv': talk('past') }, { isHistory: true })
  await book.read({ 'said.csv': talk('said', '2024-06-01T00:00:00Z') }, { isHistory: true })
  expect(await book.rows('SELECT source_key, recorded_at FROM touchpoint ORDER BY 1')).toEqual([
    { source_key: 'now', recorded_at: new Date(NOW) },
    { source_key: 'past', recorded_at: new Date('2024-05-01T09:00:00Z') },
    { source_key: 'said', recorded_at: new Date('2024-06-01T00:00:00Z') }
  ])
})

test('a dry run says what would happen and keeps nothing', async () => {
  const result = await book.read({ 'talks.csv': TALKS, 'clients.csv': CLIENTS }, { isDryRun: true })
  expect(counts(result)).toEqual([
    { ...none, read: 3, added: 3 },
    { ...none, read: 2, added: 2 }
  ])
  expect(
    await book.rows('SELECT (SELECT count(*) FROM client)::int + (SELECT count(*) FROM teammate)::int AS n')
  ).toEqual([{ n: 0 }])
})

test('a header that a person maps is read as mapped, and a mapping to nothing is told', async () => {
  const text = 'Firma;Kürzel;Umsatz\nGlück & Co;g1;1.000.000\n'
  const { reports } = await book.read(
    { 'a.csv': text },
    {
      overrides: new Map([
        ['Firma', 'client'],
        ['Kürzel', 'external_id'],
        ['Umsatz', 'annual_revenue']
      ])
    }
  )
  expect(reports[0]).toMatchObject({ kind: 'clients', added: 1, ignored: [] })
  const wrong = await book.read({ 'a.csv': text }, { overrides: new Map([['Firma', 'klient']]) })
  expect(wrong.reports[0]?.notRead).toBe(
    'not recognised: the mapping names columns that do not exist: klient'
  )
})

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

test('another workspace of the same database is not touched', async () => {
  await book.rows(`
    WITH w AS (INSERT INTO workspace (id, name, time_zone, currency) VALUES (gen_random_uuid(), 'Other', 'UTC', 'EUR') RETURNING id),
    c AS (INSERT INTO client (id, workspace_id, added_at, recorded_at) SELECT gen_random_uuid(), id, now(), now() FROM w RETURNING *)
    INSERT INTO client_version (id, workspace_id, client_id, recorded_at, name, name_key, external_id, tier)
    SELECT gen_random_uuid(), workspace_id, id, now(), 'Theirs', 'acme gmbh', '7', 'A' FROM c`)
  const result = await book.read({ 'clients.csv': 'client,external_id\nAcme GmbH,7\n' })
  expect(counts(result)).toEqual([{ ...none, read: 1, added: 1 }])
  expect((await book.write()).clients).not.toContain('Theirs')
})
