import { expect, test } from 'vitest'
import { calendarDate, dayIn } from '../../src/domain/calendar.ts'
import type { Person } from '../../src/sandbox/people/person.ts'
import { runPlaybooks } from '../../src/usecases/run-playbooks.ts'
import { nudge, teammate } from '../support/nudged.ts'
import { ago, type Story, story } from '../support/story.ts'

const MOVED = /(?<!✓ )promise moved to \d+ \w+ \d{4} by Dana Reyes/
const DROPPED = /(?<!✓ )action dropped by Dana Reyes/

/** A client that nobody has spoken with for longer than agreed. */
async function quietClient({ book }: Story, name: string, ownerId: string): Promise<string> {
  const client = await book.client(name, { ownerId, addedAt: ago(90) })
  await book.touchpoint(client, { occurredAt: ago(34), summary: 'Budget is tight.' })
  return client
}

/** The bot's own words to somebody, the first first. */
function nudgesOf(person: Person) {
  const seen = person.sees({ in: 'dm' }).filter(({ threadTs, metadata }) => threadTs === null && metadata)
  return seen.map((message) => ({ ...message, words: message.words.replace(/\s*\n\s*/g, ' ') }))
}

function nudgeOf(person: Person) {
  return nudgesOf(person)[0] ?? expect.fail(`${person.name} has no nudge`)
}

/** Dana owns Acme, which is quiet. */
async function scene() {
  const told = await story()
  const { sandbox } = told
  const ownerId = await teammate(told, 'dana')
  const acme = await quietClient(told, 'Acme Corp', ownerId)
  const reads = (person: Person, words: string) =>
    sandbox.waitFor(() => nudgeOf(person).words.includes(words), { what: words })
  const opens = async (person: Person, what: string, submit: string) => {
    await person.clicks(what, { on: nudgeOf(person) })
    await sandbox.waitFor(() => person.modal()?.submit === submit, { what })
  }
  const [dana, ben] = [sandbox.person('dana'), sandbox.person('ben')]
  return { ...told, ownerId, acme, dana, ben, reads, opens }
}

test('Dana logs a check-in from a nudge, which ticks it off where it stands and leaves the other client as it was', async () => {
  const all = await scene()
  const { dana, reads, opens, acme, ownerId } = all
  await nudge(all, 'dana', [acme, await quietClient(all, 'Beta GmbH', ownerId)])
  expect(nudgeOf(dana).text).toBe('Acme Corp: Last check-in 34 days ago, every 30 agreed. Also Beta GmbH.')
  await opens(dana, 'Log check-in', 'Log')
  expect(dana.modal()?.words).toContain('Acme Corp')
  await dana.fills({ 'What was it about?': 'The renewal' })
  expect(await dana.submits()).toMatchObject({ ok: true })
  await reads(dana, '✓ check-in logged by Dana Reyes')
  const { words, text } = nudgeOf(dana)
  expect(words.match(/Log check-in/g)).toHaveLength(1)
  expect(words).toMatch(
    /^Acme Corp Last check-in 34 days ago, every 30 agreed ✓ check-in logged by Dana Reyes ?, .+ · risk \d+ → \d+ Beta GmbH Last/
  )
  expect(text).toBe('Beta GmbH: Last check-in 34 days ago, every 30 agreed. 1 settled.')
  expect(dana.sees({ in: 'dm' }).filter(({ words }) => words.includes('Check-in logged'))).toEqual([])
})

/** A nudge of the call that the playbook for quiet clients asked for. */
async function calledFor() {
  const all = await scene()
  const { store, book, acme } = all
  await runPlaybooks(store, book.workspace, acme, Date.now())
  await nudge(all, 'dana', [acme], 'action')
  const call = async () => {
    const actions = await store.records.ofClient(book.workspaceId, 'action', acme)
    return actions.find(({ details }) => details.action.startsWith('Call Acme Corp'))?.details
  }
  return { ...all, call }
}

test('a check-in that is logged from the nudge of a call settles the call', async () => {
  const { dana, reads, opens, call } = await calledFor()
  expect(nudgeOf(dana).words).toMatch(/“Call Acme Corp: nobody has spoken .* Log check-in .*Done/)
  await opens(dana, 'Log check-in', 'Log')
  await dana.fills({ 'What was it about?': 'The renewal' })
  expect(await dana.submits()).toMatchObject({ ok: true })
  await reads(dana, '✓')
  expect(nudgeOf(dana).words).not.toContain('Done')
  expect(await call()).toMatchObject({
    doneOn: expect.any(String),
    outcome: expect.stringMatching(/^Check-in of/)
  })
})

