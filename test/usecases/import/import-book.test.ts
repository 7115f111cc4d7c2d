import { afterEach, beforeEach, expect, test } from 'vitest'
import { NOW, openTestBook, type TestBook } from '../../support/imported-book.ts'
import { CLIENTS, counts, none, TALKS } from './outcomes.ts'

let book: TestBook
beforeEach(async () => {
  book = await openTestBook('Europe/Berlin')
})
afterEach(() => book.close())

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
  expect(reports[0]?.absentees).toEqual(['Dana <dana@us.example>', 'DANA@us.example'])
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
