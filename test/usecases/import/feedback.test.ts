import { afterEach, beforeEach, expect, test } from 'vitest'
import { NOW, openTestBook, type TestBook } from '../../support/imported-book.ts'
import { CLIENTS, counts, none, reasons } from './outcomes.ts'

let book: TestBook
beforeEach(async () => {
  book = await openTestBook()
  await book.read({
    'clients.csv': CLIENTS,
    'contacts.csv': 'client,contact,email\nAcme GmbH,Ann,ann@acme.example\n'
  })
})
afterEach(() => book.close())

const DAY = 86_400_000
const current = () =>
  book.rows(`SELECT kind::text, score, responded_at IS NOT NULL AS answered, resolved_at IS NOT NULL AS resolved
    FROM feedback WHERE retired_at > '9000-01-01' ORDER BY kind, score`)

test('a complaint grows from file to file, and what was believed before stays on record', async () => {
  const states = 'client,received_at,feedback,text,responded_at,resolved_at,told_client_at\n'
  const row = 'Acme GmbH,2025-09-01,complaint,Late again'
  await book.read({ 'a.csv': `${states}${row},,,\n` })
  const answered = await book.read({ 'b.csv': `${states}${row},2025-09-02,,\n` }, { now: NOW + DAY })
  const solved = await book.read(
    { 'c.csv': `${states}${row},,2025-09-05,2025-09-05\n` },
    { now: NOW + 2 * DAY }
  )
  expect([...counts(answered), ...counts(solved)]).toEqual([
    { ...none, read: 1, changed: 1 },
    { ...none, read: 1, changed: 1 }
  ])
  expect(await book.rows('SELECT count(*)::int AS n FROM feedback')).toEqual([{ n: 3 }])
  expect(await current()).toEqual([{ kind: 'complaint', score: null, answered: true, resolved: true }])
})

test('rows of one file may add to the same complaint, but not contradict it', async () => {
  const result = await book.read({
    'a.csv': `client,received_at,feedback,severity,responded_at,resolved_at,external_id
Acme GmbH,2025-09-01,complaint,low,,,c-1
Acme GmbH,2025-09-01,complaint,,2025-09-02,,c-1
Acme GmbH,2025-09-01,complaint,low,,2025-09-03,c-1
Acme GmbH,2025-09-01,complaint,high,,,c-1
Bolt AG,2025-09-01,complaint,low,,,c-1
Acme GmbH,2025-09-01,complaint,low,,,c-1
`
  })
  const otherwise =
    'line 2 tells of the same feedback and says something else; keep one of the two rows, or give each an external_id'
  expect(reasons(result)).toEqual([`5: ${otherwise}`, `6: ${otherwise}`])
  expect(counts(result)).toEqual([{ read: 6, added: 1, changed: 2, unchanged: 1, refused: 2 }])
  expect(await current()).toEqual([{ kind: 'complaint', score: null, answered: true, resolved: true }])
})

test('the same row twice is one complaint, but two answers of people who did not sign', async () => {
  const files = {
    'a.csv': `client,received_at,feedback,contact,score
Acme GmbH,2025-09-01,complaint,,
Acme GmbH,2025-09-01,complaint,,
Acme GmbH,2025-09-01,nps,,9
Acme GmbH,2025-09-01,nps,,9
Acme GmbH,2025-09-01,nps,Ann,3
Acme GmbH,2025-09-01,nps,Ann,3
Acme GmbH,2025-09-01,nps,Ann,4
`
  }
  const first = await book.read(files)
  expect(counts(first)).toEqual([{ read: 7, added: 4, changed: 0, unchanged: 2, refused: 1 }])
  expect(first.refusals[0]?.reason).toContain('line 6 tells of the same feedback')
  const again = await book.read(files)
  expect(counts(again)).toEqual([{ read: 7, added: 0, changed: 0, unchanged: 6, refused: 1 }])
})

