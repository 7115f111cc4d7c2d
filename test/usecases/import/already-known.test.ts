import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { NOW, openTestBook, type TestBook } from '../../support/imported-book.ts'
import { CLIENTS, counts, none, TALKS } from './outcomes.ts'

let book: TestBook
beforeEach(async () => {
  book = await openTestBook('Europe/Berlin')
})
afterEach(() => book.close())

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
