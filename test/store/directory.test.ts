import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { openStore, type Store } from '../../src/store/store.ts'
import type { Directory, SlackPerson } from '../../src/usecases/ports.ts'
import { type Book, createBook } from '../support/book.ts'
import { NOW } from '../support/facts.ts'
import { openTestStore, quiet } from '../support/opened-store.ts'
import { useBook } from '../support/use-book.ts'

let opened: Awaited<ReturnType<typeof openTestStore>>
let directory: Directory

/** A database of one test's own: which workspaces there are, and which of them is adopted, is nobody else's to change. */
async function openAlone() {
  opened = await openTestStore()
  onTestFinished(opened.close)
  directory = opened.store.directory
}

const team = (id: string) => ({ id, name: `Team ${id}`, timeZone: 'Europe/Berlin' })

describe('the workspace of a Slack team', () => {
  beforeEach(openAlone)

  test('is a new one with the team’s name and zone when nothing was imported', async () => {
    const workspace = await directory.workspaceOfTeam(team('T1'), NOW)
    expect(workspace).toMatchObject({ slackTeamId: 'T1', name: 'Team T1', timeZone: 'Europe/Berlin' })
    expect(await directory.workspaceOfTeam(team('T1'), NOW)).toEqual(workspace)
    expect(await directory.workspaces()).toEqual([workspace])
  })

  test('is the imported book for the first team that connects, in the zone it was read in', async () => {
    const imported = await directory.unadoptedWorkspace({ timeZone: 'Asia/Tokyo', currency: 'JPY' }, NOW)
    expect(imported.slackTeamId).toBeNull()
    const adopted = { ...imported, slackTeamId: 'T1', name: 'Team T1' }
    expect(await directory.workspaceOfTeam(team('T1'), NOW + 1)).toEqual(adopted)
    const second = await directory.workspaceOfTeam(team('T2'), NOW + 2)
    expect(second.id).not.toBe(imported.id)
    expect(await directory.workspaces()).toEqual([adopted, second])
  })

  test('is adopted once when several processes ask for several teams at once', async () => {
    const imported = await directory.unadoptedWorkspace({ timeZone: 'UTC', currency: 'EUR' }, NOW)
    const processes = await Promise.all([1, 2, 3].map(() => openStore({ url: opened.url, log: quiet })))
    const asked = await Promise.all(
      processes.flatMap((store) =>
        ['T1', 'T2', 'T1', 'T3'].map((id) => store.directory.workspaceOfTeam(team(id), NOW + 1))
      )
    )
    const idsOf = (slackTeamId: string) =>
      new Set(asked.filter((workspace) => workspace.slackTeamId === slackTeamId).map(({ id }) => id))
    const ids = ['T1', 'T2', 'T3'].map(idsOf)
    expect(ids.map((set) => set.size)).toEqual([1, 1, 1])
    expect(ids.filter((set) => set.has(imported.id))).toHaveLength(1)
    expect(await directory.workspaces()).toHaveLength(3)
    await Promise.all(processes.map((store) => store.close()))
  })

  test('is adopted, not passed by, while an import is writing into it', async () => {
    const book = await createBook(opened.url, { slackTeamId: null })
    await book.query('BEGIN')
    await book.client('Acme')
    const adopting = directory.workspaceOfTeam(team('T1'), NOW)
    await expect.poll(book.waiting).toBeGreaterThan(0)
    await book.query('COMMIT')
    expect((await adopting).id).toBe(book.workspaceId)
    await book.close()
  })

  test('is one for all imports that run before any team connects', async () => {
    const defaults = { timeZone: 'UTC', currency: 'EUR' }
    const asked = await Promise.all([1, 2, 3, 4].map(() => directory.unadoptedWorkspace(defaults, NOW)))
    expect(new Set(asked.map(({ id }) => id)).size).toBe(1)
    expect(asked[0]).toMatchObject({ currency: 'EUR', timeZone: 'UTC' })
  })
})

