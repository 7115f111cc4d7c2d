import { beforeEach, describe, expect, test } from 'vitest'
import type { Level } from '../../../src/domain/assessment/level.ts'
import { alertsOf } from '../../../src/domain/attention/alerts-of.ts'
import { plannedActions } from '../../../src/domain/playbooks/planned-actions.ts'
import { OCCASIONS, type Occasion, type Playbook } from '../../../src/domain/playbooks/playbook.ts'
import { defaultPolicy, type Policy } from '../../../src/domain/policy.ts'
import type { Store } from '../../../src/store/store.ts'
import type { Book } from '../../support/book.ts'
import { daysAgo, NOW } from '../../support/facts.ts'
import { useBook } from '../../support/use-book.ts'
import { addAction, busyClient, today } from './busy-client.ts'

let store: Store
let book: Book
let mia: string
let ben: string

beforeEach(async () => {
  ;({ store, book } = await useBook({ timeZone: 'Europe/Berlin' }))
  mia = await book.teammate('Mia', { slackUserId: 'U1' })
  ben = await book.teammate('Ben', { slackUserId: 'U2' })
})

const policy: Policy = defaultPolicy('Europe/Berlin')

test('an agenda holds what every alert needs', async () => {
  const { acme, ann } = await busyClient(store, book, { mia, ben })
  const [agenda] = await store.agendas.ofClients(book.workspaceId, [acme], NOW)
  if (agenda === undefined) throw new Error('There is no agenda')
  const alerts = alertsOf(agenda, policy, NOW)
  const bob = agenda.contacts.find(({ name }) => name === 'Bob Ray')?.id
  // Whose turn it is when in a month its id says.
  const confirm = alerts.find(({ kind }) => kind === 'confirm')?.cause ?? 'none'
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
    'handed_over:2026-11-17': 'Mia',
    // Nobody is asked to see to these in particular either.
    'health_check:2026-01-26:3': null,
    [confirm]: null,
    'anniversary:1': null
  })
  expect(agenda.handedOver).toEqual({ at: daysAgo(5), by: 'Ben', isTaken: false })
  expect(agenda.client.backup).toEqual({ id: ben, name: 'Ben', isActive: true })
})

test('an agenda says since when somebody has been known to leave, whatever is written about them after that', async () => {
  const acme = await book.client('Acme')
  const said = { leftOn: '2026-12-01' }
  const ann = await book.contact(acme, 'Ann', { recordedAt: daysAgo(90), retiredAt: daysAgo(40) })
  await book.contactVersion(acme, ann, 'Ann', { ...said, recordedAt: daysAgo(40), retiredAt: daysAgo(9) })
  await book.contactVersion(acme, ann, 'Ann Lee', { ...said, recordedAt: daysAgo(9) })
  const bob = await book.contact(acme, 'Bob', { ...said, recordedAt: daysAgo(30) })
  await book.contact(acme, 'Cleo')
  const [agenda] = await store.agendas.ofClients(book.workspaceId, [acme], NOW)
  expect(new Map(agenda?.departures.map(({ contactId, recordedAt }) => [contactId, recordedAt]))).toEqual(
    new Map([
      [ann, daysAgo(40)],
      [bob, daysAgo(30)]
    ])
  )
})

test('an agenda holds snoozes that have run out lately or not at all, and claims that are not released', async () => {
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
  await add('snooze', 's2', { ...snooze, cause: null, untilOn: '2026-10-23' })
  await add('snooze', 's3', { ...snooze, untilOn: '2026-10-22' })
  await add('claim', 'm1', { cause: 'leaving:r1', byId: ben, claimedAt: daysAgo(1), releasedAt: null })
  await add('claim', 'm2', { cause: 'leaving:r2', byId: ben, claimedAt: daysAgo(2), releasedAt: daysAgo(1) })
  const [agenda] = await store.agendas.ofClients(book.workspaceId, [acme], NOW)
  expect(agenda?.snoozes).toEqual([
    { cause: 'quiet:2026-10-01', untilOn: today, endedOn: null },
    { cause: null, untilOn: '2026-10-23', endedOn: null }
  ])
  expect(agenda?.claims).toEqual([
    { cause: 'leaving:r1', by: { id: ben, name: 'Ben' }, claimedAt: daysAgo(1) }
  ])
})

/** A client whose score was this on these days. */
async function withScores(name: string, scores: Record<string, [Level, number]>) {
  const id = await book.client(name, { ownerId: mia })
  for (const [day, [level, score]] of Object.entries(scores)) {
    const numbers = { score, basis: 'score', inputs: 5, exposure: null, policyVersion: 1 } as const
    const snapshot = { day, asOf: NOW, level, computedLevel: level, drivers: [], ...numbers }
    await store.history.record(book.workspaceId, day, [{ clientId: id, snapshot }])
  }
  return id
}

test('an agenda says since when a client is at risk or worse, and how the latest four weeks went', async () => {
  const worse = await withScores('Worse', {
    '2026-09-01': ['critical', 90],
    '2026-09-20': ['watch', 30],
    '2026-09-25': ['at risk', 55],
    // The 20th is four weeks after the 23rd of October, and that four after the 25th of September.
    '2026-10-22': ['critical', 80],
    '2026-10-23': ['at risk', 60],
    '2026-11-19': ['at risk', 61],
    '2026-11-20': ['at risk', 10]
  })
  const always = await withScores('Always', { '2026-10-26': ['at risk', 50] })
  const better = await withScores('Better', { '2026-09-01': ['critical', 90], '2026-09-20': ['watch', 30] })
  const unknown = await book.client('Unknown')
  const troubles = async (ids: string[]) => {
    const agendas = await store.agendas.ofClients(book.workspaceId, ids, NOW)
    return ids.map((id) => agendas.find(({ client }) => client.id === id)?.trouble)
  }
  expect(await troubles([worse, always, better, unknown])).toEqual([
    { level: 'at risk', since: '2026-09-25', fourWeeks: { first: 60, last: 61 } },
    { level: 'at risk', since: '2026-10-26', fourWeeks: null },
    null,
    null
  ])
})

test('an agenda says what is on record, and when somebody last looked it over', async () => {
  const acme = await book.client('Acme', {
    recordedAt: daysAgo(50),
    annualRevenue: { amount: '1.00', currency: 'EUR' }
  })
  const agenda = async () => (await store.agendas.ofClients(book.workspaceId, [acme], NOW))[0]
  expect(await agenda()).toMatchObject({
    client: { hasRevenue: true },
    healthCheckedAt: null,
    changedAt: daysAgo(50),
    confirmedAt: null
  })
  await book.contact(acme, 'Ann', { recordedAt: daysAgo(20) })
  await book.contact(acme, 'Bob', { recordedAt: daysAgo(10), retiredAt: daysAgo(9) })
  for (const days of [8, 70, -1]) await book.judgement(acme, 'health', { service: 4, madeAt: daysAgo(days) })
  for (const days of [7, 3])
    await book.query('insert into confirmation values ($1, $2, $3, $4, $5)', [
      book.workspaceId,
      acme,
      `c${days}`,
      new Date(daysAgo(days)),
      mia
    ])
  expect(await agenda()).toMatchObject({
    healthCheckedAt: daysAgo(8),
    changedAt: daysAgo(20),
    confirmedAt: daysAgo(3)
  })
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
