import { afterEach, beforeEach, expect, test } from 'vitest'
import { fixtures, openTestBook, type TestBook } from '../../support/imported-book.ts'

let book: TestBook
beforeEach(async () => {
  book = await openTestBook()
})
afterEach(() => book.close())

test('a Salesforce export goes in whatever the order of its files, and every row left out is explained', async () => {
  const files = await fixtures(
    'salesforce',
    'Task.csv',
    'AccountContactRelation.csv',
    'Opportunity.csv',
    'Contact.csv',
    'Account.csv'
  )
  const { reports, refusals } = await book.read(files)
  expect(
    reports.map(({ file, kind, read, added, changed, refused, deleted }) => [
      file,
      kind,
      read,
      added,
      changed,
      refused,
      deleted
    ])
  ).toEqual([
    ['Task.csv', 'touchpoints', 4, 2, 0, 2, 0],
    ['AccountContactRelation.csv', 'relations', 3, 0, 2, 1, 0],
    ['Opportunity.csv', null, 0, 0, 0, 0, 0],
    ['Contact.csv', 'contacts', 3, 2, 0, 1, 0],
    ['Account.csv', 'clients', 3, 2, 0, 0, 1]
  ])
  expect(reports[2]?.notRead).toBe('not recognised: looks like opportunities; nothing read')
  expect(reports[4]?.strangers).toEqual(['005A0000009'])
  expect(refusals.map(({ file, line, reason }) => `${file}:${line} ${reason}`)).toEqual([
    'Contact.csv:4 the row names no client, and not exactly one has the domain "nowhere.example"',
    'AccountContactRelation.csv:4 "Ada Okafor" is on record at another client; a second company of one person is not kept',
    'Task.csv:4 the task is "Not Started": a plan, not a conversation; --open-tasks takes it anyway',
    'Task.csv:5 the row names no client'
  ])
  const people = await book.rows(
    `SELECT name, is_executive, role::text, left_on::text FROM contact_version WHERE retired_at > '9000-01-01' ORDER BY name`
  )
  expect(people).toEqual([
    { name: 'Ada Okafor', is_executive: true, role: 'sponsor', left_on: null },
    { name: 'Ben Lark', is_executive: true, role: 'signatory', left_on: '2025-08-31' }
  ])
  const talks = await book.rows(
    `SELECT source_key, kind::text, occurred_at::date::text AS day FROM touchpoint WHERE source_key LIKE '00T%' ORDER BY 1`
  )
  expect(talks).toEqual([
    { source_key: '00T1', kind: 'call', day: '2025-09-14' },
    { source_key: '00T2', kind: 'email', day: '2025-09-15' }
  ])
})

test('a blank last activity is no data, and a dated one is a conversation of unknown kind', async () => {
  await book.read(await fixtures('salesforce', 'Account.csv', 'Contact.csv'))
  const talks = await book.rows(`
    SELECT c.name, t.kind::text, t.occurred_at::date::text AS day FROM touchpoint t
    JOIN contact_version c ON c.contact_id = ANY (t.contact_ids)`)
  expect(talks).toEqual([{ name: 'Ada Okafor', kind: 'other', day: '2025-09-14' }])
})

test('a semicolon-separated report in German writing is read by what its columns show', async () => {
  await book.read(await fixtures('salesforce-report', 'accounts.csv'))
  const clients = await book.rows(`
    SELECT v.name, annual_revenue::text, currency, t.email, t.name AS owner FROM client_version v JOIN teammate t ON t.id = owner_id ORDER BY 1`)
  expect(clients).toEqual([
    {
      name: 'Nordlicht Optik',
      annual_revenue: '1250000.50',
      currency: 'EUR',
      email: 'dana@us.example',
      owner: 'Dana Reyes'
    },
    {
      name: 'Südwind Möbel',
      annual_revenue: '980.50',
      currency: 'EUR',
      email: 'luis@us.example',
      owner: 'luis@us.example'
    }
  ])
})