describe('the people of a workspace', () => {
  let book: Book

  let store: Store

  beforeEach(async () => {
    ;({ store, book } = await useBook())
    directory = store.directory
  })

  const member = (
    slackUserId: string,
    email: string | null,
    said: Partial<SlackPerson> = {}
  ): SlackPerson => ({
    slackUserId,
    email,
    name: `Member ${slackUserId}`,
    timeZone: 'Europe/Berlin',
    isActive: true,
    isOutsider: false,
    isAdmin: false,
    ...said
  })
  const save = (...people: SlackPerson[]) => directory.saveSlackPeople(book.workspaceId, people, NOW)
  const find = (slackUserId: string) => directory.teammateBySlackId(book.workspaceId, slackUserId)

  const teammates = () => book.query('SELECT id FROM teammate WHERE workspace_id = $1', [book.workspaceId])

  test('are found by their Slack id as Slack last described them', async () => {
    expect(await find('U1')).toBeNull()
    const [mia] = await save(member('U1', 'Mia@Example.com', { isAdmin: true }))
    expect(await find('U1')).toEqual(mia)
    expect(mia).toMatchObject({ email: 'mia@example.com', name: 'Member U1', isAdmin: true, isActive: true })
    const [renamed] = await save(member('U1', null, { name: 'Mia', isActive: false, isOutsider: true }))
    expect(renamed).toEqual({
      ...mia,
      name: 'Mia',
      isAdmin: false,
      isActive: false,
      isOutsider: true
    })
  })

  test('are returned in the order given', async () => {
    const saved = await save(member('U3', null), member('U1', null), member('U2', null))
    expect(saved.map(({ slackUserId }) => slackUserId)).toEqual(['U3', 'U1', 'U2'])
  })

  test('are the ones a file has named by e-mail, and keep their clients', async () => {
    const tom = await book.teammate('tom@example.com', { email: 'tom@example.com' })
    await book.client('Acme', { ownerId: tom })
    const [saved] = await save(member('U1', 'Tom@example.com', { name: 'Tom' }))
    expect(saved).toMatchObject({ id: tom, slackUserId: 'U1', name: 'Tom' })
  })

  test('become one with the entry of a file when Slack tells their address only later', async () => {
    const [known] = await save(member('U1', null))
    const id = known?.id ?? ''
    const named = await book.teammate('tom@example.com', { email: 'tom@example.com' })
    const acme = await book.client('Acme', { ownerId: named, backupId: named })
    await book.contact(acme, 'Kim', { counterpartId: named })
    await book.touchpoint(acme, { teammateIds: [named] })
    expect(await save(member('U1', 'tom@example.com'))).toMatchObject([{ id, email: 'tom@example.com' }])
    const card = await store.facts.byId(book.workspaceId, acme, NOW)
    expect(card?.facts).toMatchObject({
      client: { owner: { id } },
      contacts: [{ counterpart: { id } }],
      touchpoints: [{ teammateIds: [id] }]
    })
    expect(await book.query('SELECT backup_id FROM client_version WHERE client_id = $1', [acme])).toEqual([
      { backup_id: id }
    ])
    expect(await teammates()).toEqual([{ id }])
  })

  test('get an address that has changed hands, in any order', async () => {
    await save(member('U1', 'desk@example.com'), member('U2', 'two@example.com'))
    await save(member('U1', 'two@example.com'), member('U2', 'desk@example.com'))
    expect([(await find('U1'))?.email, (await find('U2'))?.email]).toEqual([
      'two@example.com',
      'desk@example.com'
    ])
  })

  test('are saved also when two entries claim one address, which the first keeps', async () => {
    const saved = await save(member('U1', 'desk@example.com'), member('U2', 'desk@example.com'))
    expect(saved.map(({ email }) => email)).toEqual(['desk@example.com', null])
  })

  test('are saved once by processes that learn of them at once', async () => {
    const people = Array.from({ length: 20 }, (_, index) =>
      member(`U${index + 1}`, `u${index + 1}@example.com`)
    )
    const saved = await Promise.all(
      Array.from({ length: 8 }, (_, index) => save(...(index % 2 === 0 ? people : people.toReversed())))
    )
    expect(new Set(saved.flat().map(({ id }) => id)).size).toBe(20)
    expect(await teammates()).toHaveLength(20)
  })
})
