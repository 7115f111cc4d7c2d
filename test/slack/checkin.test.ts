import { describe, expect, test } from 'vitest'
import { runPlaybooks } from '../../src/usecases/run-playbooks.ts'
import { addAcme, ago, type Story, story, WAYS } from '../support/story.ts'

/** Opens the form for Acme and waits until it can be filled in. */
async function openForm({ sandbox }: Story, typed = '/client-checkin acme') {
  const dana = sandbox.person('dana')
  await dana.types(typed)
  await sandbox.waitFor(() => dana.modal()?.submit === 'Log')
  return dana
}

/** What is on record about Acme's conversations. */
const conversations = async ({ store, book }: Story, acme: string) =>
  (await store.facts.byId(book.workspaceId, acme, Date.now()))?.facts.touchpoints ?? []

describe.each(WAYS)('Dana logs a check-in %s', (_words, way) => {
  test('from the card, and the risk moves', async () => {
    const scene = await story(way)
    const { sandbox } = scene
    const acme = await addAcme(scene.book)
    const dana = sandbox.person('dana')
    await dana.types('/client-risk acme')
    await dana.clicks('Log check-in')
    await sandbox.waitFor(() => dana.modal()?.submit === 'Log')
    expect(dana.modal()?.words).toContain('Acme Corp')
    await dana.fills({
      'With whom': ['Carla Ruiz, CFO'],
      'What was it about?': 'The renewal.\nShe wants a discount.',
      'How did it go?': 'Well',
      'Next step': 'Send the offer',
      'Next step by': '2099-12-31'
    })
    expect(await dana.submits()).toMatchObject({ ok: true })
    const card = await sandbox.waitFor(() =>
      dana.sees().find((seen) => seen.words.includes('Check-in logged'))
    )
    expect(dana.sees()).toHaveLength(1)
    expect(card.words).toMatch(/Check-in logged\. Risk 46 → \d+\./)
    expect(card.words).toContain('She wants a discount.')
    expect(card.words).toContain('Send the offer')
    expect(card.words).toContain('31 Dec 2099')
    expect(await conversations(scene, acme)).toHaveLength(2)
    const actions = await scene.store.records.ofClient(scene.book.workspaceId, 'action', acme)
    expect(actions.filter(({ sourceKey }) => sourceKey.endsWith(':next'))).toMatchObject([
      { by: 'Dana Reyes', details: { action: 'Send the offer', dueOn: '2099-12-31', doneOn: null } }
    ])
  })

  test('by the global shortcut with somebody new, and gets the card as a direct message', async () => {
    const scene = await story(way)
    const { sandbox, store, book } = scene
    const acme = await addAcme(book)
    const dana = sandbox.person('dana')
    await dana.runsShortcut('Log a check-in')
    await sandbox.waitFor(() => dana.modal()?.submit === 'Log')
    expect(await dana.searches('Client', 'acm')).toEqual(['Acme Corp'])
    await dana.fills({ 'What was it about?': 'First words' })
    await dana.fills({ Client: 'Acme Corp' })
    await sandbox.waitFor(() => dana.modal()?.words.includes('With whom'))
    expect(JSON.stringify(dana.modal()?.values)).toContain('First words')
    await dana.fills({ 'Somebody new': 'Nora Vale', 'Their title': 'CEO', 'Their rank': ['Executive'] })
    expect(await dana.submits()).toMatchObject({ ok: true })
    const told = await sandbox.waitFor(() => dana.sees({ in: 'dm' })[0])
    expect(told.words).toContain('Check-in logged')
    const people = (await store.contacts.ofClient(book.workspaceId, acme, Date.now()))?.contacts
    expect(people).toContainEqual(expect.objectContaining({ name: 'Nora Vale', isExecutive: true }))
  })

  test('once, however often Slack delivers the submission', async () => {
    const scene = await story(way)
    const { sandbox } = scene
    const acme = await addAcme(scene.book)
    const dana = await openForm(scene)
    await dana.fills({ 'What was it about?': 'Once' })
    await dana.submits()
    await sandbox.waitFor(() => dana.sees().length === 1)
    const submission = sandbox.deliveries().at(-1)
    if (submission === undefined) throw new Error('Nothing was delivered')
    await Promise.all([sandbox.deliver(submission), sandbox.deliver(submission)])
    await dana.types('/client-risk acme')
    expect(await conversations(scene, acme)).toHaveLength(2)
    expect(dana.sees()).toHaveLength(2)
  })
})