test('a HubSpot export finds companies by id, by domain of the e-mail, or not at all', async () => {
  const { reports, refusals } = await book.read(
    await fixtures('hubspot', 'companies.csv', 'contacts.csv', 'activities.csv')
  )
  expect(reports.map(({ kind, added, refused }) => [kind, added, refused])).toEqual([
    ['clients', 2, 0],
    ['contacts', 2, 1],
    ['touchpoints', 2, 0]
  ])
  expect(reports[1]?.ignored).toEqual(['Last NPS survey rating'])
  expect(refusals).toEqual([
    {
      file: 'contacts.csv',
      line: 4,
      reason: 'no client is called "Nobody Ltd"; import it first or correct the name'
    }
  ])
  const people = await book.rows(`
    SELECT p.name, c.name AS client, p.role::text, p.is_executive, p.left_on::text FROM contact_version p
    JOIN client_version c USING (client_id) ORDER BY 1`)
  expect(people).toEqual([
    { name: 'Ines Moreau', client: 'Quarry Labs', role: 'signatory', is_executive: true, left_on: null },
    { name: 'Otto Klein', client: 'Tidal Books', role: 'user', is_executive: false, left_on: '2025-07-01' }
  ])
  const revenue = await book.rows('SELECT annual_revenue::text, currency FROM client_version ORDER BY name')
  expect(revenue).toEqual([
    { annual_revenue: '1200000.00', currency: 'USD' },
    { annual_revenue: '300000.00', currency: 'USD' }
  ])
})

test('a Dynamics export brings the primary contact along and reads American dates', async () => {
  const { reports, refusals } = await book.read(
    await fixtures('dynamics', 'accounts.csv', 'contacts.csv', 'activities.csv')
  )
  expect(reports.map(({ kind, added }) => [kind, added])).toEqual([
    ['clients', 1],
    ['contacts', 1],
    ['touchpoints', 1]
  ])
  expect(refusals.map(({ line }) => line)).toEqual([3])
  const people = await book.rows('SELECT name, email FROM contact_version ORDER BY name')
  expect(people).toEqual([
    { name: 'Paul Adler', email: 'paul@kestrel.example' },
    { name: 'Vera Lind', email: 'vera@kestrel.example' }
  ])
  const talks = await book.rows(
    `SELECT kind::text, occurred_at AT TIME ZONE 'UTC' || '' AS at FROM touchpoint`
  )
  expect(talks).toEqual([{ kind: 'meeting', at: '2025-09-17 14:30:00' }])
})

test('a Pipedrive sheet of people makes each organisation a client once', async () => {
  const { reports } = await book.read(await fixtures('pipedrive', 'people.csv', 'activities.csv'))
  expect(reports.map(({ kind, added, changed, refused }) => [kind, added, changed, refused])).toEqual([
    ['clients', 2, 1, 0],
    ['touchpoints', 1, 0, 1]
  ])
  const people = await book.rows(`
    SELECT c.name AS client, p.name FROM contact_version p JOIN client_version c USING (client_id) ORDER BY 2`)
  expect(people).toEqual([
    { client: 'Ember Foods', name: 'Lea Park' },
    { client: 'Mill & Grove', name: 'Rita Sand' },
    { client: 'Mill & Grove', name: 'Tom Sand' }
  ])
})

test('a hand-kept sheet brings revenue and the renewal date, which a later sheet moves', async () => {
  const first = await book.read(await fixtures('sheet', 'customers.csv'))
  expect(first.reports[0]?.ignored).toEqual(['NPS', 'CSAT', 'Tickets_Last_90d'])
  const contracts = () =>
    book.rows(`SELECT c.name, k.ends_on::text FROM contract k JOIN client_version c USING (client_id)
      WHERE k.retired_at > '9000-01-01' ORDER BY 1`)
  expect(await contracts()).toEqual([
    { name: 'Birch Bakery', ends_on: '2026-03-25' },
    { name: 'Cobalt Cars', ends_on: '2026-05-04' }
  ])
  await book.read({ 'later.csv': 'Customer,Segment,ARR,Renewal_Date\nBirch Bakery,SMB,12000,2027-03-25\n' })
  expect(await contracts()).toEqual([
    { name: 'Birch Bakery', ends_on: '2027-03-25' },
    { name: 'Cobalt Cars', ends_on: '2026-05-04' }
  ])
})
