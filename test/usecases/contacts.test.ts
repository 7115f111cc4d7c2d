import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import type { Asker } from '../../src/domain/clients/teammate.ts'
import type { Store } from '../../src/store/store.ts'
import { addContact } from '../../src/usecases/add-contact.ts'
import { contactLeft, type ToldDeparture } from '../../src/usecases/contact-left.ts'
import { editContact } from '../../src/usecases/edit-contact.ts'
import { planDeparture } from '../../src/usecases/plan-departure.ts'
import { runPlaybooks } from '../../src/usecases/run-playbooks.ts'
import type { WrittenContact } from '../../src/usecases/written-contact.ts'
import { type Book, createBook } from '../support/book.ts'
import { daysAgo, NOW } from '../support/facts.ts'
import { openSharedStore } from '../support/opened-store.ts'
import { slackOfNobody } from '../support/slack-of-nobody.ts'

const WRITTEN: WrittenContact = {
  name: 'Eva Blum',
  title: null,
  email: null,
  role: 'other',
  isExecutive: false,
  counterpartSlackId: null,
  preferredChannel: null,
  rhythmDays: null
}

let store: Store
let book: Book
let asker: Asker
let acme: string
let carla: string
let tom: string
let mia: string

beforeEach(async () => {
  const opened = await openSharedStore()
  onTestFinished(opened.close)
  store = opened.store
  book = await createBook(opened.url)
  onTestFinished(book.close)
  mia = await book.teammate('Mia', { slackUserId: 'U1' })
  await book.teammate('Guest', { slackUserId: 'U9', isOutsider: true })
  asker = { workspaceId: book.workspaceId, teammateId: mia, role: 'member' }
  acme = await book.client('Acme', { ownerId: mia })
  const signs = { title: 'CFO', isExecutive: true, role: 'signatory', counterpartId: mia } as const
  carla = await book.contact(acme, 'Carla Ruiz', signs)
  tom = await book.contact(acme, 'Tom Berg', { role: 'user' })
  await book.touchpoint(acme, { occurredAt: daysAgo(1), contactIds: [carla] })
})

const ports = () => ({ ...store, slack: slackOfNobody })
const add = (written: Partial<WrittenContact>, isNamesake = false) => {
  const contact = { clientId: acme, written: { ...WRITTEN, ...written }, isNamesake }
  return addContact(ports(), book.workspace, asker, contact, NOW)
}
const known = async (id: string) => (await store.contactVersions.one(book.workspaceId, id)) ?? expect.fail()
const named = async (name: string) => {
  const people = await store.contactVersions.ofClient(book.workspaceId, acme)
  return people.filter(({ details }) => details.name === name)
}

describe('adding somebody', () => {
  test('sent twice adds one; another of the name is refused until it is said to be the same person', async () => {
    expect(await add({ title: 'CFO' })).toEqual({ kind: 'added' })
    expect(await add({ title: 'CFO' })).toEqual({ kind: 'already_added' })
    expect(await add({ name: 'EVA  BLUM' })).toMatchObject({
      kind: 'name_taken',
      contact: { details: { title: 'CFO' } }
    })
    expect(await add({ rhythmDays: 14 }, true)).toEqual({ kind: 'changed' })
    const [eva] = await named('Eva Blum')
    expect(eva?.details).toMatchObject({ title: 'CFO', rhythmDays: 14 })
  })

  test('by two at once adds one', async () => {
    const kinds = (await Promise.all([add({}), add({})])).map(({ kind }) => kind)
    expect(kinds.sort()).toEqual(['added', 'already_added'])
  })

  test('of the name of somebody archived may be another person, or the same again', async () => {
    await book.query('update contact_version set archived_at = now() where contact_id = $1', [tom])
    expect(await add({ name: 'Tom Berg', title: 'CTO' })).toEqual({ kind: 'added' })
    expect(await named('Tom Berg')).toHaveLength(2)
    await book.query('update contact_version set archived_at = now() where contact_id = $1', [carla])
    expect(await add({ name: 'Carla Ruiz' }, true)).toEqual({ kind: 'changed' })
    expect((await known(carla)).details.archivedAt).toBeNull()
  })

  test('with a guest as counterpart is refused', async () => {
    expect(await add({ counterpartSlackId: 'U9' })).toEqual({ kind: 'counterpart_is_nobody' })
    expect(await named('Eva Blum')).toEqual([])
  })
})