test('the answer to a check-in says which call of a playbook it was', async () => {
  const scene = await story()
  const { sandbox, store, book } = scene
  const acme = await addAcme(book)
  await runPlaybooks(store, book.workspace, acme, Date.now())
  const dana = await openForm(scene)
  await dana.fills({ 'What was it about?': 'The budget' })
  await dana.submits()
  const card = await sandbox.waitFor(() => dana.sees()[0])
  expect(card.words).toMatch(
    /Check-in logged\. Done with it: “Call Acme Corp: nobody has spoken with them since [^”]+”\. Risk/
  )
})

test('an agreed step that is late stays on the card, and says how late it is', async () => {
  const { sandbox, book } = await story()
  const acme = await addAcme(book)
  const dueOn = new Date(ago(26)).toISOString().slice(0, 10)
  await book.touchpoint(acme, { occurredAt: ago(30), nextStep: 'Send the offer', nextStepOn: dueOn })
  await book.touchpoint(acme, { occurredAt: ago(0.5), summary: 'Small talk' })
  const dana = sandbox.person('dana')
  await dana.types('/client-risk acme')
  expect(dana.sees()[0]?.words).toMatch(/Agreed step:\s+Send the offer\s+, due [^·]+· 2[567] days overdue/)
})

describe('the form', () => {
  test('says at the field what is missing and how to mend it', async () => {
    const scene = await story()
    await addAcme(scene.book)
    const dana = await openForm(scene)
    await dana.fills({ 'Next step by': '2099-01-01', When: Math.floor(Date.now() / 1000) + 7200 })
    expect((await dana.submits()).errors).toEqual({
      'checkin.summary': 'Write what it was about, or choose with whom you spoke. One of the two is enough.',
      'checkin.nextStep': 'Write what the next step is, or clear its date.',
      'checkin.occurredAt':
        'This lies ahead. Choose when it took place; what is planned goes into the next step.'
    })
    await dana.fills({ 'Their title': 'CFO', 'What was it about?': 'Something' })
    expect((await dana.submits()).errors).toMatchObject({
      'checkin.newName': 'Write the name too, or clear the title and the rank.'
    })
  })

  test('opens with the words of a message, at the client whose channel it is', async () => {
    const scene = await story()
    const { sandbox, book } = scene
    const acme = await addAcme(book)
    const dana = sandbox.person('dana')
    const { channel_id: channel } = sandbox.command('dana', '/client-checkin', { in: 'leadership' }).payload
    await book.query('UPDATE client_version SET channel_id = $1 WHERE client_id = $2', [channel, acme])
    await dana.types('They <3 the plan & sign', { in: 'leadership' })
    const message = dana.sees({ in: 'leadership' })[0]
    await dana.runsShortcut('Log as check-in', { on: message })
    await sandbox.waitFor(() => dana.modal()?.submit === 'Log')
    expect(dana.modal()?.words).toMatch(/^Client: \nAcme Corp\nFrom \nthis message/)
    await dana.submits()
    const answer = await sandbox.waitFor(() =>
      dana.sees({ in: 'leadership' }).find(({ words }) => words.includes('Check-in logged.'))
    )
    expect(answer.isEphemeral).toBe(true)
    expect(answer.words).toContain('They <3 the plan & sign')
    const [logged] = await book.query("SELECT kind, permalink FROM touchpoint WHERE source_key LIKE 'slack%'")
    const place = `/archives/${channel}/p${message?.ts.replace('.', '')}`
    expect(logged).toEqual({ kind: 'message', permalink: expect.stringContaining(place) })

    await dana.types('/client-checkin', { in: 'leadership' })
    await sandbox.waitFor(() => dana.modal()?.words.startsWith('Client: \nAcme Corp'))
  })

  test('asks for the client when the name leads nowhere', async () => {
    const scene = await story()
    await addAcme(scene.book)
    const dana = await openForm(scene, '/client-checkin amce')
    expect(dana.modal()?.words).toContain('No single client is called “amce”. Choose one.')
  })

  test('offers only the people of the chosen client, and forgets those of another', async () => {
    const scene = await story()
    const { sandbox, book, store } = scene
    const acme = await addAcme(book)
    const other = await book.client('Globex', { addedAt: ago(90) })
    await book.contact(other, 'Gil Oz', {})
    const dana = await openForm(scene, '/client-checkin')
    await dana.fills({ Client: 'Acme Corp' })
    await sandbox.waitFor(() => dana.modal()?.words.includes('With whom'))
    expect(await dana.searches('With whom', '')).toEqual(['Carla Ruiz, CFO', 'Tom Berg, Head of IT'])
    await dana.fills({ 'With whom': ['Tom Berg, Head of IT'] })
    await dana.fills({ Client: 'Globex' })
    await sandbox.waitFor(() => JSON.stringify(dana.modal()?.blocks).includes(`checkin.contacts:${other}`))
    expect(await dana.searches('With whom', '')).toEqual(['Gil Oz'])
    await dana.fills({ 'What was it about?': 'Hello' })
    await dana.submits()
    await sandbox.waitFor(() => dana.sees().some((seen) => seen.words.startsWith('Globex')))
    const [logged] = await conversations(scene, other)
    expect(logged?.contactIds).toEqual([])
    expect((await store.facts.byId(book.workspaceId, acme, Date.now()))?.facts.touchpoints).toHaveLength(1)
  })

  test('says so when the people chosen are at another client than the one chosen last', async () => {
    const scene = await story()
    const { sandbox, book } = scene
    await addAcme(book)
    const other = await book.client('Globex', { addedAt: ago(90) })
    const dana = await openForm(scene, '/client-checkin')
    await dana.fills({ Client: 'Acme Corp' })
    await sandbox.waitFor(() => dana.modal()?.words.includes('With whom'))
    await dana.fills({ 'With whom': ['Tom Berg, Head of IT'] })
    sandbox.faults.add({ method: 'views.update', kind: 'error', error: 'not_found' })
    await dana.fills({ Client: 'Globex' })
    expect((await dana.submits()).errors).toEqual({
      'checkin.client':
        'The people you chose are at another client. Choose the client again, then the people.'
    })
    expect(await conversations(scene, other)).toEqual([])
  })

  test('says that it was logged for a client that has no score any more', async () => {
    const scene = await story()
    const { sandbox, book } = scene
    const old = await book.client('Globex', { addedAt: ago(400), archivedAt: ago(10) })
    const dana = await openForm(scene, '/client-checkin globex')
    await dana.fills({ 'What was it about?': 'They may come back' })
    await dana.submits()
    const told = await sandbox.waitFor(() => dana.sees()[0])
    expect(told.words).toMatch(/^Globex\nCheck-in logged\. Archived on /)
    expect(await conversations(scene, old)).toHaveLength(1)
  })

  test('counts the teammates who took part', async () => {
    const scene = await story()
    const { sandbox, store, book } = scene
    const acme = await addAcme(book)
    const dana = await openForm(scene)
    await dana.fills({ 'Who of us took part': ['dana', 'ben'], 'With whom': ['Carla Ruiz, CFO'] })
    await dana.submits()
    await sandbox.waitFor(() => dana.sees().length === 1)
    const ids = await Promise.all(
      ['dana', 'ben'].map((name) =>
        store.directory.teammateBySlackId(book.workspaceId, sandbox.person(name).id)
      )
    )
    const logged = (await conversations(scene, acme)).find(({ teammateIds }) => teammateIds.length > 0)
    expect([...(logged?.teammateIds ?? [])].sort()).toEqual(ids.map((person) => person?.id).sort())
  })
})
