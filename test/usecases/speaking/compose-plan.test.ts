import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { calendarDate, dayIn } from '../../../src/domain/calendar.ts'
import { planMessage } from '../../../src/slack/nudge/plan-message.ts'
import { claimAlert } from '../../../src/usecases/claim-alert.ts'
import { composePlan } from '../../../src/usecases/speaking/compose-plan.ts'
import type { ToldItems } from '../../../src/usecases/speaking/nudge-words.ts'
import { teammate, workspaceOf } from '../../support/nudged.ts'
import { ago, story } from '../../support/story.ts'
import { undatedAction } from '../../support/undated-action.ts'

async function scene() {
  const told = await story()
  const { store, sandbox } = told
  const workspace = await workspaceOf(told)
  const ownerId = await teammate(told, 'dana')
  const now = Date.now()
  const recipient = sandbox.person('dana').id
  const asked = { kind: 'plan', cause: 'plan', period: '2026-11-23', slotAt: now, notBefore: now } as const
  await store.ledger.add(workspace.id, { ...asked, recipient }, now)
  const hold = { owner: randomUUID(), leaseMs: 60_000 }
  const [delivery] = await store.ledger.claim(workspace.id, hold, 1, 0, now)
  if (delivery === undefined) throw new Error('There is no plan')
  const today = dayIn(workspace.timeZone, now)
  return {
    ...told,
    ownerId,
    workspace,
    inDays: (days: number) => calendarDate(today + days),
    composed: (sentAt: number | null = null, ports = store) =>
      composePlan(ports, workspace, { ...delivery, sentAt }, Date.now())
  }
}

test('a plan begins with three talks at the riskiest clients, then what is due, then what waits', async () => {
  const { book, store, ownerId, composed, inDays } = await scene()
  const all = ['Alpha', 'Beta', 'Gamma', 'Delta']
  for (const [index, name] of all.entries()) {
    const client = await book.client(name, { ownerId, addedAt: ago(400) })
    await book.touchpoint(client, { occurredAt: ago(40 + 20 * index) })
  }
  const calm = await book.client('Epsilon', { ownerId, addedAt: ago(90) })
  await book.touchpoint(calm, { occurredAt: ago(1) })
  const act = (action: string, dueOn: string | null) =>
    store.records.add(
      book.workspaceId,
      'action',
      {
        clientId: calm,
        sourceKey: action,
        details: { ...undatedAction, action, ownerId, dueOn }
      },
      ownerId,
      Date.now()
    )
  await act('Send the offer', inDays(3))
  await act('Plan the summer', null)
  const plan = await composed()
  if (plan.kind !== 'say') throw new Error('There is no plan')
  const { calls, due, waiting } = plan.words
  const names = (part: ToldItems) => part.items.map(({ alert }) => alert.client.name)
  expect(names(calls)).toEqual(['Delta', 'Gamma', 'Beta'])
  expect(names(due)).toEqual(['Alpha', 'Epsilon'])
  expect(waiting.items.map(({ alert }) => alert.sentence)).toEqual([
    'The action “Plan the summer” has no date'
  ])
  expect(planMessage(plan.words).text).toBe(
    'Your week: talk to Delta, Gamma, Beta. Besides, 2 due, 1 waiting for you.'
  )
})

test('no plan is said when nothing is due', async () => {
  const { book, ownerId, composed } = await scene()
  const client = await book.client('Alpha', { ownerId, addedAt: ago(90) })
  await book.touchpoint(client, { occurredAt: ago(1) })
  expect(await composed()).toEqual({
    kind: 'nothing',
    reason: 'Nothing is due that was not said that day'
  })
})

test('a plan names a talk that somebody took on who has left since', async () => {
  const { book, store, ownerId, workspace, composed } = await scene()
  const client = await book.client('Acme', { ownerId, addedAt: ago(400) })
  await book.touchpoint(client, { occurredAt: ago(40) })
  const talks = async () => {
    const plan = await composed()
    return plan.kind === 'say' ? plan.words.calls.items.map(({ alert }) => alert) : []
  }
  const [talk] = await talks()
  if (talk === undefined) throw new Error('There is no talk')
  const ben = await book.teammate('Ben', { slackUserId: 'UBen' })
  const asker = { workspaceId: book.workspaceId, teammateId: ben, role: 'member' } as const
  await claimAlert(store, workspace, asker, { clientId: client, cause: talk.cause }, Date.now())
  expect(await talks()).toEqual([])
  await book.query('update teammate set is_active = false where id = $1', [ben])
  expect(await talks()).toEqual([talk])
})

test('no plan is said when everything is seen to while it is composed', async () => {
  const { book, store, ownerId, composed } = await scene()
  const client = await book.client('Alpha', { ownerId, addedAt: ago(90) })
  await book.touchpoint(client, { occurredAt: ago(40) })
  const { nudges } = store
  const carry: typeof nudges.carry = async (...told) => {
    await book.touchpoint(client, { occurredAt: ago(1) })
    return nudges.carry(...told)
  }
  expect(await composed(null, { ...store, nudges: { ...nudges, carry } })).toMatchObject({ kind: 'nothing' })
})
