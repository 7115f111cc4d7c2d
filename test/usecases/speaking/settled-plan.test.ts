import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { DAY } from '../../../src/domain/time.ts'
import type { Store } from '../../../src/store/store.ts'
import { lookAtClients } from '../../../src/usecases/look-at-clients.ts'
import { composePlan } from '../../../src/usecases/speaking/compose-plan.ts'
import type { Book } from '../../support/book.ts'
import { undatedAction } from '../../support/undated-action.ts'
import { useBook } from '../../support/use-book.ts'

/** A Friday at noon in UTC, by which everybody here lives. */
const NOON = Date.UTC(2026, 10, 20, 12)
const MINUTE = 60_000
const ACTION = 'slack:offer'

let store: Store
let book: Book
let mia: string

/** The plan of Mia's week stands in Slack and says that an action of hers has no date, of which nobody tells her besides. */
beforeEach(async () => {
  ;({ store, book } = await useBook())
  mia = await book.teammate('Mia', { slackUserId: 'UMia' })
  const acme = await book.client('Acme', {
    addedAt: NOON - 10 * DAY,
    recordedAt: NOON - 10 * DAY,
    ownerId: mia
  })
  await book.touchpoint(acme, { occurredAt: NOON - DAY })
  const details = { ...undatedAction, action: 'Send the offer', ownerId: mia }
  const action = { clientId: acme, sourceKey: ACTION, details }
  await store.records.add(book.workspaceId, 'action', action, mia, NOON - 2 * DAY)
  const asked = { kind: 'plan', cause: 'plan', period: '2026-11-16', slotAt: NOON, notBefore: NOON } as const
  await store.ledger.add(book.workspaceId, { ...asked, recipient: 'UMia' }, NOON)
  const hold = { owner: randomUUID(), leaseMs: MINUTE }
  const [plan] = await store.ledger.claim(book.workspaceId, hold, 1, 0, NOON)
  const { id } = plan ?? expect.fail('There is no plan')
  expect(await composePlan(store, book.workspace, plan ?? expect.fail(), NOON)).toMatchObject({ kind: 'say' })
  await store.ledger.sent(id, hold.owner, { channelId: 'D1', ts: '1' }, NOON)
})

/** What is written by an import or the command line, where nobody marks messages. */
async function change(changes: { doneOn?: string; dueOn?: string; ownerId?: string }) {
  const entry = await store.records.one(book.workspaceId, 'action', ACTION)
  const change = { sourceKey: ACTION, revision: entry?.revision ?? '', changes }
  await store.records.revise(book.workspaceId, 'action', change, mia, NOON + MINUTE)
}

const look = (now: number) => lookAtClients(store, book.workspace, now, now)
/** How many parts of which messages are to be told anew. */
async function outdated(now: number) {
  const found = await store.said.outdated(book.workspaceId, 9, now + 2 * MINUTE, now)
  const plans = found.map(({ delivery }) => composePlan(store, book.workspace, delivery, now))
  return (await Promise.all(plans)).map((plan) => (plan.kind === 'say' ? plan.words.waiting : plan.kind))
}

test('a plan is told anew when what only it speaks of is done elsewhere than in Slack', async () => {
  await look(NOON + 1)
  expect(await outdated(NOON + 2)).toEqual([])
  await change({ doneOn: '2026-11-20' })
  await look(NOON + 5 * MINUTE)
  expect(await outdated(NOON + 6 * MINUTE)).toMatchObject([
    { items: [], settled: [{ sentence: 'The action “Send the offer” has no date', how: 'no longer open' }] }
  ])
})

test('what comes to be somebody else’s is no longer open in the plan of whoever had it', async () => {
  const ownerId = await book.teammate('Ben', { slackUserId: 'UBen' })
  await change({ ownerId })
  await look(NOON + 5 * MINUTE)
  expect(await outdated(NOON + 6 * MINUTE)).toMatchObject([
    { items: [], settled: [{ how: 'no longer open' }] }
  ])
})

test('what stays somebody’s own, for a day far ahead, is open in their plan, and nothing is said of it by nudges', async () => {
  await change({ dueOn: '2027-03-01' })
  expect(await look(NOON + 5 * MINUTE)).toMatchObject({ added: 0 })
  expect(await outdated(NOON + 6 * MINUTE)).toEqual([])
})
