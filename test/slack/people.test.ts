import { describe, expect, test } from 'vitest'
import { addAcme, type Story, story } from '../support/story.ts'

type Person = ReturnType<Story['sandbox']['person']>
type Scene = Story & { acme: string; me: Person }

/** Somebody in the room of Acme's people. */
async function people(who = 'dana'): Promise<Scene> {
  const told = await story()
  const acme = await addAcme(told.book)
  const me = told.sandbox.person(who)
  await me.types('/client-risk acme')
  await me.chooses('Look closer…', 'People')
  const scene = { ...told, acme, me }
  await sees(scene, 'Executives first')
  return scene
}

const sees = ({ sandbox, me }: Scene, words: string | RegExp) =>
  sandbox.waitFor(() =>
    me
      .sees()
      .find((seen) => (typeof words === 'string' ? seen.words.includes(words) : words.test(seen.words)))
  )

const opened = ({ sandbox, me }: Scene, words: string) =>
  sandbox.waitFor(() => JSON.stringify(me.modal()).includes(words), { what: words })

describe('the people of Acme', () => {
  test('get another one; who is there already is told at the name, and can be changed instead', async () => {
    const told = await people()
    const { me, store, book, acme } = told
    await me.clicks('Add a person')
    await opened(told, 'Save')
    await me.fills({ Name: 'carla ruiz', 'Every how many days should we speak?': '30' })
    await opened(told, 'On record already: Carla Ruiz, CFO.')
    expect(JSON.stringify(await me.submits())).toContain('tick “It is the same person”')
    await me.fills({ 'The same name': ['It is the same person'] })
    expect(await me.submits()).toMatchObject({ ok: true })
    const room = await sees(told, /carla ruiz changed\. Risk/)
    expect(room.words).toContain('Executives first')
    const known = await store.contactVersions.ofClient(book.workspaceId, acme)
    expect(known.map(({ details: { name, title, rhythmDays } }) => [name, title, rhythmDays])).toEqual([
      ['carla ruiz', 'CFO', 30],
      ['Tom Berg', 'Head of IT', null]
    ])
  })

  test('are changed by two at once: the second is told, and keeps what they typed', async () => {
    const told = await people()
    const { me, store, book, acme } = told
    await me.chooses('Change…', 'Tom Berg, Head of IT')
    await opened(told, 'Archive')
    const ofTom = async () => {
      const known = await store.contactVersions.ofClient(book.workspaceId, acme)
      return known.find(({ details }) => details.name === 'Tom Berg') ?? expect.fail('No Tom')
    }
    const { id, revision } = await ofTom()
    const ben = await book.teammate('Ben Ochoa')
    await store.contactVersions.revise(
      book.workspaceId,
      { id, revision, changes: { title: 'CTO', isExecutive: true } },
      ben,
      Date.now()
    )
    await me.fills({ Title: 'Head of Platform', 'E-mail': 'not an address' })
    expect(JSON.stringify(await me.submits())).toContain('such as ann@example.com')
    await me.fills({ 'E-mail': 'Tom Berg <Tom@acme.example>' })
    await me.submits()
    await opened(told, 'Ben Ochoa changed this while you were writing')
    expect(await me.submits()).toMatchObject({ ok: true })
    await sees(told, 'Tom Berg changed.')
    const changed = { title: 'Head of Platform', isExecutive: true, email: 'tom@acme.example' }
    expect((await ofTom()).details).toMatchObject(changed)
  })

  test('lose one: the steps are seen before, and go into the plan with who follows', async () => {
    const told = await people()
    const { me, store, book, acme } = told
    await me.chooses('Has left…', 'Carla Ruiz, CFO')
    await opened(told, 'Find out who takes over from Carla Ruiz')
    await me.fills({ 'Who takes over?': 'Somebody new' })
    await opened(told, 'Name of who takes over')
    await me.fills({ 'Why?': 'Went to Globex', 'Name of who takes over': 'tom berg' })
    expect(JSON.stringify(await me.submits())).toContain('On record already: Tom Berg')
    await me.fills({ 'Name of who takes over': 'Eva Blum', 'Their title': 'CFO' })
    expect(await me.submits()).toMatchObject({ ok: true })
    await sees(told, /Carla Ruiz left on .* 2 steps are in the plan/)
    const actions = await store.records.ofClient(book.workspaceId, 'action', acme)
    const said = actions.map(({ details: { action, doneOn, outcome } }) => [action, doneOn !== null, outcome])
    expect(said.sort()).toEqual([
      ['Find out who takes over from Carla Ruiz and write it down', true, 'Eva Blum follows Carla Ruiz.'],
      ['Find out why Carla Ruiz leaves', true, 'Went to Globex'],
      ['Go through contracts and promises that rested on Carla Ruiz', false, null],
      ['Meet Eva Blum, who follows Carla Ruiz', false, null]
    ])
    const known = await store.contactVersions.ofClient(book.workspaceId, acme)
    const called = (name: string) => known.find(({ details }) => details.name === name)
    const like = { title: 'CFO', role: 'signatory', isExecutive: true }
    expect(called('Eva Blum')?.details).toMatchObject(like)
    expect(called('Carla Ruiz')?.details.successorId).toBe(called('Eva Blum')?.id)
  })
})

