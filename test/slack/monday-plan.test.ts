import { expect, test } from 'vitest'
import type { Person } from '../../src/sandbox/people/person.ts'
import { nudge, plan, teammate } from '../support/nudged.ts'
import { ago, type Story, story } from '../support/story.ts'

/** The bot's own words to somebody, the first first. */
function messagesTo(person: Person) {
  const seen = person.sees({ in: 'dm' }).filter(({ threadTs, metadata }) => threadTs === null && metadata)
  return seen.map((message) => ({ ...message, words: message.words.replace(/\s*\n\s*/g, ' ') }))
}

function lastTo(person: Person) {
  return messagesTo(person).at(-1) ?? expect.fail(`${person.name} was told nothing`)
}

/** A client of somebody's, spoken with so many days ago. */
async function client({ book }: Story, name: string, ownerId: string, days: number): Promise<string> {
  const id = await book.client(name, { ownerId, addedAt: ago(90) })
  await book.touchpoint(id, { occurredAt: ago(days), summary: 'Budget is tight.' })
  return id
}

/** Something that Dana is to do at a client. */
async function action({ store, book }: Story, clientId: string, ownerId: string, words: string) {
  const open = { doneOn: null, droppedOn: null, outcome: null, riskKey: null, playbook: null, cause: null }
  const details = { action: words, ownerId, dueOn: null, ...open }
  await store.records.add(
    book.workspaceId,
    'action',
    { clientId, sourceKey: words, details },
    ownerId,
    ago(2)
  )
}

async function scene() {
  const told = await story()
  const { sandbox } = told
  const danaId = await teammate(told, 'dana')
  const [dana, ben] = [sandbox.person('dana'), sandbox.person('ben')]
  const reads = (person: Person, words: string) =>
    sandbox.waitFor(() => lastTo(person).words.includes(words), { what: words })
  return { ...told, danaId, dana, ben, reads }
}

test('Dana settles something from her plan, which says so at its place and leaves the rest as it was', async () => {
  const all = await scene()
  const { dana, danaId, reads, sandbox } = all
  const acme = await client(all, 'Acme Corp', danaId, 34)
  await action(all, acme, danaId, 'Send the offer')
  await action(all, acme, danaId, 'Tidy up')
  expect(await plan(all, 'dana')).toBeNull()
  expect(lastTo(dana).words).toMatch(
    /^Whom to talk to today .*Acme Corp · \w+, risk \d+ Last check-in 34 days ago.* Waiting for you .*Send the offer.*Tidy up/
  )
  await dana.clicks('Done', { on: lastTo(dana) })
  await sandbox.waitFor(() => dana.modal()?.submit === 'Save')
  expect(await dana.submits()).toMatchObject({ ok: true })
  await reads(dana, '✓ action done by Dana Reyes')
  const { words, text } = lastTo(dana)
  expect(words).toMatch(/“Send the offer” has no date ✓ action done by Dana Reyes.* Acme Corp .*“Tidy up”/)
  expect(words.match(/Done/g)).toHaveLength(1)
  expect(text).toBe('Your week: talk to Acme Corp. Besides, 1 waiting for you, 1 settled.')
  expect(messagesTo(dana)).toHaveLength(1)
})

test('what Ben did meanwhile can not be done again from a plan that stood still', async () => {
  const all = await scene()
  const { dana, ben, danaId, reads, sandbox, store, book, log } = all
  const acme = await client(all, 'Acme Corp', danaId, 1)
  await action(all, acme, danaId, 'Send the offer')
  await plan(all, 'dana')
  sandbox.faults.add({ method: 'chat.update', kind: 'error', error: 'internal_error' })
  await ben.types('/client-risk acme')
  await ben.chooses('Look closer…', 'Plan: risks, actions, commitments')
  await sandbox.waitFor(() => ben.sees().some(({ words }) => words.includes('Open items')))
  await ben.chooses('Settle an item…', 'Send the offer')
  await sandbox.waitFor(() => ben.modal()?.submit === 'Save')
  await ben.submits()
  const known = () => store.records.one(book.workspaceId, 'action', 'Send the offer')
  await expect.poll(() => log.some((line) => line.includes('internal_error'))).toBe(true)
  const before = await known()
  expect(lastTo(dana).words).toContain('Done')
  await dana.clicks('Done', { on: lastTo(dana) })
  await sandbox.waitFor(() => dana.modal()?.words.includes('Seen to already'))
  expect(dana.modal()?.words).toMatch(/Seen to already: action done by Ben .* Nothing was changed\./)
  await reads(dana, '✓ action done by Ben')
  expect(await known()).toEqual(before)
})

test('a plan leaves out what its reader was told of on the same day, and says how much that is', async () => {
  const all = await scene()
  const { dana, danaId } = all
  const acme = await client(all, 'Acme Corp', danaId, 34)
  await nudge(all, 'dana', [acme])
  expect(await plan(all, 'dana')).toBe('Nothing is due that was not said that day')
  await client(all, 'Beta GmbH', danaId, 34)
  await all.book.query("delete from delivery where kind = 'plan'")
  expect(await plan(all, 'dana')).toBeNull()
  const { words, text } = lastTo(dana)
  expect(words).not.toContain('Acme Corp')
  expect(words).toMatch(/Beta GmbH .* 1 more is in my other message of the same day\./)
  expect(text).toBe('Your week: talk to Beta GmbH. Besides, nothing else is due.')
})

test('what Ben takes on is on his Home and in his plan until he gives it back, and Dana sees that it is', async () => {
  const all = await scene()
  const { dana, ben, danaId, book, reads, sandbox } = all
  const acme = await client(all, 'Acme Corp', danaId, 34)
  await book.query('update client_version set backup_id = $1', [await teammate(all, 'ben')])
  await nudge(all, 'ben', [acme])
  await ben.clicks('Take it on', { on: lastTo(ben) })
  await reads(ben, 'You have taken it on')
  await book.query('update client_version set backup_id = null')
  // A week later the message is an old one.
  await book.query("update delivery set sent_at = sent_at - interval '7 days'")
  const taken = lastTo(ben)
  await ben.opensHome()
  await sandbox.waitFor(() => ben.home()?.words.includes('You have taken it on'))
  expect(await plan(all, 'ben')).toBeNull()
  expect(lastTo(ben).words).toMatch(/^Whom to talk to today .*Acme Corp .*You have taken it on/)
  expect(await plan(all, 'dana')).toBeNull()
  expect(lastTo(dana).words).toMatch(/^Due this week Acme Corp .*Ben \w+ has taken it on/)
  await ben.clicks('Give back', { on: taken })
  await reads(dana, 'Snooze')
  await sandbox.waitFor(() => !ben.home()?.words.includes('You have taken it on'))
})
