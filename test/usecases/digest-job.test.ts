import { expect, test } from 'vitest'
import { nextSlot } from '../../src/domain/schedule/slots.ts'
import { decideDigest, digestTerms } from '../../src/usecases/digest-job.ts'
import { NOW } from '../support/facts.ts'
import { digestOfBook } from './digest-scene.ts'

const HOUR = 3_600_000

/** Thursday 26 Nov 2026, 09:30 in Madrid. */
const THURSDAY = Date.UTC(2026, 10, 26, 8, 30)

async function thursdays() {
  const scene = await digestOfBook({ weekday: 4, minute: 570, timeZone: 'Europe/Madrid' })
  const { book, store, digest } = scene
  const slot = { workspace: book.workspace, subject: digest.id, at: THURSDAY, now: THURSDAY + 5_000 }
  return {
    ...scene,
    decide: (change: Partial<typeof slot> = {}) => decideDigest({ ...slot, ...change }, store)
  }
}

test('a digest is due when an admin said, by the clocks of its own zone', async () => {
  const { book, store, digest } = await thursdays()
  const [terms, ...others] = await digestTerms(book.workspace, store)
  expect(others).toEqual([])
  expect(terms?.subject).toBe(digest.id)
  expect(nextSlot(terms ?? { cron: '', timeZone: '' }, NOW)).toBe(THURSDAY)
})

test('at its time it goes to its channel, the rest into the thread, and copies to those who want one', async () => {
  const { digest, decide } = await thursdays()
  const about = { cause: digest.id, slotAt: THURSDAY, period: '2026-11-26' }
  const first = { recipient: 'LEADS', cause: digest.id, period: '2026-11-26' }
  const messages = await decide()
  expect(messages.map(({ notBefore, ...message }) => message).slice(0, 2)).toEqual([
    { ...about, kind: 'digest', recipient: 'LEADS' },
    { ...about, kind: 'digest_more', recipient: 'LEADS', period: '2026-11-26:more', after: first }
  ])
  const copies = messages.slice(2)
  expect(copies.map(({ recipient }) => recipient).sort()).toEqual(['LEA', 'MIA'])
  for (const copy of copies) expect(copy).toMatchObject({ ...about, kind: 'digest_copy' })
  expect(await decide()).toEqual(messages)
})

test('a copy waits until its reader may be spoken to', async () => {
  const { decide, store, book, mia } = await thursdays()
  await store.preferences.save(book.workspaceId, mia, { quietHours: { from: 8, to: 12 }, wantsDigest: true })
  const due = async (now: number) =>
    (await decide({ now })).find(({ recipient }) => recipient === 'MIA')?.notBefore
  expect(await due(THURSDAY)).toBe(Date.UTC(2026, 10, 26, 12))
  // Late in the night after it.
  expect(await due(THURSDAY + 18 * HOUR)).toBe(Date.UTC(2026, 10, 27, 12))
})

test('guests, those who have left, and those who want none get no copy', async () => {
  const { decide, store, book, mia } = await thursdays()
  await store.preferences.save(book.workspaceId, mia, { quietHours: null, wantsDigest: false })
  await book.query(
    "UPDATE teammate SET wants_digest = true, is_active = slack_user_id <> 'LEA' WHERE id <> $1 AND workspace_id = $2",
    [mia, book.workspaceId]
  )
  expect(await decide()).toHaveLength(2)
})

test('a digest of a segment is not copied where there is one of the whole book, and one that was removed says nothing', async () => {
  const { decide, store, book, digest, mia } = await thursdays()
  const banks = await store.digests.add(book.workspaceId, { ...digest, segment: 'Banks' }, mia, NOW)
  if (banks.kind !== 'kept') expect.fail(banks.kind)
  expect(await decide({ subject: banks.digest.id })).toHaveLength(2)
  await store.digests.remove(book.workspaceId, digest.id)
  expect(await decide()).toEqual([])
  expect(await decide({ subject: banks.digest.id })).toHaveLength(4)
})
