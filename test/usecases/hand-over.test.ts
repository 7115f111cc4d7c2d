import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import type { Asker, Teammate } from '../../src/domain/clients/teammate.ts'
import type { Role } from '../../src/domain/permissions.ts'
import type { Store } from '../../src/store/store.ts'
import { type HandOver, handOver, newOwner } from '../../src/usecases/hand-over.ts'
import { handOverAll } from '../../src/usecases/hand-over-all.ts'
import { suggestOwners } from '../../src/usecases/suggest-owners.ts'
import { type Book, createBook } from '../support/book.ts'
import { NOW } from '../support/facts.ts'
import { openSharedStore } from '../support/opened-store.ts'
import { slackOfNobody } from '../support/slack-of-nobody.ts'

let store: Store
let book: Book
let mia: string
let ben: Teammate
let acme: string
let carla: string

const ports = () => ({ ...store, slack: slackOfNobody })
const as = (teammateId: string, role: Role = 'member'): Asker => ({
  workspaceId: book.workspaceId,
  teammateId,
  role
})
const teammate = async (slackUserId: string) =>
  (await newOwner(ports(), as(mia), slackUserId, NOW)) ?? expect.fail(`Nobody is ${slackUserId}`)

beforeEach(async () => {
  const opened = await openSharedStore()
  onTestFinished(opened.close)
  store = opened.store
  book = await createBook(opened.url)
  onTestFinished(book.close)
  mia = await book.teammate('Mia', { slackUserId: 'U1' })
  await book.teammate('Ben', { slackUserId: 'U2' })
  ben = await teammate('U2')
  acme = await book.client('Acme', { ownerId: mia })
  carla = await book.contact(acme, 'Carla Ruiz', { isExecutive: true, counterpartId: mia })
})

const pass = (of: Partial<HandOver> = {}, asker = as(mia)) => {
  const terms = { note: null, keepsBackup: false, movesPeople: true }
  const passing = { clientId: acme, ownerId: mia, to: ben, ...terms, ...of }
  return handOver(ports(), book.workspace, asker, passing, NOW)
}
const details = async (id = acme) =>
  (await store.clientVersions.one(book.workspaceId, id))?.details ?? expect.fail('No client')
const plan = async () =>
  (await store.records.ofClient(book.workspaceId, 'action', acme))
    .map(({ details: { action } }) => action)
    .sort()

describe('a client that is handed over', () => {
  test('has another owner, who gets its relationships and a plan; the old one may stay as backup', async () => {
    expect(await pass({ keepsBackup: true })).toMatchObject({ kind: 'handed_over', former: { id: mia } })
    expect(await details()).toMatchObject({ ownerId: ben.id, backupId: mia })
    expect((await store.contactVersions.one(book.workspaceId, carla))?.details.counterpartId).toBe(ben.id)
    expect(await plan()).toEqual([
      'Introduce yourself at Acme as its new owner: Carla Ruiz',
      'Tell Ben what to know about Acme'
    ])
  })

  test('twice the same way is handed over once', async () => {
    await pass()
    expect(await pass()).toMatchObject({ kind: 'handed_over_before' })
    expect(await plan()).toHaveLength(2)
  })

  test('to its backup has none any more, and keeps the relationships where they are, as wished', async () => {
    await book.query('update client_version set backup_id = $1', [ben.id])
    await pass({ movesPeople: false })
    expect(await details()).toMatchObject({ ownerId: ben.id, backupId: null })
    expect((await store.contactVersions.one(book.workspaceId, carla))?.details.counterpartId).toBe(mia)
  })

  test('stays with its owner where it is theirs', async () => {
    const miaHerself = await teammate('U1')
    expect(await pass({ to: miaHerself })).toEqual({ kind: 'owns_already' })
    expect(await plan()).toEqual([])
  })

  test('by two at once to different people is told to the second', async () => {
    await book.teammate('Zoe', { slackUserId: 'U3' })
    const zoe = await teammate('U3')
    const outcomes = await Promise.all([pass({}, as(mia, 'lead')), pass({ to: zoe }, as(mia, 'lead'))])
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['changed_meanwhile', 'handed_over'])
  })

  test('while somebody changes something else about it keeps both', async () => {
    const { revision = '' } = (await store.clientVersions.one(book.workspaceId, acme)) ?? {}
    const change = { id: acme, revision, changes: { stage: 'pilot' } }
    await Promise.all([pass(), store.clientVersions.revise(book.workspaceId, change, mia, NOW)])
    expect((await details()).ownerId).toBe(ben.id)
  })

  test('goes to nobody who cannot see to it', async () => {
    await book.teammate('Guest', { slackUserId: 'U8', isOutsider: true })
    await book.teammate('Gone', { slackUserId: 'U9', isActive: false })
    for (const id of ['U8', 'U9', 'U0']) expect(await newOwner(ports(), as(mia), id, NOW), id).toBeNull()
  })
})

describe('everything that somebody owns', () => {
  test('is handed over but for what is archived; done again there is nothing left', async () => {
    const apex = await book.client('Apex', { ownerId: mia })
    await book.client('Old', { ownerId: mia, archivedAt: NOW })
    await book.client('Bens', { ownerId: ben.id })
    const seen: string[] = []
    const all = () =>
      handOverAll(
        ports(),
        book.workspace,
        as(mia),
        { fromId: mia, to: ben, keepsBackup: false, movesPeople: true },
        NOW,
        (done, of) => seen.push(`${done} of ${of}`)
      )
    expect(await all()).toMatchObject({ handed: [{ name: 'Acme' }, { id: apex, name: 'Apex' }], kept: [] })
    expect(seen).toEqual(['1 of 2', '2 of 2'])
    expect(await all()).toMatchObject({ handed: [], kept: [] })
    const owners = await store.owners.all(book.workspaceId)
    expect(owners.map(({ name, clients }) => [name, clients])).toEqual([['Ben', 3]])
  })

  test('is no stranger’s to hand over', async () => {
    const zoe = await book.teammate('Zoe', { slackUserId: 'U3' })
    const terms = { fromId: mia, to: ben, keepsBackup: false, movesPeople: true }
    const outcome = await handOverAll(ports(), book.workspace, as(zoe), terms, NOW, () => undefined)
    expect(outcome).toMatchObject({ handed: [], kept: [{ name: 'Acme' }] })
    expect((await details()).ownerId).toBe(mia)
  })

  test('is found by its owner, by leads, those who have left first', async () => {
    const gone = await book.teammate('Ada Gone', { isActive: false })
    await book.client('Orphan', { ownerId: gone })
    const names = async (typed: string, role: Role) =>
      (await suggestOwners(ports(), as(mia, role), typed, 10)).map(({ name }) => name)
    expect(await names('', 'lead')).toEqual(['Ada Gone', 'Mia'])
    expect(await names('mi', 'lead')).toEqual(['Mia'])
    expect(await names('', 'member')).toEqual([])
  })
})