test('answers that nobody signed stand beside those of an earlier file', async () => {
  const header = 'client,received_at,feedback,score\n'
  const answer = (score: number) => `Acme GmbH,2025-09-01,nps,${score}\n`
  await book.read({ 's1.csv': header + answer(9) + answer(3) })
  expect(counts(await book.read({ 's2.csv': header + answer(7) }))).toEqual([{ ...none, read: 1, added: 1 }])
  expect((await current()).map(({ score }) => score)).toEqual([3, 7, 9])
})

test('a score that was mistyped is corrected by the same answer', async () => {
  const answer = (score: number) => ({
    'a.csv': `client,received_at,feedback,contact,score\nAcme GmbH,2025-09-01,nps,ann@acme.example,${score}\n`
  })
  await book.read(answer(1))
  expect(counts(await book.read(answer(10)))).toEqual([{ ...none, read: 1, changed: 1 }])
  expect(await current()).toMatchObject([{ kind: 'nps', score: 10 }])
})

test('an id that turns from a score to a complaint leaves the score behind', async () => {
  const header = 'client,received_at,feedback,score,external_id\n'
  await book.read({ 'a.csv': `${header}Acme GmbH,2025-09-01,nps,2,f-1\n` })
  await book.read({ 'b.csv': `${header}Acme GmbH,2025-09-01,complaint,,f-1\n` })
  expect(await current()).toMatchObject([{ kind: 'complaint', score: null }])
})

test('somebody whom the client does not have is refused, and a client is found by who answered', async () => {
  const result = await book.read({
    'a.csv':
      'Response Date,Survey Type,Score,Respondent Email,Account Name\n2025-09-01,NPS,9,ann@acme.example,\n2025-09-01,NPS,9,bob@acme.example,Acme GmbH\n2025-09-01,NPS,9,,Nobody\n'
  })
  expect(reasons(result)).toEqual([
    '3: no contact of this client, or more than one, is "bob@acme.example"',
    '4: no client is called "Nobody"; import it first or correct the name'
  ])
  const unnamed = await book.read({
    'b.csv':
      'client,received_at,feedback,contact\n,2025-09-01,praise,Ann\n,2025-09-01,praise,eve@other.example\n'
  })
  expect(reasons(unnamed)).toEqual([
    '2: the row names no client, and "Ann" does not tell which (a name alone identifies nobody); name the client, or give the e-mail address or id of a known contact',
    '3: the row names no client, and "eve@other.example" does not tell which; name the client, or give the e-mail address or id of a known contact'
  ])
  expect(await book.rows('SELECT contact_id IS NOT NULL AS signed FROM feedback')).toEqual([{ signed: true }])
})

test('states in the wrong order are refused, also when an earlier file told the other half', async () => {
  const header = 'client,received_at,feedback,external_id,responded_at,resolved_at,told_client_at\n'
  const row = 'Acme GmbH,2025-09-10,complaint,c-1'
  const first = await book.read({
    'a.csv': `${header}${row},2025-09-09,,\n${row},,,2025-09-12\n${row},,2025-09-12,\n`
  })
  expect(reasons(first)).toEqual([
    '2: it was answered (responded_at) before it was received',
    '3: the client was told (told_client_at) of a resolution, but nothing says when it was resolved (resolved_at)'
  ])
  const second = await book.read({ 'b.csv': `${header}${row},,,2025-09-11\n` })
  expect(reasons(second)).toEqual(['2: the client was told (told_client_at) before it was resolved'])
})

test('in a past book feedback was known when it was received', async () => {
  await book.read(
    { 'a.csv': 'client,received_at,feedback\nAcme GmbH,2024-05-01T09:00:00Z,praise\n' },
    { isHistory: true }
  )
  expect(await book.rows('SELECT recorded_at FROM feedback')).toEqual([
    { recorded_at: new Date('2024-05-01T09:00:00Z') }
  ])
  const ahead = await book.read({
    'b.csv': 'client,received_at,feedback,recorded_at\nAcme GmbH,2025-05-01,praise,2025-10-02\n'
  })
  expect(reasons(ahead)).toEqual(['2: recorded_at: "2025-10-02" lies in the future'])
})
