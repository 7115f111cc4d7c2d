import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Workspace } from '../../src/domain/clients/teammate.ts'
import { changeSettings } from '../../src/domain/policy/change-settings.ts'
import { defaultSettings } from '../../src/domain/policy.ts'
import { createLog } from '../../src/log.ts'
import type { Store } from '../../src/store/store.ts'
import { openStore } from '../../src/store/store.ts'
import { afterWrite } from '../../src/usecases/after-write.ts'
import { Outage } from '../../src/usecases/ports.ts'
import { runPlaybooks, sweepPlaybooks } from '../../src/usecases/run-playbooks.ts'
import { type Book, createBook } from '../support/book.ts'
import { daysAgo, NOW } from '../support/facts.ts'
import { openSharedStore, quiet } from '../support/opened-store.ts'

let opened: Awaited<ReturnType<typeof openSharedStore>>
let store: Store
let book: Book
let workspace: Workspace
let mia: string

beforeEach(async () => {
  opened = await openSharedStore()
  store = opened.store
  book = await createBook(opened.url)
  mia = await book.teammate('Mia', { slackUserId: 'U1' })
  workspace = { id: book.workspaceId, slackTeamId: null, name: 'Test', timeZone: 'UTC', currency: 'EUR' }
})

afterEach(async () => {
  await book.close()
  await opened.close()
})

const actions = async (clientId: string) =>
  (await store.records.ofClient(book.workspaceId, 'action', clientId)).map(({ sourceKey }) => sourceKey)

/** Nobody has spoken with it for 40 days. */
const quietClient = (name: string) => book.client(name, { ownerId: mia, addedAt: daysAgo(40) })

test('a playbook asks for each step once, however many look at once and however often', async () => {
  const acme = await quietClient('Acme')
  const other = await openStore({ url: opened.url, log: quiet })
  const added = await Promise.all([
    runPlaybooks(store, workspace, acme, NOW),
    runPlaybooks(other, workspace, acme, NOW),
    sweepPlaybooks(store, workspace, NOW),
    sweepPlaybooks(other, workspace, NOW)
  ])
  await other.close()
  expect(added.reduce((sum, count) => sum + count)).toBe(1)
  expect(await actions(acme)).toEqual([`playbook:gone quiet:${acme}:quiet:2026-10-13:1`])
  expect(await runPlaybooks(store, workspace, acme, daysAgo(-3))).toBe(0)
})

test('what somebody has done or dropped is not asked for again', async () => {
  const acme = await quietClient('Acme')
  await runPlaybooks(store, workspace, acme, NOW)
  const [entry] = await store.records.ofClient(book.workspaceId, 'action', acme)
  if (entry === undefined) throw new Error('Nothing was asked for')
  expect(entry).toMatchObject({ by: null, details: { ownerId: mia, playbook: 'gone quiet' } })
  await store.records.revise(
    book.workspaceId,
    'action',
    { ...entry, changes: { doneOn: '2026-11-22' } },
    mia,
    NOW
  )
  expect(await sweepPlaybooks(store, workspace, NOW + 1)).toBe(0)
  await book.touchpoint(acme, { occurredAt: daysAgo(35) })
  expect(await sweepPlaybooks(store, workspace, NOW + 1)).toBe(1)
})

test('the whole book is looked at, in portions, by the policy in force', async () => {
  const settings = changeSettings(defaultSettings, { playbooks: [] })
  await store.policies.save(book.workspaceId, settings, 1, null, NOW)
  for (let index = 0; index < 101; index++) await quietClient(`Client ${index}`)
  expect(await sweepPlaybooks(store, workspace, NOW)).toBe(0)
  await store.policies.save(book.workspaceId, defaultSettings, 2, null, NOW)
  expect(await sweepPlaybooks(store, workspace, NOW)).toBe(101)
})

describe('after a write', () => {
  test('the playbooks of the client run', async () => {
    const acme = await quietClient('Acme')
    await afterWrite({ ...store, log: quiet }, workspace, acme, NOW)
    expect(await actions(acme)).toHaveLength(1)
  })

  test('a fault is logged and does not reach whoever wrote', async () => {
    const lines: string[] = []
    const log = createLog('info', { write: (line) => lines.push(line) })
    const agendas = { ...store.agendas, ofClients: () => Promise.reject(new Outage('out of reach')) }
    await afterWrite({ ...store, agendas, log }, workspace, 'acme', NOW)
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { level: 'warn', client: 'acme', error: { type: 'Outage' } }
    ])
  })
})
