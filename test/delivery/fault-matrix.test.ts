import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Fault } from '../../src/sandbox/faults.ts'
import { ALTHOUGH, MESSAGES, PATIENCE } from './matrix.ts'
import { afterMore, expectAllSaid, rowsOf, settled, wrongs } from './said.ts'
import { type Stage, setStage } from './stage.ts'

const post = (fault: Omit<Fault, 'method'>): Fault => ({ method: 'chat.postMessage', ...fault })

const FAULTS: readonly [string, Fault][] = [
  ['Slack asks to wait', post({ kind: 'rate_limited', retryAfter: 1, every: 10 })],
  ['Slack refuses with a fault', post({ kind: 'http_503', every: 10 })],
  ['Slack takes some and answers with a fault', post({ kind: 'accepted_then_http_500', every: 10 })],
  ['Slack takes some and the connection breaks', post({ kind: 'accepted_then_reset', every: 10 })],
  ['Slack takes some and never answers', post({ kind: 'accepted_then_timeout', every: 200 })],
  ['Slack takes some and shows them late', post({ kind: 'accepted_then_reset', every: 10, lateBy: 1_500 })],
  ['connections break before Slack has read anything', post({ kind: 'reset', every: 10 })],
  ['for a while nothing gets through', { method: '*', kind: 'reset', lasting: 1_000 }]
]

let stage: Stage

beforeAll(async () => {
  stage = await setStage()
})
afterAll(() => stage.close())

describe(ALTHOUGH, { timeout: PATIENCE }, () => {
  test.each(FAULTS)('%s', async (_name, fault) => {
    stage.slack.faults.add(fault)
    await expectAllSaid(stage, await stage.decideOn(MESSAGES), MESSAGES)
    stage.slack.faults.clear()
  })

  test('the database takes all connections away, again and again', async () => {
    const cause = await stage.decideOn(MESSAGES)
    for (let time = 0; time < 5; time += 1) {
      await afterMore(stage, 100)
      await stage.query(CUT, [])
    }
    await expectAllSaid(stage, cause, MESSAGES)
  })

  test('the token is revoked and given back', async () => {
    const { slack, store, workspaceId, bots } = stage
    const cause = await stage.decideOn(MESSAGES)
    await afterMore(stage, 200)
    slack.setTokens('revoked')
    await Promise.all(bots.map((bot) => bot.seesThrough()))
    expect(await store.ledger.paused(workspaceId, Date.now())).toMatchObject({ reason: 'token_revoked' })
    slack.setTokens('active')
    await store.ledger.resume(workspaceId, { after: Date.now(), upTo: Date.now() })
    await expectAllSaid(stage, cause, MESSAGES)
  })

  test('a channel is archived, of which an admin hears once, and brought back', async () => {
    const { slack, store, workspaceId } = stage
    const closed = stage.channels['closed'] ?? ''
    await stage.setDigest(closed)
    const cause = await stage.decideOn(MESSAGES)
    await afterMore(stage, 100)
    await slack.archive('closed')
    await settled(stage, cause)
    expect(await wrongs(stage, cause)).toEqual([])
    const dead = (await rowsOf(stage, cause)).filter(({ state }) => state === 'dead')
    expect(new Set(dead.map(({ recipient, reason }) => `${recipient} ${reason}`))).toEqual(
      new Set([`${closed} is_archived`])
    )
    // The report waits for an hour at which its reader may be told, which this story does not.
    await stage.query('update delivery set not_before = decided_at where cause = $1', [closed])
    await settled(stage, closed)
    const told = slack.posts().filter(({ to }) => to === slack.person('ada').id)
    expect(told.map(({ text }) => text)).toEqual([expect.stringContaining('This channel is archived')])
    await slack.archive('closed', false)
    const ids = dead.map(({ id }) => id)
    expect(await store.ledger.retry(workspaceId, ids, [], Date.now())).toBe(dead.length)
    await expectAllSaid(stage, cause, MESSAGES)
  })
})

const CUT = `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`
