import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { DAY } from '../../../src/domain/time.ts'
import { lookAtClients } from '../../../src/usecases/look-at-clients.ts'
import { composeNudges } from '../../../src/usecases/speaking/compose-nudges.ts'
import { settleNudges } from '../../../src/usecases/speaking/settle-nudges.ts'
import { useBook } from '../../support/use-book.ts'

/** A Friday at noon in UTC, by which everybody here lives. */
const NOON = Date.UTC(2026, 10, 20, 12)
const daysAgo = (days: number) => NOON - days * DAY

/** Mia was told at noon that so many clients are quiet; `told` is what her message says of them a few minutes later. */
async function scene(clients = 1) {
  const { store, book } = await useBook()
  const mia = await book.teammate('Mia', { slackUserId: 'UMia' })
  const names = Array.from({ length: clients }, (_, index) => `Acme ${index}`)
  const ids: string[] = []
  for (const name of names) {
    const id = await book.client(name, { addedAt: daysAgo(60), recordedAt: daysAgo(60), ownerId: mia })
    await book.touchpoint(id, { occurredAt: daysAgo(33), recordedAt: daysAgo(33) })
    ids.push(id)
  }
  await lookAtClients(store, book.workspace, NOON, NOON)
  const hold = { owner: randomUUID(), leaseMs: 60_000 }
  const [delivery] = await store.ledger.claim(book.workspaceId, hold, 1, 0, NOON)
  let reads = 0
  const byId: typeof store.facts.byId = (...asked) => {
    reads += 1
    return store.facts.byId(...asked)
  }
  const told = async () => {
    const message = { ...(delivery ?? expect.fail('Nothing was said')), sentAt: NOON + 1 }
    const ports = { ...store, facts: { ...store.facts, byId } }
    const composed = await composeNudges(ports, book.workspace, message, NOON + 300_000)
    return composed.kind === 'say' ? composed.words.settled : expect.fail(composed.reason)
  }
  const settle = (clientId: string, how: string, at: number) =>
    settleNudges(store, book.workspace, { clientId, by: mia, how }, at)
  return { store, book, mia, ids, acme: ids[0] ?? '', told, settle, reads: () => reads }
}

test('a check-in tells how it moved the risk, without what somebody else wrote down right before', async () => {
  const alone = await scene()
  await alone.book.touchpoint(alone.acme, { occurredAt: NOON, recordedAt: NOON + 90_000 })
  await alone.settle(alone.acme, 'check-in logged', NOON + 90_100)
  const [expected] = await alone.told()
  expect(expected?.move?.to).toBeLessThan(expected?.move?.from ?? 0)
  const { book, acme, told, settle } = await scene()
  await book.feedback(acme, 'complaint', {
    severity: 'critical',
    receivedAt: NOON + 60_000,
    recordedAt: NOON + 60_000
  })
  await book.touchpoint(acme, { occurredAt: NOON, recordedAt: NOON + 90_000 })
  await settle(acme, 'check-in logged', NOON + 90_100)
  const move = (await told())[0]?.move ?? { from: 0, to: 0 }
  expect(move.to).toBeLessThanOrEqual(move.from)
})

test('a snooze moved no risk, whatever somebody else wrote down right before', async () => {
  const { store, book, mia, acme, told, settle } = await scene()
  const [cause = ''] = await store.nudges.open(book.workspaceId, acme)
  await book.feedback(acme, 'complaint', {
    severity: 'critical',
    receivedAt: NOON + 60_000,
    recordedAt: NOON + 60_000
  })
  const details = { cause, untilOn: '2026-12-20', endedOn: null, reason: 'holiday' }
  const snooze = { clientId: acme, sourceKey: 'slack:s', details }
  await store.records.add(book.workspaceId, 'snooze', snooze, mia, NOON + 90_000)
  await settle(acme, 'seen to', NOON + 90_100)
  expect(await told()).toMatchObject([{ how: 'snoozed until 20 Dec 2026', by: 'Mia', move: null }])
})

test('how the risk moved is read once for each thing that is shown', async () => {
  const { ids, book, told, settle, reads } = await scene(20)
  for (const id of ids) {
    await book.touchpoint(id, { occurredAt: NOON, recordedAt: NOON + 1_000 })
    await settle(id, 'check-in logged', NOON + 1_100)
  }
  const settled = await told()
  expect(settled).toHaveLength(20)
  expect(settled.slice(0, 12).every(({ move }) => move !== null)).toBe(true)
  expect(reads()).toBe(12)
})
