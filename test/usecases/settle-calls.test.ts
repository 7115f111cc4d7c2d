import { expect, onTestFinished, test } from 'vitest'
import { DAY } from '../../src/domain/time.ts'
import type { Checkin } from '../../src/usecases/check-checkin.ts'
import { logCheckin } from '../../src/usecases/log-checkin.ts'
import { runPlaybooks } from '../../src/usecases/run-playbooks.ts'
import { createBook } from '../support/book.ts'
import { daysAgo, NOW } from '../support/facts.ts'
import { openSharedStore } from '../support/opened-store.ts'
import { slackOfNobody } from '../support/slack-of-nobody.ts'

/** A client of Mia's that went quiet, so that a playbook asks for a call. */
async function quietClient() {
  const opened = await openSharedStore()
  onTestFinished(opened.close)
  const book = await createBook(opened.url)
  onTestFinished(book.close)
  const { store } = opened
  const teammateId = await book.teammate('Mia')
  const mia = { workspaceId: book.workspaceId, teammateId, role: 'member' } as const
  const clientId = await book.client('Acme', { tier: 'B', ownerId: teammateId })
  await book.touchpoint(clientId, { occurredAt: daysAgo(40) })
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
  return { log, actions, store, book, clientId }
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