describe('changing somebody', () => {
  const edit = async (id: string, written: Partial<WrittenContact>, ticks = {}) => {
    const { revision, details } = await known(id)
    const { name, title, email, role, isExecutive, preferredChannel, rhythmDays } = details
    const said = { name, title, email, role, isExecutive, preferredChannel, rhythmDays }
    const change = { contactId: id, revision, written: { ...said, counterpartSlackId: null, ...written } }
    const whole = { ...change, isCounterpartUnseen: false, isArchived: false, isBack: false, ...ticks }
    return editContact(ports(), book.workspace, asker, whole, NOW)
  }

  test('to the name of somebody else is refused, unless it is to be archived', async () => {
    expect(await edit(tom, { name: 'carla ruiz' })).toMatchObject({ kind: 'name_taken' })
    expect(await edit(tom, { name: 'carla ruiz' }, { isArchived: true })).toEqual({ kind: 'revised' })
    expect((await known(tom)).details.archivedAt).toBe(NOW)
    expect(await edit(tom, { name: 'Tom Berg' })).toEqual({ kind: 'revised' })
    expect((await known(tom)).details.archivedAt).toBeNull()
  })

  test('leaves a counterpart alone whom the form could not show', async () => {
    await edit(carla, { title: 'CEO' }, { isCounterpartUnseen: true })
    expect((await known(carla)).details).toMatchObject({ title: 'CEO', counterpartId: mia })
    await edit(carla, {})
    expect((await known(carla)).details.counterpartId).toBeNull()
  })

  test('who is there after all takes the leaving back', async () => {
    await book.query(
      "update contact_version set left_on = '2026-11-01', successor_id = $1 where contact_id = $2",
      [tom, carla]
    )
    await edit(carla, {}, { isBack: true })
    expect((await known(carla)).details).toMatchObject({ leftOn: null, successorId: null })
  })
})