test('who says that a call is done reads that only a check-in counts as contact', async () => {
  const { dana, ownerId, acme, opens, store, book, ...told } = await calledFor()
  await opens(dana, 'Done', 'Save')
  expect(dana.modal()?.words).toContain('log a check-in instead: only that counts as contact')
  expect(await dana.submits()).toMatchObject({ ok: true })
  const settled = { doneOn: null, droppedOn: null, outcome: null, riskKey: null, playbook: null, cause: null }
  const details = { action: 'Send the offer', ownerId, dueOn: '2020-01-01', ...settled }
  await store.records.add(
    book.workspaceId,
    'action',
    { clientId: acme, sourceKey: 'a', details },
    ownerId,
    ago(2)
  )
  await nudge({ ...told, store, book }, 'dana', [acme], 'action')
  const last = nudgesOf(dana).find(({ words }) => words.includes('Send the offer'))
  await dana.clicks('Done', { on: last ?? expect.fail('Dana is not told of the offer') })
  await told.sandbox.waitFor(() => dana.modal()?.submit === 'Save')
  expect(dana.modal()?.words).not.toContain('check-in')
})

test('what Ben does elsewhere is told in the nudge that Dana has', async () => {
  const all = await scene()
  const { dana, ben, sandbox, reads, acme } = all
  await nudge(all, 'dana', [acme])
  await ben.types('/client-checkin acme')
  await sandbox.waitFor(() => ben.modal()?.submit === 'Log')
  await ben.fills({ 'What was it about?': 'The renewal' })
  await ben.submits()
  await reads(dana, '✓ check-in logged by Ben')
  expect(nudgeOf(dana).blocks.filter(({ type }) => type === 'actions')).toEqual([])
})

test('a snooze and its end are told in the nudge', async () => {
  const all = await scene()
  const { dana, sandbox, reads, opens, acme } = all
  await nudge(all, 'dana', [acme])
  await opens(dana, 'Snooze', 'Snooze')
  await dana.fills({ 'Why can it wait?': 'They are on holiday' })
  expect(await dana.submits()).toMatchObject({ ok: true })
  await reads(dana, '✓ snoozed until')
  expect(nudgeOf(dana).words).toMatch(/by Dana Reyes.* They are on holiday/)
  await dana.types('/client-risk acme')
  await sandbox.waitFor(() => dana.sees().some(({ text }) => text.startsWith('Acme Corp')))
  await dana.chooses('Look closer…', 'The client itself, its contracts')
  await sandbox.waitFor(() => dana.sees().some(({ words }) => words.includes('End the silence')))
  await dana.clicks('End the silence')
  await reads(dana, 'Acme Corp Last check-in 34 days ago')
})

/** A promise or an action of Dana's at Acme that was due yesterday, of which she was told. */
async function late(kind: 'commitment' | 'action') {
  const all = await scene()
  const { book, store, ownerId, acme } = all
  const dueOn = calendarDate(dayIn('UTC', ago(1)))
  const open = { ownerId, dueOn, doneOn: null }
  const told = {
    commitment: {
      ...{ ...open, commitment: 'New reports', brokenOn: null, reason: null, kind: null },
      ...{ signedOffBy: null, signedOffOn: null, evidence: null }
    },
    action: {
      ...{ ...open, action: 'New reports', droppedOn: null, outcome: null },
      ...{ riskKey: null, playbook: null, cause: null }
    }
  }
  const entry = { clientId: acme, sourceKey: 'reports', details: told[kind] }
  await store.records.add(book.workspaceId, kind, entry, ownerId, ago(9))
  await nudge(all, 'dana', [acme], kind)
  expect(nudgeOf(all.dana).words).toContain('“New reports” was due')
  return all
}

test.each([
  ['It is done', {}, /✓ promise kept by Dana Reyes/],
  ['It is broken', { 'Why?': 'No time' }, /(?<!✓ )promise marked broken by Dana Reyes/],
  // Near enough to stand again at once, and too far to stand but in the plan of whoever has it.
  ['It is moved to another day', { 'New day': 'in 2 days', 'Why?': 'No time' }, MOVED],
  ['It is moved to another day', { 'New day': 'in 6 weeks', 'Why?': 'No time' }, MOVED]
])('of a promise the nudge says what was chosen: %s, %o', async (fate, more, says) => {
  const { dana, sandbox, opens } = await late('commitment')
  await opens(dana, 'Settle', 'Save')
  await dana.chooses('What became of it?', fate)
  const asked = Object.keys(more)
  await sandbox.waitFor(() => asked.every((label) => dana.modal()?.words.includes(label)))
  await dana.fills(more)
  expect(await dana.submits()).toMatchObject({ ok: true })
  await sandbox.waitFor(() => says.test(nudgeOf(dana).words), { what: String(says) })
  expect(nudgeOf(dana).blocks.filter(({ type }) => type === 'actions')).toEqual([])
})

test.each([
  ['It is done', {}, /✓ action done by Dana Reyes/],
  ['It is dropped', { 'What came of it, or why was it dropped?': 'No use' }, DROPPED]
])('of an action the nudge says what was chosen: %s', async (fate, more, says) => {
  const { dana, sandbox, opens } = await late('action')
  await opens(dana, 'Done', 'Save')
  await dana.fills({ 'What became of it?': fate, ...more })
  expect(await dana.submits()).toMatchObject({ ok: true })
  await sandbox.waitFor(() => says.test(nudgeOf(dana).words), { what: String(says) })
})

