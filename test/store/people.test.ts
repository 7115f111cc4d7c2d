import { beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import type { Book } from '../support/book.ts'
import { daysAgo } from '../support/facts.ts'
import { useBook } from '../support/use-book.ts'

let store: Store
let book: Book

beforeEach(async () => {
  ;({ store, book } = await useBook())
})

describe('the people of a workspace', () => {
  test('are everybody on record, with what they want of messages', async () => {
    const mia = await book.teammate('Mia', { slackUserId: 'U1', isLead: true })
    const guest = await book.teammate('Gus', { isOutsider: true, isActive: false })
    const wants = { quietHours: { from: 20, to: 8 }, wantsDigest: true }
    await store.preferences.save(book.workspaceId, mia, wants)
    const people = await store.people.all(book.workspaceId)
    expect(people).toHaveLength(2)
    expect(people.find(({ id }) => id === mia)).toMatchObject({ slackUserId: 'U1', isLead: true, ...wants })
    const wantsNothing = { quietHours: null, wantsDigest: false }
    expect(people.find(({ id }) => id === guest)).toMatchObject({ isActive: false, ...wantsNothing })
  })

  test('live in zones, of which those count in which somebody can be written to', async () => {
    const [tokyo, gone, guest, unnamed] = [
      await book.teammate('Mia', { slackUserId: 'U1' }),
      await book.teammate('Gone', { slackUserId: 'U2', isActive: false }),
      await book.teammate('Guest', { slackUserId: 'U3', isOutsider: true }),
      await book.teammate('Of a file', {})
    ]
    await book.query("update teammate set time_zone = 'Asia/Tokyo' where id = $1", [tokyo])
    await book.query("update teammate set time_zone = 'Europe/Rome' where id = any($1)", [
      [gone, guest, unnamed]
    ])
    for (const slackUserId of ['U4', 'U5']) await book.teammate(slackUserId, { slackUserId })
    const zones = await store.people.zones(book.workspaceId)
    expect(zones.map((zone) => zone ?? 'unknown').sort()).toEqual(['Asia/Tokyo', 'unknown'])
  })

  test('have clients as owners and backups, of those that are not archived and as is believed now', async () => {
    const [mia, ben, old, none] = [
      await book.teammate('Mia'),
      await book.teammate('Ben'),
      await book.teammate('Old'),
      await book.teammate('None')
    ]
    await book.client('Acme', { ownerId: mia, backupId: ben })
    await book.client('Put away', { ownerId: none, archivedAt: daysAgo(3) })
    await book.client('Passed on', { ownerId: old, recordedAt: daysAgo(9), retiredAt: daysAgo(1) })
    const ids = await store.people.withClients(book.workspaceId)
    expect(ids.sort()).toEqual([mia, ben].sort())
  })
})
