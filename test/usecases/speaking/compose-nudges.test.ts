import { expect, test } from 'vitest'
import { changeSettings } from '../../../src/domain/policy/change-settings.ts'
import { DAY } from '../../../src/domain/time.ts'
import { claimAlert } from '../../../src/usecases/claim-alert.ts'
import { composeNudges } from '../../../src/usecases/speaking/compose-nudges.ts'
import { decideNudges, teammate, workspaceOf } from '../../support/nudged.ts'
import { ago, story } from '../../support/story.ts'

/** Dana is to be told that Acme, which is hers, is quiet; `composed` is what that comes to by now. */
async function decided() {
  const told = await story()
  const { book, store } = told
  const ownerId = await teammate(told, 'dana')
  const acme = await book.client('Acme Corp', { ownerId, addedAt: ago(90) })
  await book.touchpoint(acme, { occurredAt: ago(34) })
  const { delivery } = await decideNudges(told, 'dana', [acme])
  const composed = async () => composeNudges(store, await workspaceOf(told), delivery, Date.now())
  const saidAt = Date.now()
  /** What it comes to when it stands in Slack. */
  const retold = async () => {
    const again = await composeNudges(
      store,
      await workspaceOf(told),
      { ...delivery, sentAt: saidAt },
      Date.now()
    )
    return again.kind === 'say' ? again.words : expect.fail(again.reason)
  }
  return { ...told, acme, composed, retold, workspace: await workspaceOf(told) }
}

test('what still stands is said, and the same however often it is composed', async () => {
  const { composed, acme } = await decided()
  const first = await composed()
  expect(first).toMatchObject({ kind: 'say', clientIds: [acme] })
  expect(first.kind === 'say' && first.words).toMatchObject({
    items: [{ step: 'overdue', why: null, isTended: true, isTheirs: false }],
    settled: []
  })
  expect(await composed()).toEqual(first)
})

test('what was seen to before the message goes out is not said', async () => {
  const { composed, acme, book } = await decided()
  await book.touchpoint(acme, { occurredAt: ago(1) })
  expect(await composed()).toMatchObject({ kind: 'nothing' })
})

test('what somebody took on before it was decided is said, for nothing followed from it', async () => {
  const { composed, acme, store, book, workspace, ...told } = await decided()
  const teammateId = await teammate({ store, book, ...told }, 'ben')
  const [cause = ''] = await store.nudges.open(workspace.id, acme)
  const ben = { workspaceId: workspace.id, teammateId, role: 'member' } as const
  await claimAlert(store, workspace, ben, { clientId: acme, cause }, ago(1))
  expect(await composed()).toMatchObject({ kind: 'say' })
})

test('what somebody else has taken on since is not said', async () => {
  const { composed, acme, store, workspace, ...told } = await decided()
  const teammateId = await teammate({ store, ...told }, 'ben')
  const [cause = ''] = await store.nudges.open(workspace.id, acme)
  const ben = { workspaceId: workspace.id, teammateId, role: 'member' } as const
  await claimAlert(store, workspace, ben, { clientId: acme, cause }, Date.now())
  expect(await composed()).toMatchObject({ kind: 'nothing' })
})

test('what has come to another owner is for them', async () => {
  const { composed, book, acme } = await decided()
  const ownerId = await book.teammate('Nia')
  const at = Date.now() + 1
  await book.query('update client_version set retired_at = $1', [new Date(at)])
  await book.clientVersion(acme, 'Acme Corp', { ownerId, recordedAt: at })
  expect(await composed()).toEqual({ kind: 'unreachable', reason: 'out_of_reach' })
})

test('what somebody has taken over themselves is for them, and says so where it stands', async () => {
  const { composed, retold, book, acme } = await decided()
  const ownerId = await book.teammate('Nia')
  const at = Date.now() + 1
  await book.query('update client_version set retired_at = $1', [new Date(at)])
  await book.clientVersion(acme, 'Acme Corp', { ownerId, recordedAt: at })
  await book.query('update client_version set recorded_by = owner_id where owner_id = $1', [ownerId])
  expect(await composed()).toEqual({ kind: 'unreachable', reason: 'out_of_reach' })
  expect(await retold()).toMatchObject({ items: [], settled: [{ how: 'taken over', by: 'Nia' }] })
})

test('what nobody did anything about in its time says that this is over', async () => {
  const { book, store, ...told } = await story()
  const all = { book, store, ...told }
  const ownerId = await teammate(all, 'dana')
  const acme = await book.client('Acme Corp', { ownerId, addedAt: ago(3 * 365 + 1) })
  const { delivery } = await decideNudges(all, 'dana', [acme], 'anniversary')
  const composed = await composeNudges(
    store,
    await workspaceOf(all),
    { ...delivery, sentAt: Date.now() },
    Date.now() + 20 * DAY
  )
  expect(composed.kind === 'say' && composed.words.settled).toMatchObject([
    { how: 'the time for it is over', by: null }
  ])
})

test('nothing is said of a client that somebody may not see any more', async () => {
  const { composed, book } = await decided()
  const ownerId = await book.teammate('Nia')
  await book.query('update client_version set owner_id = $1, is_confidential = true', [ownerId])
  expect(await composed()).toEqual({ kind: 'unreachable', reason: 'out_of_reach' })
})

test('nothing is said to somebody who has left', async () => {
  const { composed, sandbox, book } = await decided()
  await book.query('update teammate set is_active = false where slack_user_id = $1', [
    sandbox.person('dana').id
  ])
  expect(await composed()).toEqual({ kind: 'unreachable', reason: 'out_of_reach' })
})

test('what is on record no more is over, and nothing is said of what it was', async () => {
  const { retold, book } = await decided()
  await book.query('update client_version set check_in_days = 300')
  expect((await retold()).settled).toMatchObject([
    { sentence: null, how: 'no longer open', by: null, place: 0 }
  ])
})

test('of a client that was archived since, it is told what was said and that it is over', async () => {
  const { retold, book } = await decided()
  await book.query('update client_version set archived_at = $1', [new Date(Date.now() + 1)])
  const words = await retold()
  expect(words.items).toEqual([])
  expect(words.settled).toMatchObject([
    { sentence: 'Last check-in 34 days ago, every 30 agreed', how: 'no longer open', move: null }
  ])
})

test('what was said of a client that somebody may not see any more is taken back', async () => {
  const { retold, book } = await decided()
  const ownerId = await book.teammate('Nia')
  await book.query('update client_version set owner_id = $1, is_confidential = true', [ownerId])
  expect(await retold()).toMatchObject({ items: [], settled: [] })
})

test('by another policy what is over is told in the words of the policy by which it was said', async () => {
  const { retold, store, workspace } = await decided()
  const { version, timeZone: _, ...settings } = await store.policies.current(workspace)
  const relaxed = changeSettings(settings, {
    cadences: { A: { checkInDays: 300 }, B: { checkInDays: 300 }, C: { checkInDays: 300 } }
  })
  await store.policies.save(workspace.id, relaxed, version, null, Date.now() + 1)
  expect((await retold()).settled).toMatchObject([{ sentence: 'Last check-in 34 days ago, every 30 agreed' }])
})
