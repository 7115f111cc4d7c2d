import { expect, onTestFinished, test } from 'vitest'
import { changeSettings } from '../../src/domain/policy/change-settings.ts'
import { defaultSettings } from '../../src/domain/policy.ts'
import { DAY } from '../../src/domain/time.ts'
import type { Checkin } from '../../src/usecases/check-checkin.ts'
import { logCheckin } from '../../src/usecases/log-checkin.ts'
import { runPlaybooks, sweepPlaybooks } from '../../src/usecases/run-playbooks.ts'
import { createBook } from '../support/book.ts'
import { daysAgo, NOW } from '../support/facts.ts'
import { openSharedStore } from '../support/opened-store.ts'
import { slackOfNobody } from '../support/slack-of-nobody.ts'

/** A client of Mia's that went quiet, so that a playbook asks for a call. */
async function quietClient(playbooks = defaultSettings.playbooks) {
  const opened = await openSharedStore()
  onTestFinished(opened.close)
  const book = await createBook(opened.url)
  onTestFinished(book.close)
  const { store } = opened
  const teammateId = await book.teammate('Mia')
  const mia = { workspaceId: book.workspaceId, teammateId, role: 'member' } as const
  const clientId = await book.client('Acme', { tier: 'B', ownerId: teammateId })
  await book.touchpoint(clientId, { occurredAt: daysAgo(40) })
  const settings = changeSettings(defaultSettings, { playbooks: [...playbooks] })
  await store.policies.save(book.workspaceId, settings, 1, null, NOW)
  expect(await runPlaybooks(store, book.workspace, clientId, NOW)).toBe(1)
  const checkin: Checkin = {
    clientId,
    kind: 'call',
    occurredAt: NOW - DAY,
    contactIds: [],
    newContact: { name: null, title: null, isExecutive: false },
    teammateSlackIds: [],
    summary: 'They were on holiday',
    sentiment: null,
    nextStep: null,
    nextStepOn: null,
    permalink: null
  }
  const log = (sourceKey: string, changes: Partial<Checkin> = {}) =>
    logCheckin(
      { ...store, slack: slackOfNobody },
      book.workspace,
      mia,
      { ...checkin, ...changes },
      sourceKey,
      NOW + DAY
    )
  const actions = () => store.records.ofClient(book.workspaceId, 'action', clientId)
  const sweep = (now: number) => sweepPlaybooks(store, book.workspace, now)
  return { log, actions, sweep, store, book, clientId, teammateId }
}

const CALL = 'Call Acme: nobody has spoken with them since 13 Oct 2026'

test('a check-in does the call that a playbook asked for, and is what came of it', async () => {
  const { log, actions, store, book, clientId } = await quietClient()
  expect(await log('slack:1')).toEqual({ kind: 'logged', done: [CALL] })
  const [action] = await actions()
  expect(action).toMatchObject({
    by: 'Mia',
    details: {
      action: CALL,
      doneOn: '2026-11-23',
      outcome: 'Check-in of 21 Nov 2026: They were on holiday'
    }
  })
  expect(await runPlaybooks(store, book.workspace, clientId, NOW + DAY)).toBe(0)
})

test('a check-in that is sent again changes nothing, and does what was left undone', async () => {
  const { log, actions, book } = await quietClient()
  await log('slack:1')
  const before = await actions()
  expect(await log('slack:1')).toEqual({ kind: 'already_logged', done: [] })
  expect(await actions()).toEqual(before)
  // As if the process had died in between.
  await book.query('update action set done_on = null, outcome = null')
  expect(await log('slack:1')).toEqual({ kind: 'already_logged', done: [CALL] })
})

test('a check-in from before the silence leaves the call to be done', async () => {
  const { log, actions } = await quietClient()
  expect(await log('slack:1', { occurredAt: daysAgo(50) })).toEqual({ kind: 'logged', done: [] })
  expect((await actions())[0]?.details.doneOn).toBeNull()
})

test('a talk that a file brought does the call, with whoever of us was there, and nothing twice', async () => {
  const { actions, sweep, book, clientId, teammateId } = await quietClient()
  await book.touchpoint(clientId, {
    occurredAt: NOW - DAY,
    recordedAt: NOW + 1,
    teammateIds: [teammateId],
    summary: 'All is well'
  })
  await sweep(NOW + 2)
  const settled = await actions()
  expect(settled).toMatchObject([
    { by: 'Mia', details: { doneOn: '2026-11-22', outcome: 'Check-in of 21 Nov 2026: All is well' } }
  ])
  await sweep(NOW + 3)
  expect(await actions()).toEqual(settled)
})

test('a talk of nobody in particular does the call too', async () => {
  const { actions, sweep, book, clientId } = await quietClient()
  await book.touchpoint(clientId, { occurredAt: NOW + 1 })
  await sweep(NOW + 2)
  expect(await actions()).toMatchObject([{ by: null, details: { doneOn: '2026-11-22' } }])
})

test('the hourly sweep does what a process that died after a check-in left undone', async () => {
  const { log, actions, sweep, book } = await quietClient()
  await log('slack:1')
  await book.query('update action set done_on = null, outcome = null')
  await sweep(NOW + 2 * DAY)
  expect(await actions()).toMatchObject([{ by: 'Mia', details: { doneOn: '2026-11-24' } }])
})

test('a call that somebody opened again is open until the next talk', async () => {
  const { log, actions, sweep, book, store, teammateId } = await quietClient()
  await log('slack:1')
  const [entry] = await actions()
  if (entry === undefined) expect.fail('Nothing was asked for')
  const change = { ...entry, changes: { doneOn: null } }
  await store.records.revise(book.workspaceId, 'action', change, teammateId, NOW + DAY + 60_000)
  await sweep(NOW + 2 * DAY)
  expect((await actions())[0]?.details.doneOn).toBeNull()
  await book.touchpoint(entry.client.id, { occurredAt: NOW + 2 * DAY })
  await sweep(NOW + 3 * DAY)
  expect((await actions())[0]?.details.doneOn).toBe('2026-11-25')
})

test('a step that was put before others later does not make their actions calls', async () => {
  const report = { action: 'Write a report on {client}', afterDays: 2, owner: 'owner' } as const
  const call = { action: 'Call {client}', afterDays: 2, owner: 'owner', doneBy: 'checkin' } as const
  const quiet = { name: 'gone quiet', on: 'quiet' } as const
  const { log, actions, book, store } = await quietClient([{ ...quiet, steps: [report] }])
  const settings = changeSettings(defaultSettings, { playbooks: [{ ...quiet, steps: [call, report] }] })
  await store.policies.save(book.workspaceId, settings, 2, null, NOW + 1)
  expect(await log('slack:1')).toEqual({ kind: 'logged', done: [] })
  expect(await actions()).toMatchObject([{ details: { action: 'Write a report on Acme', doneOn: null } }])
})

test('a call is done by a talk although its step is another one by now', async () => {
  const { log, book, store } = await quietClient()
  await store.policies.save(
    book.workspaceId,
    changeSettings(defaultSettings, { playbooks: [] }),
    2,
    null,
    NOW + 1
  )
  expect(await log('slack:1')).toEqual({ kind: 'logged', done: [CALL] })
})
