import { describe, expect, test } from 'vitest'
import { addAcme, type Story, story } from '../support/story.ts'

type Scene = Story & { acme: string; dana: ReturnType<Story['sandbox']['person']> }

/** Dana in the room of Acme's people. */
async function people({ isLead = false } = {}): Promise<Scene> {
  const told = await story()
  const acme = await addAcme(told.book)
  if (isLead) await told.book.teammate('Dana', { slackUserId: told.sandbox.person('dana').id, isLead })
  const dana = told.sandbox.person('dana')
  await dana.types('/client-risk acme')
  await dana.chooses('Look closer…', 'People')
  await sees(told, 'Executives first')
  return { ...told, acme, dana }
}

const sees = ({ sandbox }: Story, words: string | RegExp) =>
  sandbox.waitFor(() =>
    sandbox
      .person('dana')
      .sees()
      .find((seen) => (typeof words === 'string' ? seen.words.includes(words) : words.test(seen.words)))
  )

const opened = ({ sandbox }: Story, words: string) =>
  sandbox.waitFor(() => JSON.stringify(sandbox.person('dana').modal()).includes(words), { what: words })

describe('the people of Acme', () => {
  test('get another one; who is there already is told at the name, and can be changed instead', async () => {
    const told = await people()
    const { dana, store, book, acme } = told
    await dana.clicks('Add a person')
    await opened(told, 'Save')
    await dana.fills({ Name: 'carla ruiz', 'Every how many days should we speak?': '30' })
    await opened(told, 'On record already: Carla Ruiz, CFO.')
    expect(JSON.stringify(await dana.submits())).toContain('tick “It is the same person”')
    await dana.fills({ 'The same name': ['It is the same person'] })
    expect(await dana.submits()).toMatchObject({ ok: true })
    await sees(told, 'carla ruiz changed.')
    const known = await store.contactVersions.ofClient(book.workspaceId, acme)
    expect(known.map(({ details: { name, title, rhythmDays } }) => [name, title, rhythmDays])).toEqual([
      ['carla ruiz', 'CFO', 30],
      ['Tom Berg', 'Head of IT', null]
    ])
  })

  test('are changed by two at once: the second is told, and keeps what they typed', async () => {
    const told = await people()
    const { dana, store, book, acme } = told
    await dana.chooses('Change…', 'Tom Berg, Head of IT')
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
    await dana.fills({ Title: 'Head of Platform', 'E-mail': 'not an address' })
    expect(JSON.stringify(await dana.submits())).toContain('such as ann@example.com')
    await dana.fills({ 'E-mail': 'Tom Berg <Tom@acme.example>' })
    await dana.submits()
    await opened(told, 'Ben Ochoa changed this while you were writing')
    expect(await dana.submits()).toMatchObject({ ok: true })
    await sees(told, 'Tom Berg changed.')
    const changed = { title: 'Head of Platform', isExecutive: true, email: 'tom@acme.example' }
    expect((await ofTom()).details).toMatchObject(changed)
  })

  test('lose one: the steps are seen before, and go into the plan with who follows', async () => {
    const told = await people()
    const { dana, store, book, acme } = told
    await dana.chooses('Has left…', 'Carla Ruiz, CFO')
    await opened(told, 'Find out who takes over from Carla Ruiz')
    await dana.fills({ 'Who takes over?': 'Somebody new' })
    await opened(told, 'Name of who takes over')
    await dana.fills({ 'Why?': 'Went to Globex', 'Name of who takes over': 'tom berg' })
    expect(JSON.stringify(await dana.submits())).toContain('On record already: Tom Berg')
    await dana.fills({ 'Name of who takes over': 'Eva Blum', 'Their title': 'CFO' })
    expect(await dana.submits()).toMatchObject({ ok: true })
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
  /** Acme, and Dana who owns it. */
  async function owned(isLead = false) {
    const told = await people({ isLead })
    const { store, book, acme } = told
    const dana = await store.directory.teammateBySlackId(book.workspaceId, told.dana.id)
    await book.query('update client_version set owner_id = $1 where client_id = $2', [dana?.id, acme])
    return {
      ...told,
      ownerOf: async () => (await store.clientVersions.one(book.workspaceId, acme))?.details.ownerId
    }
  }

  test('is told to its new owner with the note, and its plan says what is to be done', async () => {
    const told = await owned()
    const { dana, sandbox } = told
    const ben = sandbox.person('ben')
    await dana.types('/client-risk handover acme')
    await opened(told, 'New owner')
    await dana.fills({ 'New owner': dana.name })
    expect(JSON.stringify(await dana.submits())).toContain('owns it already')
    await dana.fills({ 'New owner': ben.name, 'What should they know?': 'They pay late.' })
    expect(await dana.submits()).toMatchObject({ ok: true })
    await sees(told, /Acme Corp belongs to .* now\./)
    const message = await sandbox.waitFor(() =>
      ben.sees({ in: 'dm' }).find((seen) => seen.words.includes('handed it over to you'))
    )
    expect(message.words).toContain('They pay late.')
    await ben.clicks('Show client')
    await sandbox.waitFor(() => ben.sees({ in: 'dm' }).find((seen) => seen.words.includes('risk')))
  })

  test('with all others of its owner, when somebody leaves', async () => {
    const told = await owned(true)
    const { dana, sandbox, store, book, ownerOf } = told
    await book.client('Orphan', { ownerId: await book.teammate('Ada Gone', { isActive: false }) })
    const ben = sandbox.person('ben')
    const hands = async (from: string | null) => {
      await dana.types('/client-risk handover', { in: 'general' })
      await opened(told, 'Whose clients?')
      if (from !== null) await dana.fills({ 'Whose clients?': from })
      await dana.fills({ 'New owner': ben.name })
      expect(await dana.submits()).toMatchObject({ ok: true })
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
