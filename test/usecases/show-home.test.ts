import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Asker, Workspace } from '../../src/domain/clients/teammate.ts'
import type { Store } from '../../src/store/store.ts'
import { type HomeFilter, showHome } from '../../src/usecases/show-home.ts'
import { type Book, createBook } from '../support/book.ts'
import { daysAgo, NOW } from '../support/facts.ts'
import { openSharedStore } from '../support/opened-store.ts'

let opened: Awaited<ReturnType<typeof openSharedStore>>
let store: Store
let book: Book
let workspace: Workspace
let mia: Asker
let ben: string

beforeEach(async () => {
  opened = await openSharedStore()
  store = opened.store
  book = await createBook(opened.url)
  workspace = { id: book.workspaceId, slackTeamId: null, name: 'Test', timeZone: 'UTC', currency: 'EUR' }
  mia = { workspaceId: book.workspaceId, teammateId: await book.teammate('Mia'), role: 'member' }
  ben = await book.teammate('Ben')
})

afterEach(async () => {
  await book.close()
  await opened.close()
})

/** The clients and what stands in each list, as `client cause`. */
async function home(filter: HomeFilter = 'all') {
  const { list, waiting, due, alerts } = await showHome(store, workspace, mia, filter, NOW)
  const causes = (desks: typeof waiting) =>
    desks.map(({ alert: { client, cause } }) => `${client.name} ${cause}`)
  return {
    clients: list.clients.map(({ name }) => name),
    waiting: causes(waiting),
    due: causes(due),
    alerts: causes(alerts)
  }
}

/** Acme is Mia's and has been quiet; of Beta, which is Ben's, a complaint and an action are hers. */
async function desks() {
  const spoken = { occurredAt: daysAgo(35) }
  const acme = await book.client('Acme', { ownerId: mia.teammateId })
  const beta = await book.client('Beta', { ownerId: ben })
  for (const client of [acme, beta]) await book.touchpoint(client, spoken)
  await book.risk(acme, 'They met Globex', { sourceKey: 'r1', threat: 'high' })
  await book.commitment(acme, 'Plan', { sourceKey: 'p1', dueOn: '2026-11-25', ownerId: ben })
  const complaint = { kind: 'complaint', receivedAt: daysAgo(9), ownerId: mia.teammateId } as const
  const unsaid = {
    contactId: null,
    score: null,
    severity: null,
    about: null,
    text: null,
    remark: null,
    permalink: null
  }
  const open = {
    respondBy: null,
    respondedAt: null,
    resolveBy: null,
    resolvedAt: null,
    toldClientAt: null,
    acknowledgedAt: null
  }
  await store.records.add(
    workspace.id,
    'feedback',
    { clientId: beta, sourceKey: 'c1', details: { ...complaint, ...unsaid, ...open } },
    ben,
    NOW
  )
  const action = {
    action: 'Ask',
    ownerId: mia.teammateId,
    dueOn: '2027-03-01',
    riskKey: null,
    playbook: null,
    cause: null
  }
  const standing = { doneOn: null, droppedOn: null, outcome: null }
  await store.records.add(
    workspace.id,
    'action',
    { clientId: beta, sourceKey: 'a1', details: { ...action, ...standing } },
    ben,
    NOW
  )
  return { acme, beta }
}

test('everything on a desk is in one place: what is mine to do, what has a date, and the rest', async () => {
  const { acme } = await desks()
  expect(await home()).toEqual({
    clients: ['Acme'],
    waiting: ['Beta complaint:c1:response', 'Beta action:a1'],
    due: ['Acme quiet:2026-10-18', 'Acme commitment:p1'],
    alerts: ['Acme competitor:r1']
  })
  const claim = { cause: 'competitor:r1', byId: mia.teammateId, claimedAt: NOW, releasedAt: null }
  await store.records.add(
    workspace.id,
    'claim',
    { clientId: acme, sourceKey: 'm1', details: claim },
    mia.teammateId,
    NOW
  )
  expect(await home()).toMatchObject({
    waiting: ['Beta complaint:c1:response', 'Acme competitor:r1', 'Beta action:a1'],
    alerts: []
  })
})

test('a desk is narrowed to what is at risk, due this week, or overdue', async () => {
  await desks()
  expect(await home('overdue')).toEqual({
    clients: ['Acme'],
    waiting: ['Beta complaint:c1:response'],
    due: ['Acme quiet:2026-10-18'],
    alerts: []
  })
  expect(await home('this_week')).toMatchObject({
    waiting: ['Beta complaint:c1:response'],
    due: ['Acme quiet:2026-10-18', 'Acme commitment:p1'],
    alerts: []
  })
  const calm = await book.client('Calm', { ownerId: mia.teammateId, addedAt: daysAgo(1) })
  await book.touchpoint(calm, { occurredAt: daysAgo(1) })
  expect((await home()).clients).toEqual(['Acme', 'Calm'])
  expect(await home('at_risk')).toMatchObject({
    clients: ['Acme'],
    waiting: [],
    alerts: ['Acme competitor:r1']
  })
})

test('a client that was handed over waits for its new owner', async () => {
  const beta = await book.client('Beta', { ownerId: ben, recordedAt: daysAgo(200), retiredAt: daysAgo(2) })
  await book.clientVersion(beta, 'Beta', { ownerId: mia.teammateId, recordedAt: daysAgo(2) })
  expect((await home()).waiting).toEqual(['Beta handed_over:2026-11-20'])
})
