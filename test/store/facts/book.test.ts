import { describe, expect, test } from 'vitest'
import { DAY } from '../../../src/domain/time.ts'
import type { BookScope, Facts } from '../../../src/usecases/ports.ts'
import type { Book } from '../../support/book.ts'
import { daysAgo, NOW } from '../../support/facts.ts'
import { openBook } from './opened-book.ts'

async function namesIn(facts: Facts, book: Book, knownAt = NOW, scope: BookScope = {}): Promise<string[]> {
  const names: string[] = []
  for await (const { client } of facts.ofBook(book.workspaceId, knownAt, scope)) names.push(client.name)
  return names.sort()
}

/** Adds clients that nobody has said anything of. */
const addClients = (book: Book, count: number) =>
  book.query(
    `WITH added AS (
      INSERT INTO client SELECT gen_random_uuid(), $1, $2, $2 FROM generate_series(1, $3::int) RETURNING id
    )
    INSERT INTO client_version (id, workspace_id, client_id, recorded_at, name, name_key, tier)
    SELECT gen_random_uuid(), $1, id, $2, id::text, id::text, 'B' FROM added`,
    [book.workspaceId, new Date(daysAgo(9)), count]
  )

describe('the book', () => {
  test('holds every client once, however many it has', async () => {
    const { book, facts } = await openBook()
    await addClients(book, 5_003)
    const names = await namesIn(facts, book)
    expect(names).toHaveLength(5_003)
    expect(new Set(names).size).toBe(5_003)
    expect(await namesIn(facts, book, daysAgo(10))).toEqual([])
  })

  test('leaves out archived and lost clients, and has those that were won back', async () => {
    const { book, facts } = await openBook()
    await book.client('Archived', { archivedAt: daysAgo(1) })
    await book.client('Archived tomorrow', { archivedAt: NOW + DAY })
    await book.loss(await book.client('Lost'), '2026-11-22')
    await book.loss(await book.client('Lost tomorrow'), '2026-11-23')
    await book.loss(await book.client('Won back'), '2026-01-01', { wonBackOn: '2026-11-22' })
    await book.loss(await book.client('Back tomorrow'), '2026-01-01', { wonBackOn: '2026-11-23' })
    expect(await namesIn(facts, book)).toEqual(['Archived tomorrow', 'Lost tomorrow', 'Won back'])
    expect(await namesIn(facts, book, daysAgo(1))).toEqual(['Archived tomorrow', 'Lost', 'Lost tomorrow'])
  })

  test('loses a client on the day it is in the zone of the workspace', async () => {
    const { book, facts } = await openBook('Asia/Tokyo')
    await book.loss(await book.client('Acme'), '2026-11-23')
    expect(await namesIn(facts, book, Date.UTC(2026, 10, 22, 14, 59))).toEqual(['Acme'])
    expect(await namesIn(facts, book, Date.UTC(2026, 10, 22, 15))).toEqual([])
  })

  test('of one person holds what they own, what they are the backup of, and what they cover today', async () => {
    const { book, facts } = await openBook()
    const mia = await book.teammate('Mia')
    const tom = await book.teammate('Tom')
    await book.client('Owned', { ownerId: mia, backupId: tom })
    await book.client('Backed', { ownerId: tom, backupId: mia })
    await book.client('Theirs', { ownerId: tom })
    await book.client('Nobody’s')
    const mine = () => namesIn(facts, book, NOW, { owner: { teammateId: mia, today: '2026-11-22' } })
    expect(await mine()).toEqual(['Backed', 'Owned'])
    const ann = await book.teammate('Ann')
    await book.client('Of who is away', { ownerId: ann })
    await book.client('Of who was away', { ownerId: await book.teammate('Ben') })
    await book.cover(ann, mia)
    await book.cover(ann, tom, { fromOn: '2026-11-23', untilOn: '2026-12-01' })
    expect(await mine()).toEqual(['Backed', 'Of who is away', 'Owned'])
  })

  test('of a segment holds its clients in each spelling, and none that is confidential where none may be', async () => {
    const { book, facts } = await openBook()
    await book.client('Acme', { segment: 'Banks' })
    await book.client('Beta', { segment: 'banks ' })
    await book.client('Secret', { segment: 'Banks', isConfidential: true })
    await book.client('Shop', { segment: 'Shops' })
    await book.client('Nowhere', {})
    const segments = ['Banks', 'banks']
    expect(await namesIn(facts, book, NOW, { segments })).toEqual(['Acme', 'Beta', 'Secret'])
    expect(await namesIn(facts, book, NOW, { segments, isOpenOnly: true })).toEqual(['Acme', 'Beta'])
    expect(await namesIn(facts, book, NOW, { isOpenOnly: true })).toEqual(['Acme', 'Beta', 'Nowhere', 'Shop'])
    expect(await namesIn(facts, book, NOW, { segments: [] })).toEqual([])
  })

  test('shows a confidential client to those only who work with it', async () => {
    const { book, facts } = await openBook()
    const mia = await book.teammate('Mia')
    const tom = await book.teammate('Tom')
    const ann = await book.teammate('Ann')
    const eve = await book.teammate('Eve')
    const secret = { isConfidential: true, ownerId: mia }
    const acme = await book.client('Acme', { ...secret, backupId: tom })
    await book.contact(acme, 'Kim', { counterpartId: ann })
    await book.client('Open', { ownerId: mia })
    await book.client('Without an owner', { isConfidential: true })
    const seenBy = (teammateId: string, today = '2026-11-22') =>
      namesIn(facts, book, NOW, { viewer: { teammateId, today } })
    for (const who of [mia, tom, ann]) expect(await seenBy(who)).toContain('Acme')
    expect(await seenBy(eve)).toEqual(['Open', 'Without an owner'])
    await book.cover(tom, eve, { fromOn: '2026-11-20', untilOn: '2026-11-22' })
    expect(await seenBy(eve)).toContain('Acme')
    expect(await seenBy(eve, '2026-11-23')).not.toContain('Acme')
    expect(await namesIn(facts, book)).toContain('Acme')
  })
})