describe('somebody who leaves', () => {
  // Each happens a little later than the one before.
  let now = NOW
  const plan = async (id: string) => {
    now += 1000
    const planned = await planDeparture(ports(), book.workspace, asker, id, now)
    return planned.kind === 'plan' ? planned : expect.fail(planned.kind)
  }
  const tell = async (
    id: string,
    told: Partial<ToldDeparture> = {},
    by?: Awaited<ReturnType<typeof plan>>
  ) => {
    const { contact, policyVersion, followed } = by ?? (await plan(id))
    const departure: ToldDeparture = {
      contactId: id,
      revision: contact.revision,
      leftOn: '2026-11-20',
      reason: null,
      follower: { kind: 'known', contactId: tom },
      keepsCounterpart: true,
      policyVersion,
      offered: followed.map((step) => step.id),
      wanted: followed.map((step) => step.id),
      ...told
    }
    now += 1000
    return contactLeft(ports(), book.workspace, asker, departure, now)
  }
  const plannedActions = async () =>
    (await store.records.ofClient(book.workspaceId, 'action', acme))
      .map(({ details }) => details.action)
      .sort()

  test('is followed by somebody on record, who gets the counterpart, and the playbook adds nothing to it', async () => {
    expect(await tell(carla)).toMatchObject({ kind: 'told', planned: 3 })
    expect((await known(carla)).details).toMatchObject({ leftOn: '2026-11-20', successorId: tom })
    expect((await known(tom)).details.counterpartId).toBe(mia)
    const actions = await plannedActions()
    expect(actions).toEqual([
      'Find out who takes over from Carla Ruiz and write it down',
      'Find out why Carla Ruiz leaves',
      'Go through contracts and promises that rested on Carla Ruiz',
      'Meet Tom Berg, who follows Carla Ruiz'
    ])
    expect(await runPlaybooks(ports(), book.workspace, acme, NOW)).toBe(0)
    expect(await plannedActions()).toEqual(actions)
  })

  test('told twice is told once, and nothing of it is offered again', async () => {
    const first = await plan(carla)
    await tell(carla, {}, first)
    expect(await tell(carla, {}, first)).toMatchObject({ kind: 'told_before', planned: 0 })
    expect(await plannedActions()).toHaveLength(4)
    expect((await plan(carla)).followed).toEqual([])
  })

  test('without a step that nobody wants: the playbook does not ask for it either', async () => {
    await tell(carla, { wanted: [], follower: { kind: 'nobody' }, offered: ['p0.1', 'p0.2', 'p0.3'] })
    expect(await runPlaybooks(ports(), book.workspace, acme, NOW)).toBe(0)
    const open = (await store.records.ofClient(book.workspaceId, 'action', acme)).filter(
      ({ details }) => details.droppedOn === null
    )
    expect(open).toEqual([])
  })

  test('and is followed only later: finding out who it is, is done then', async () => {
    const nobody = { follower: { kind: 'nobody' } as const, offered: ['p0.1'], wanted: ['p0.1'] }
    await tell(carla, nobody)
    await tell(carla, { reason: 'Went to Globex' })
    const actions = await store.records.ofClient(book.workspaceId, 'action', acme)
    const done = actions
      .filter(({ details }) => details.doneOn !== null)
      .map(({ details }) => details.outcome)
    expect(done.sort()).toEqual(['Tom Berg follows Carla Ruiz.', 'Went to Globex'])
    expect((await plan(carla)).reason).toBe('Went to Globex')
  })

  test('while somebody changes their title: both stand; another day is told', async () => {
    const seen = await plan(carla)
    const revise = async (changes: object) => {
      const { revision } = await known(carla)
      await store.contactVersions.revise(book.workspaceId, { id: carla, revision, changes }, mia, NOW)
    }
    await revise({ title: 'CEO' })
    expect(await tell(carla, {}, seen)).toMatchObject({ kind: 'told' })
    expect((await known(carla)).details).toMatchObject({ title: 'CEO', leftOn: '2026-11-20' })
    await revise({ leftOn: '2026-12-31' })
    const again = await tell(carla, { leftOn: '2026-11-21' }, seen)
    expect(again).toMatchObject({ kind: 'changed_meanwhile', version: { details: { leftOn: '2026-12-31' } } })
  })

  test.each([
    ['themselves', () => carla, { kind: 'cannot_follow', because: 'same_person' }],
    ['somebody of another client', () => elsewhere, { kind: 'cannot_follow', because: 'gone' }],
    ['somebody who is gone by then', () => gone, { kind: 'cannot_follow', because: 'gone' }]
  ])('is not followed by %s', async (_who, whom, problem) => {
    const apex = await book.client('Apex')
    elsewhere = await book.contact(apex, 'Kim')
    gone = await book.contact(acme, 'Ann', { leftOn: '2026-11-19' })
    expect(await tell(carla, { follower: { kind: 'known', contactId: whom() } })).toEqual(problem)
    expect((await known(carla)).details.leftOn).toBeNull()
  })
  let elsewhere = ''
  let gone = ''

  test('and was archived hands no relationship on', async () => {
    await book.query('update contact_version set archived_at = $1 where contact_id = $2', [
      new Date(daysAgo(1)),
      carla
    ])
    expect(await tell(carla)).toMatchObject({ kind: 'told' })
    expect((await known(tom)).details.counterpartId).toBeNull()
  })

  test('is followed by somebody new once, however often it is sent', async () => {
    const follower = { kind: 'new', name: 'Eva Blum', title: 'CFO' } as const
    const seen = await plan(carla)
    for (const kind of ['told', 'told_before'])
      expect(await tell(carla, { follower }, seen)).toMatchObject({ kind })
    expect((await named('Eva Blum')).map(({ details }) => details)).toMatchObject([
      { title: 'CFO', role: 'signatory', isExecutive: true, counterpartId: mia }
    ])
    const taken = { follower: { ...follower, name: 'tom berg' } }
    expect(await tell(carla, taken)).toMatchObject({ kind: 'name_taken', contact: { id: tom } })
  })
})