test('Dana hands a client over from the menu of its nudge', async () => {
  const all = await scene()
  const { dana, ben, reads, opens, acme } = all
  await teammate(all, 'ben')
  await nudge(all, 'dana', [acme])
  await opens(dana, 'Hand over', 'Hand over')
  await dana.fills({ 'New owner': ben.id })
  expect(await dana.submits()).toMatchObject({ ok: true })
  await reads(dana, '✓ handed over to Ben')
})

test('two are told, and when Ben takes it on Dana sees that he has', async () => {
  const all = await scene()
  const { book, dana, ben, reads, acme } = all
  await book.query('update client_version set backup_id = $1', [await teammate(all, 'ben')])
  await nudge(all, 'dana', [acme])
  await nudge(all, 'ben', [acme])
  expect(nudgeOf(ben).words).toContain('You get this because you are the backup')
  await ben.clicks('Take it on', { on: nudgeOf(ben) })
  await reads(dana, '✓ taken on by Ben')
  await reads(ben, 'You have taken it on')
  await ben.clicks('Give back', { on: nudgeOf(ben) })
  await reads(dana, 'Log check-in')
  await reads(ben, 'Take it on')
})

test('a check-in of somebody else begins with who else sees to the client', async () => {
  const all = await scene()
  const { book, dana, ben, opens, acme } = all
  await book.query('update client_version set backup_id = $1', [await teammate(all, 'ben')])
  await nudge(all, 'dana', [acme])
  await opens(dana, 'Log with somebody else', 'Log')
  expect(JSON.stringify(dana.modal()?.blocks)).toContain(`"initial_users":["${ben.id}"]`)
})

test('whoever looks a record over says so in the nudge that asks for it', async () => {
  const all = await scene()
  const { dana, reads, acme } = all
  await nudge(all, 'dana', [acme], 'confirm')
  await dana.clicks('All still true', { on: nudgeOf(dana) })
  await reads(dana, '✓ confirmed by Dana Reyes')
})

test('a nudge that Slack did not let us change is changed later', async () => {
  const all = await scene()
  const { app, dana, sandbox, log, reads, opens, acme, store, book } = all
  await nudge(all, 'dana', [acme])
  sandbox.faults.add({ method: 'chat.update', kind: 'error', error: 'internal_error' })
  await opens(dana, 'Log check-in', 'Log')
  await dana.fills({ 'What was it about?': 'The renewal' })
  expect(await dana.submits()).toMatchObject({ ok: true })
  await expect.poll(() => log.some((line) => line.includes('internal_error'))).toBe(true)
  expect(nudgeOf(dana).words).toContain('Log check-in')
  // As if so much time had passed.
  await book.query('update delivery set retell_at = now()')
  await app.retell()
  await reads(dana, '✓ check-in logged by Dana Reyes')
  expect(await store.said.outdated(book.workspaceId, 9, Date.now(), Date.now() + 3_600_000)).toEqual([])
})

test('what Dana writes below a nudge becomes the summary of a check-in', async () => {
  const all = await scene()
  const { dana, sandbox, reads, acme } = all
  await nudge(all, 'dana', [acme])
  await dana.replies(nudgeOf(dana), 'Spoke with Carla & Tom.')
  const offer = await sandbox.waitFor(() =>
    dana.sees({ in: 'dm' }).find(({ words }) => words.includes('Log as a check-in with Acme Corp'))
  )
  expect(offer.threadTs).toBe(nudgeOf(dana).ts)
  await dana.replies(nudgeOf(dana), 'They want to renew.')
  await dana.clicks('Log as a check-in with Acme Corp', { on: offer })
  await sandbox.waitFor(() => dana.modal()?.submit === 'Log')
  expect(JSON.stringify(dana.modal()?.blocks)).toContain('They want to renew.')
  expect(await dana.submits()).toMatchObject({ ok: true })
  await reads(dana, '✓ check-in logged by Dana Reyes')
  const known = "select summary, kind::text from touchpoint where source_key like 'slack%'"
  const summary = 'Spoke with Carla & Tom.\nThey want to renew.'
  expect(await all.book.query(known)).toMatchObject([{ summary, kind: 'message' }])
  const offers = dana.sees({ in: 'dm' }).filter(({ words }) => words.includes('summary of a check-in'))
  expect(offers.length).toBeLessThan(2)
})

test('below a nudge about several clients Dana chooses which, and elsewhere nobody answers', async () => {
  const all = await scene()
  const { dana, sandbox, acme, ownerId } = all
  await nudge(all, 'dana', [acme, await quietClient(all, 'Beta GmbH', ownerId)])
  await dana.types('Hello?', { in: 'dm' })
  await dana.replies(nudgeOf(dana), 'All is well.')
  const offer = await sandbox.waitFor(() =>
    dana.sees({ in: 'dm' }).find(({ words }) => words.includes('Choose with whom'))
  )
  expect(offer.threadTs).toBe(nudgeOf(dana).ts)
  await dana.clicks('Beta GmbH', { on: offer })
  await sandbox.waitFor(() => dana.modal()?.submit === 'Log')
  expect(dana.modal()?.words).toContain('Beta GmbH')
  expect(dana.sees({ in: 'dm' }).filter(({ from }) => from === sandbox.botUserId)).toHaveLength(2)
})
