import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { DAY, type Instant } from '../../../src/domain/time.ts'
import type { Store } from '../../../src/store/store.ts'
import { lookAtClients } from '../../../src/usecases/look-at-clients.ts'
import type { Nudges } from '../../../src/usecases/nudge-ports.ts'
import { composeDelivery } from '../../../src/usecases/speaking/compose.ts'
import { deliverBatch } from '../../../src/usecases/speaking/deliver.ts'
import type { Words } from '../../../src/usecases/speaking/words.ts'
import type { Book } from '../../support/book.ts'
import { slackOfNobody } from '../../support/slack-of-nobody.ts'
import { useBook } from '../../support/use-book.ts'

const HOUR = 3_600_000
/** A Friday at noon in UTC, by which everybody here lives. */
const NOON = Date.UTC(2026, 10, 20, 12)
const MONDAY_AT_NINE = NOON + 3 * DAY - 3 * HOUR
const daysAgo = (days: number) => NOON - days * DAY

let store: Store
let book: Book
let mia: string
let said: Words[]

beforeEach(async () => {
  ;({ store, book } = await useBook())
  mia = await book.teammate('Mia', { slackUserId: 'UMia' })
  said = []
})

const quiet = (name: string) =>
  book.client(name, { addedAt: daysAgo(32), recordedAt: daysAgo(3), ownerId: mia })

/** A bot of its own that says what is due at an instant; returns how that ended. */
async function speak(now: Instant, nudges: Nudges = store.nudges): Promise<string[]> {
  const ports = { ...store, nudges, slack: slackOfNobody }
  const terms = { owner: randomUUID(), leaseMs: 60_000, batch: 9, paceMs: 0, graceMs: 1_000, retryMs: 1_000 }
  const ends = await deliverBatch<Words>(
    {
      ledger: store.ledger,
      messenger: {
        async send(_recipient, words) {
          said.push(words)
          return { kind: 'sent', place: { channelId: 'D1', ts: `${said.length}` } }
        },
        find: async () => ({ kind: 'missing' }),
        update: async () => true,
        timeoutMs: 1_000
      },
      compose: (delivery, at) => composeDelivery(ports, book.workspace, delivery, at),
      refused: () => expect.fail('Slack refused a message'),
      step: () => undefined,
      ended: (_end, _delivery, error) => expect(error).toBeUndefined(),
      now: () => now,
      elapsed: () => 0
    },
    book.workspaceId,
    terms
  )
  return ends.map(({ end }) => end)
}

/** A bot that freezes as it comes to a write, until it is woken up; its lease ends meanwhile. */
async function freezeBefore(write: 'postpone' | 'carry', now: Instant) {
  let wakeUp = () => {}
  const woken = new Promise<void>((resolve) => {
    wakeUp = resolve
  })
  let ends: Promise<string[]> = Promise.resolve([])
  await new Promise<void>((resolve) => {
    const freeze = () => {
      resolve()
      return woken
    }
    const { nudges } = store
    ends = speak(now, {
      ...nudges,
      ...(write === 'carry'
        ? { carry: (...told) => freeze().then(() => nudges.carry(...told)) }
        : { postpone: (...told) => freeze().then(() => nudges.postpone(...told)) })
    })
    ends.then(() => resolve(), resolve)
  })
  await book.query("update delivery set lease_until = now() - interval '1 second' where workspace_id = $1", [
    book.workspaceId
  ])
  return {
    wakesUp() {
      wakeUp()
      return ends
    }
  }
}

const names = () =>
  said.flatMap((words) => ('items' in words ? words.items : []).map(({ alert }) => alert.client.name))

test('what another bot has said meanwhile is not put off by one that wakes up', async () => {
  await quiet('Acme')
  const beta = await book.client('Beta', { addedAt: daysAgo(2), recordedAt: daysAgo(2), ownerId: mia })
  await book.feedback(beta, 'complaint', { receivedAt: NOON - 8 * HOUR, respondBy: NOON - HOUR })
  await lookAtClients(store, book.workspace, NOON, NOON)
  const sleeper = await freezeBefore('postpone', MONDAY_AT_NINE - 30_000)
  expect(await speak(MONDAY_AT_NINE + 60_000)).toEqual(['sent'])
  expect(await sleeper.wakesUp()).toEqual(['lost_hold'])
  expect(await speak(MONDAY_AT_NINE + 120_000)).toEqual([])
  expect(names()).toEqual(['Acme', 'Beta'])
})

test('what another bot has planned meanwhile stays as it was said when one wakes up', async () => {
  await quiet('Acme')
  const asked = { kind: 'plan', cause: 'plan', period: '2026-11-16', slotAt: NOON, notBefore: NOON } as const
  await store.ledger.add(book.workspaceId, { ...asked, recipient: 'UMia' }, NOON)
  const sleeper = await freezeBefore('carry', NOON)
  await quiet('Beta')
  expect(await speak(NOON + 60_000)).toEqual(['sent'])
  const [plan] = await store.ledger.inState(book.workspaceId, 'sent', 1)
  const planned = () => store.nudges.onDelivery(book.workspaceId, plan?.id ?? '')
  const before = await planned()
  expect(before).toHaveLength(2)
  expect(await sleeper.wakesUp()).toEqual(['lost_hold'])
  expect(await planned()).toEqual(before)
  expect(said).toHaveLength(1)
})

test('a bot that has taken a message again puts nothing off in the name of its first attempt', async () => {
  await quiet('Acme')
  await lookAtClients(store, book.workspace, NOON, NOON)
  const hold = { owner: randomUUID(), leaseMs: 0 }
  const claim = async () => (await store.ledger.claim(book.workspaceId, hold, 1, 0, NOON))[0] ?? expect.fail()
  const [first, second] = [await claim(), await claim()]
  const riding = await store.nudges.onDelivery(book.workspaceId, first.id)
  const ids = riding.map(({ id }) => id)
  expect(await store.nudges.postpone(book.workspaceId, first, ids, NOON + HOUR, NOON)).toBe(false)
  expect(await store.nudges.onDelivery(book.workspaceId, first.id)).toEqual(riding)
  expect(await store.nudges.postpone(book.workspaceId, second, ids, NOON + HOUR, NOON)).toBe(true)
  expect(await store.nudges.onDelivery(book.workspaceId, first.id)).toEqual([])
})
