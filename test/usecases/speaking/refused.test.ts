import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DAY } from '../../../src/domain/time.ts'
import type { Store } from '../../../src/store/store.ts'
import type { Delivery } from '../../../src/usecases/ledger-ports.ts'
import { lookAtClients } from '../../../src/usecases/look-at-clients.ts'
import { seeToRefusal } from '../../../src/usecases/speaking/refused.ts'
import { type Book, createBook } from '../../support/book.ts'
import { openSharedStore } from '../../support/opened-store.ts'

/** A Monday at noon in UTC, by which everybody here lives. */
const NOON = Date.UTC(2026, 10, 23, 12)
const daysAgo = (days: number) => NOON - days * DAY

let opened: Awaited<ReturnType<typeof openSharedStore>>
let store: Store
let book: Book
let mia: string

beforeEach(async () => {
  opened = await openSharedStore()
  store = opened.store
  book = await createBook(opened.url)
  mia = await book.teammate('Mia', { slackUserId: 'UMia' })
})

afterEach(async () => {
  await book.close()
  await opened.close()
})

const pending = (): Promise<Delivery[]> => store.ledger.inState(book.workspaceId, 'pending', 10)
const to = async () => (await pending()).map(({ kind, recipient }) => `${kind} to ${recipient}`).sort()
const refuse = (delivery: Delivery, reason: string) =>
  seeToRefusal(store, book.workspace, delivery, reason, NOON)

/** The message about a client of Mia's that nobody has spoken with for 32 days. */
async function nudge(): Promise<Delivery> {
  const ben = await book.teammate('Ben', { slackUserId: 'UBen' })
  const added = { addedAt: daysAgo(32), recordedAt: daysAgo(3) }
  await book.client('Acme', { ...added, ownerId: mia, backupId: ben })
  await lookAtClients(store, book.workspace, NOON, NOON)
  return (await pending())[0] ?? expect.fail('Mia was to be told something')
}

describe('what Slack does not take', () => {
  test('goes to the backup when the owner has left, once', async () => {
    const delivery = await nudge()
    expect(delivery.recipient).toBe('UMia')
    await refuse(delivery, 'user_not_found')
    await refuse(delivery, 'user_not_found')
    expect(await to()).toEqual(['nudges to UBen', 'nudges to UMia'])
    expect(await store.directory.teammateBySlackId(book.workspaceId, 'UMia')).toMatchObject({
      isActive: false
    })
  })

  test('goes to the backup when Slack knows no conversation with the owner, who may still be there', async () => {
    await refuse(await nudge(), 'channel_not_found')
    expect(await to()).toEqual(['nudges to UBen', 'nudges to UMia'])
    expect(await store.directory.teammateBySlackId(book.workspaceId, 'UMia')).toMatchObject({
      isActive: true
    })
  })

  test('goes to nobody else when it is our words that are wrong', async () => {
    const delivery = await nudge()
    await refuse(delivery, 'invalid_blocks')
    expect(await to()).toEqual(['nudges to UMia'])
  })

  describe('for a digest', () => {
    const digestTo = async (channelId: string): Promise<Delivery> => {
      const details = {
        channelId,
        segment: '',
        weekday: 1,
        minute: 540,
        timeZone: 'UTC',
        isPublicAllowed: false
      }
      await store.digests.add(book.workspaceId, details, mia, NOON)
      const period = { cause: 'a digest', period: '2026-11-23', slotAt: NOON, notBefore: NOON }
      await store.ledger.add(book.workspaceId, { kind: 'digest', recipient: channelId, ...period }, NOON)
      return (await pending())[0] ?? expect.fail('A digest was to be said')
    }

    /** In the order in which they are told. */
    const admins = async () => {
      const ada = {
        id: await book.teammate('Ada', { slackUserId: 'UAda', isAdmin: true }),
        slackUserId: 'UAda'
      }
      const eve = {
        id: await book.teammate('Eve', { slackUserId: 'UEve', isAdmin: true }),
        slackUserId: 'UEve'
      }
      return (ada.id < eve.id ? [ada, eve] : [eve, ada]).map(({ slackUserId }) => slackUserId)
    }

    test('marks it, and an admin is told once', async () => {
      const [first] = await admins()
      const delivery = await digestTo('C1')
      await refuse(delivery, 'is_archived')
      await refuse(delivery, 'is_archived')
      expect(await to()).toEqual([`broken_destination to ${first}`, 'digest to C1'])
      const [digest] = await store.digests.all(book.workspaceId)
      expect(digest?.brokenReason).toBe('This channel is archived. Choose another one, or unarchive it.')
    })

    test('is told to an admin when it is morning where they are', async () => {
      await book.teammate('Ada', { slackUserId: 'UAda', isAdmin: true })
      await book.query(`UPDATE teammate SET time_zone = 'America/Los_Angeles' WHERE slack_user_id = 'UAda'`)
      await refuse(await digestTo('C1'), 'is_archived')
      const report = (await pending()).find(({ kind }) => kind === 'broken_destination')
      expect(report).toMatchObject({ recipient: 'UAda', notBefore: Date.UTC(2026, 10, 23, 16) })
    })

    test('is told to the next admin when the first has left', async () => {
      const [first, second] = await admins()
      await refuse(await digestTo('C1'), 'not_in_channel')
      const report = (await pending()).find(({ kind }) => kind === 'broken_destination')
      if (report === undefined) expect.fail('Nobody was to be told')
      await refuse(report, 'user_disabled')
      expect(await to()).toEqual([
        ...[first, second].map((id) => `broken_destination to ${id}`).sort(),
        'digest to C1'
      ])
    })
  })
})
