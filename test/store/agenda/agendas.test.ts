import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { alertsOf } from '../../../src/domain/attention/alerts-of.ts'
import { plannedActions } from '../../../src/domain/playbooks/planned-actions.ts'
import { OCCASIONS, type Occasion, type Playbook } from '../../../src/domain/playbooks/playbook.ts'
import { defaultPolicy, type Policy } from '../../../src/domain/policy.ts'
import type { Store } from '../../../src/store/store.ts'
import { type Book, createBook } from '../../support/book.ts'
import { daysAgo, NOW } from '../../support/facts.ts'
import { openTestStore } from '../../support/opened-store.ts'
import { addAction, busyClient, today } from './busy-client.ts'

let opened: Awaited<ReturnType<typeof openTestStore>>
let store: Store
let book: Book
let mia: string
let ben: string

beforeEach(async () => {
  opened = await openTestStore()
  store = opened.store
  book = await createBook(opened.url, { timeZone: 'Europe/Berlin' })
  mia = await book.teammate('Mia', { slackUserId: 'U1' })
  ben = await book.teammate('Ben', { slackUserId: 'U2' })
})

afterEach(async () => {
  await book.close()
  await opened.close()
})

const policy: Policy = defaultPolicy('Europe/Berlin')

test('an agenda holds what every alert needs', async () => {
  const { acme, ann } = await busyClient(store, book, { mia, ben })
  const [agenda] = await store.agendas.ofClients(book.workspaceId, [acme], NOW)
  if (agenda === undefined) throw new Error('There is no agenda')
  const alerts = alertsOf(agenda, policy, NOW)
  const bob = agenda.contacts.find(({ name }) => name === 'Bob Ray')?.id
  expect(Object.fromEntries(alerts.map(({ cause, assignee }) => [cause, assignee?.name ?? null]))).toEqual({
    'quiet:2026-09-22': null,
    [`executive_silent:${ann}:2026-09-22`]: 'Ben',
    [`executive_left:${bob}`]: null,
    'next_step:t1': 'Ben',
    'commitment:p1': 'Ben',
    'action:a1': null,
    'complaint:c1:response': null,
    'request:q1:response': null,
    'leaving:r1': null,
    'competitor:r1': null,
    'level:at risk:2026-11-15': null,
    'decision:k1:notice': null,
    'handed_over:2026-11-17': 'Mia'
  })
  expect(agenda.handedOver).toEqual({ at: daysAgo(5), by: 'Ben' })
  expect(agenda.client.backup).toEqual({ id: ben, name: 'Ben', isActive: true })
})

test('an agenda holds snoozes that have not run out and claims that are not released', async () => {
  const acme = await book.client('Acme', { ownerId: mia })
  const add = <Kind extends 'snooze' | 'claim'>(kind: Kind, key: string, details: object) =>
    store.records.add(
      book.workspaceId,
      kind,
      { clientId: acme, sourceKey: key, details: details as never },
      mia,
      NOW
    )
  const snooze = { cause: 'quiet:2026-10-01', reason: 'Their board meets', endedOn: null }
  await add('snooze', 's1', { ...snooze, untilOn: today })
  await add('snooze', 's2', { ...snooze, untilOn: '2026-11-21' })
  await add('claim', 'm1', { cause: 'leaving:r1', byId: ben, claimedAt: daysAgo(1), releasedAt: null })
  await add('claim', 'm2', { cause: 'leaving:r2', byId: ben, claimedAt: daysAgo(2), releasedAt: daysAgo(1) })
  const [agenda] = await store.agendas.ofClients(book.workspaceId, [acme], NOW)
  expect(agenda?.snoozes).toEqual([{ cause: 'quiet:2026-10-01', untilOn: today, endedOn: null }])
  expect(agenda?.claims).toEqual([
    { cause: 'leaving:r1', by: { id: ben, name: 'Ben' }, claimedAt: daysAgo(1) }
  ])
})

describe('the clients with an occasion for a playbook', () => {
  const playbooks = (Object.keys(OCCASIONS) as Occasion[]).map(
    (on): Playbook => ({
      name: on,
      on,
      steps: [1, 2].map((afterDays) => ({ action: 'Do', afterDays, owner: 'owner' }))
    })
  )
  const withOccasion = (changes: Partial<Policy>) =>
    store.agendas.withOccasion(book.workspaceId, { ...policy, ...changes }, NOW)

  test('are found for each of them until every step was asked for, and not when all is calm', async () => {
    const { acme } = await busyClient(store, book, { mia, ben })
    await book.commitment(acme, 'Late', { sourceKey: 'p2', dueOn: '2026-11-20' })
    await book.touchpoint(await book.client('Calm', { ownerId: mia }), { occurredAt: daysAgo(1) })
    for (const playbook of playbooks) {
      const only = { ...policy, playbooks: [playbook] }
      const steps = async () => {
        const [agenda] = await store.agendas.ofClients(book.workspaceId, [acme], NOW)
        return agenda === undefined ? [] : plannedActions(agenda, only, NOW)
      }
      const asked = await steps()
      expect(asked.length, playbook.on).toBeGreaterThan(0)
      for (const { sourceKey, details } of asked) {
        expect(await withOccasion(only), playbook.on).toEqual([acme])
        await addAction(store, book, acme, sourceKey, details)
      }
      expect(await steps(), playbook.on).toEqual([])
      expect(await withOccasion(only), playbook.on).toEqual([])
    }
  })

  test('are those of the right tier and seriousness, near enough, and in the book', async () => {
    const acme = await book.client('Acme', { tier: 'A', addedAt: daysAgo(1) })
    await book.contract(acme, '2027-01-21')
    await book.feedback(acme, 'complaint', { severity: 'medium' })
    const only = (playbook: Partial<Playbook>) =>
      withOccasion({
        playbooks: [
          {
            name: 'one',
            on: 'complaint',
            steps: [{ action: 'Do', afterDays: 1, owner: 'owner' }],
            ...playbook
          }
        ]
      })
    expect(await only({})).toEqual([acme])
    expect(await only({ tiers: ['B', 'C'] })).toEqual([])
    expect(await only({ tiers: ['A'], severity: 'medium' })).toEqual([acme])
    expect(await only({ severity: 'high' })).toEqual([])
    expect(await only({ on: 'renewal_ahead', daysAhead: 60 })).toEqual([acme])
    expect(await only({ on: 'renewal_ahead', daysAhead: 59 })).toEqual([])
    expect(await withOccasion({ playbooks: [] })).toEqual([])
    await book.loss(acme, today)
    expect(await only({})).toEqual([])
  })
})
