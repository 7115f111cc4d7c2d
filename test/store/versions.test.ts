import { beforeEach, describe, expect, test } from 'vitest'
import type { ClientRecord } from '../../src/domain/clients/client.ts'
import type { Store } from '../../src/store/store.ts'
import type { Book } from '../support/book.ts'
import { NOW, newContact } from '../support/facts.ts'
import { useBook } from '../support/use-book.ts'

let store: Store
let book: Book
let acme: string
let kim: string
let mia: string

beforeEach(async () => {
  ;({ store, book } = await useBook())
  mia = await book.teammate('Mia', { slackUserId: 'U1' })
  acme = await book.client('Acme', { ownerId: mia })
  kim = await book.contact(acme, 'Kim', { title: 'CFO', isExecutive: true })
})

const ofAcme = async () => (await store.clientVersions.one(book.workspaceId, acme)) ?? expect.fail('No Acme')
const ofKim = async () => (await store.contactVersions.one(book.workspaceId, kim)) ?? expect.fail('No Kim')
const change = async (changes: Partial<ClientRecord>, id = acme) => {
  const { revision } = (await store.clientVersions.one(book.workspaceId, id)) ?? expect.fail('No client')
  return store.clientVersions.revise(book.workspaceId, { id, revision, changes }, mia, NOW + 1000)
}

describe('what is known about a client', () => {
  test('changes, and what was known before stays on record', async () => {
    const before = await ofAcme()
    const changes: Partial<ClientRecord> = {
      tier: 'A',
      annualRevenue: { amount: '120000.50', currency: 'CHF' },
      isConfidential: true,
      channelId: 'C1',
      archivedAt: NOW
    }
    expect(await change(changes)).toEqual({ kind: 'revised' })
    expect((await ofAcme()).details).toEqual({ ...before.details, ...changes })
    const versions = await book.query(
      'select tier from client_version where client_id = $1 order by recorded_at',
      [acme]
    )
    expect(versions.map(({ tier }) => tier)).toEqual([before.details.tier, 'A'])
  })

  test('may be another name: the old one finds it no longer, the new one does', async () => {
    await change({ name: 'Apex GmbH', aliases: ['The Apex'] })
    const found = (key: string) => store.clients.namesStartingWith(book.workspaceId, null, key, 9)
    expect(await found('acme')).toEqual([])
    for (const key of ['apex gmbh', 'apex', 'the apex']) expect(await found(key)).toHaveLength(1)
  })

  test('never takes the name or the channel of another client', async () => {
    const globex = await book.client('Globex')
    await change({ channelId: 'C1' })
    const holder = { client: { id: acme, name: 'Acme' } }
    expect(await change({ name: 'ACME' }, globex)).toEqual({ kind: 'taken', by: 'name', ...holder })
    expect(await change({ channelId: 'C1' }, globex)).toEqual({ kind: 'taken', by: 'channel', ...holder })
  })

  test('of two who change what both have seen, the second is told what it is now', async () => {
    const { revision } = await ofAcme()
    const sent = (changes: Partial<ClientRecord>) =>
      store.clientVersions.revise(book.workspaceId, { id: acme, revision, changes }, mia, NOW + 1000)
    const outcomes = await Promise.all([sent({ tier: 'A' }), sent({ tier: 'C' })])
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['changed_meanwhile', 'revised'])
    const { tier } = (await ofAcme()).details
    expect(await sent({ tier })).toEqual({ kind: 'revised' })
    expect(await sent({ stage: 'pilot' })).toMatchObject({
      kind: 'changed_meanwhile',
      version: { by: 'Mia', details: { tier } },
      seen: { tier: 'B' }
    })
  })
})

describe('what is known about a person', () => {
  test('changes: somebody left, and who took over', async () => {
    const tom = await book.contact(acme, 'Tom')
    const { revision, details } = await ofKim()
    const changes = { leftOn: '2026-11-01', successorId: tom, name: 'Kim Lee' }
    const left = { id: kim, revision, changes }
    expect(await store.contactVersions.revise(book.workspaceId, left, mia, NOW + 1)).toEqual({
      kind: 'revised'
    })
    expect((await ofKim()).details).toEqual({ ...details, ...changes })
    const everybody = await store.contactVersions.ofClient(book.workspaceId, acme)
    expect(everybody.map(({ details: { name } }) => name)).toEqual(['Kim Lee', 'Tom'])
  })

  test('takes no successor from another client', async () => {
    const stranger = await book.contact(await book.client('Globex'), 'Eve')
    const left = { id: kim, revision: (await ofKim()).revision, changes: { successorId: stranger } }
    await expect(store.contactVersions.revise(book.workspaceId, left, mia, NOW + 1)).rejects.toThrow(
      'not contacts of client'
    )
  })

  test('is put on record once, however often it is sent, and also at the same moment', async () => {
    const sent = () =>
      store.contactVersions.add(book.workspaceId, { clientId: acme, details: newContact('Eve') }, mia, NOW)
    const kinds = (await Promise.all([sent(), sent(), sent()])).map(({ kind }) => kind)
    expect(kinds.sort()).toEqual(['added', 'already_there', 'already_there'])
  })
})