describe('a client that changes hands', () => {
  /** Acme, and somebody who owns it. */
  async function owned(who = 'dana') {
    const told = await people(who)
    const { store, book, acme } = told
    const owner = await store.directory.teammateBySlackId(book.workspaceId, told.me.id)
    await book.query('update client_version set owner_id = $1 where client_id = $2', [owner?.id, acme])
    return {
      ...told,
      ownerOf: async () => (await store.clientVersions.one(book.workspaceId, acme))?.details.ownerId
    }
  }

  test('is told to its new owner with the note, and its plan says what is to be done', async () => {
    const told = await owned()
    const { me, sandbox } = told
    const ben = sandbox.person('ben')
    await me.types('/client-risk handover acme')
    await opened(told, 'New owner')
    await me.fills({ 'New owner': me.name })
    expect(JSON.stringify(await me.submits())).toContain('owns it already')
    await me.fills({ 'New owner': ben.name, 'What should they know?': 'They pay late.' })
    expect(await me.submits()).toMatchObject({ ok: true })
    await sees(told, /Acme Corp belongs to .* now\./)
    const message = await sandbox.waitFor(() =>
      ben.sees({ in: 'dm' }).find((seen) => seen.words.includes('handed it over to you'))
    )
    expect(message.words).toContain('They pay late.')
    await ben.clicks('Show client')
    await sandbox.waitFor(() => ben.sees({ in: 'dm' }).find((seen) => seen.words.includes('risk')))
  })

  test('with all others of its owner, when somebody leaves', async () => {
    const told = await owned('ada')
    const { me, sandbox, store, book, ownerOf } = told
    await book.client('Orphan', { ownerId: await book.teammate('Ada Gone', { isActive: false }) })
    const ben = sandbox.person('ben')
    const hands = async (from: string | null) => {
      await me.types('/client-risk handover', { in: 'general' })
      await opened(told, 'Whose clients?')
      if (from !== null) await me.fills({ 'Whose clients?': from })
      await me.fills({ 'New owner': ben.name })
      expect(await me.submits()).toMatchObject({ ok: true })
    }
    await hands(null)
    await sees(told, '1 client of')
    const id = (await store.directory.teammateBySlackId(book.workspaceId, ben.id))?.id
    expect(await ownerOf()).toBe(id)
    await hands('Ada Gone')
    await sees(told, '1 client of Ada Gone')
    await sandbox.waitFor(() =>
      ben.sees({ in: 'dm' }).find((seen) => seen.words.includes('Ada Gone’s clients over to you: 1 client'))
    )
  })
})

describe('a holiday', () => {
  test('is covered: who covers is told, sees it on a list, and no longer once it is ended', async () => {
    const told = await people()
    const { me, sandbox } = told
    const ben = sandbox.person('ben')
    await me.types('/client-risk cover')
    await opened(told, 'Who covers?')
    const year = new Date().getUTCFullYear() + 1
    const days = { 'First day': `${year}-07-10`, 'Last day': `${year}-07-01` }
    await me.fills({ 'Who covers?': me.name, ...days })
    const refused = JSON.stringify(await me.submits())
    expect(refused).toContain('Nobody covers for themselves')
    expect(refused).toContain('before the first')
    await me.fills({ 'Who covers?': ben.name, 'Last day': `${year}-07-31` })
    expect(await me.submits()).toMatchObject({ ok: true })
    await sees(told, `from 10 Jul ${year} to 31 Jul ${year}`)
    await sandbox.waitFor(() => ben.sees({ in: 'dm' }).find((seen) => seen.words.includes('You cover for')))

    await me.clicks('Change')
    await opened(told, 'Last day')
    await me.fills({ 'Last day': `${year}-08-15` })
    expect(await me.submits()).toMatchObject({ ok: true })
    await sees(told, `to 15 Aug ${year}`)
    await me.types('/client-risk cover list')
    await me.clicks('End')
    await sees(told, 'Nothing is arranged.')
  })
})
