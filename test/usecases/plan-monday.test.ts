import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { changeSettings } from '../../src/domain/policy/change-settings.ts'
import { defaultSettings } from '../../src/domain/policy.ts'
import type { Instant } from '../../src/domain/time.ts'
import type { Store } from '../../src/store/store.ts'
import { peopledZones } from '../../src/usecases/located-people.ts'
import { planMonday } from '../../src/usecases/plan-monday.ts'
import { type Book, createBook } from '../support/book.ts'
import { openSharedStore } from '../support/opened-store.ts'

/** A Monday, 09:00 in Berlin. */
const NINE = Date.UTC(2026, 10, 23, 8)

let opened: Awaited<ReturnType<typeof openSharedStore>>
let store: Store
let book: Book

beforeEach(async () => {
  opened = await openSharedStore()
  store = opened.store
  book = await createBook(opened.url, { timeZone: 'Europe/Berlin' })
})

afterEach(async () => {
  await book.close()
  await opened.close()
})

async function owner(name: string, of: Parameters<Book['teammate']>[1] & { timeZone?: string } = {}) {
  const id = await book.teammate(name, { slackUserId: `U${name}`, ...of })
  await book.query('update teammate set time_zone = $2 where id = $1', [id, of.timeZone ?? 'Europe/Berlin'])
  await book.client(`Client of ${name}`, { ownerId: id })
  return id
}

const plans = async (subject = 'Europe/Berlin', now: Instant = NINE) => {
  const found = await planMonday({ workspace: book.workspace, subject, at: NINE, now }, store)
  return found.sort((a, b) => a.recipient.localeCompare(b.recipient))
}
const told = async (subject?: string) => (await plans(subject)).map(({ recipient }) => recipient)

describe('the plan of the week', () => {
  test('goes to those of a zone who own or back up clients, and to nobody else', async () => {
    await owner('Mia')
    await owner('Ana', { timeZone: 'America/New_York' })
    await owner('Gone', { isActive: false })
    await owner('Guest', { isOutsider: true })
    await owner('Ben')
    await book.query(
      "update client_version set backup_id = owner_id, owner_id = null where name = 'Client of Ben'"
    )
    await book.teammate('Idle', { slackUserId: 'UIdle' })
    expect(await plans()).toEqual(
      ['UBen', 'UMia'].map((recipient) => ({
        kind: 'plan',
        recipient,
        cause: 'plan',
        period: '2026-11-23',
        slotAt: NINE,
        notBefore: NINE
      }))
    )
    expect(await told('America/New_York')).toEqual(['UAna'])
  })

  test('goes to whoever covers for somebody, who gets none while away', async () => {
    const mia = await owner('Mia')
    const ben = await book.teammate('Ben', { slackUserId: 'UBen' })
    await book.cover(mia, ben, { fromOn: '2026-11-23', untilOn: '2026-11-27' })
    await book.cover(ben, mia, { fromOn: '2026-11-24', untilOn: '2026-11-27' })
    expect(await told()).toEqual(['UBen'])
  })

  test('waits for the first day of the week on which somebody works', async () => {
    await owner('Mia')
    const settings = changeSettings(defaultSettings, { workingTime: { holidays: ['2026-11-23'] } })
    await store.policies.save(book.workspaceId, settings, 1, null, NINE)
    expect(await plans()).toMatchObject([{ period: '2026-11-23', notBefore: Date.UTC(2026, 10, 24, 8) }])
  })

  test('of a bot that comes back on Monday night is for the next morning', async () => {
    await owner('Mia')
    const atNight = Date.UTC(2026, 10, 23, 21)
    expect(await plans('Europe/Berlin', atNight)).toMatchObject([
      { slotAt: NINE, notBefore: Date.UTC(2026, 10, 24, 8) }
    ])
  })

  test('comes by the clock of the workspace for those whose zone nobody knows', async () => {
    await owner('Mia')
    await owner('Ana', { timeZone: 'America/New_York' })
    await owner('Ida', { timeZone: 'Mars/Olympus_Mons' })
    await owner('Gone', { timeZone: 'Asia/Tokyo', isActive: false })
    expect(await peopledZones(store, book.workspace)).toEqual(['America/New_York', 'Europe/Berlin'])
    expect(await told()).toEqual(['UIda', 'UMia'])
  })
})
