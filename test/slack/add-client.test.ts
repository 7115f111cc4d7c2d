import { expect, test } from 'vitest'
import { addAcme, story } from '../support/story.ts'

/** The add form, opened by `/client-risk add …`. */
async function addForm(name: string) {
  const told = await story()
  const acme = await addAcme(told.book)
  const dana = told.sandbox.person('dana')
  await dana.types(`/client-risk add ${name}`)
  await told.sandbox.waitFor(() => dana.modal()?.submit === 'Add')
  return { ...told, acme, dana }
}

test('Dana adds a client and sees its card', async () => {
  const { sandbox, dana, store, book } = await addForm('Zeta')
  await dana.fills({ Tier: 'A · a check-in every 14 days', 'Revenue a year': 'CHF 1.2m' })
  expect(await dana.submits()).toMatchObject({ ok: true })
  const card = await sandbox.waitFor(() =>
    dana.sees().find(({ words }) => words.includes('Zeta is in the book.'))
  )
  expect(card.words).toContain('CHF')
  const [zeta] = await store.facts.byNameKey(book.workspaceId, 'zeta', Date.now())
  expect(zeta?.facts.client).toMatchObject({ tier: 'A', owner: { name: 'Dana Reyes' } })
})

test('who is called nearly so is shown while the name is typed, and never added by mistake', async () => {
  const { sandbox, dana, store, book } = await addForm('Acm')
  await dana.chooses('Name', 'Acme GmbH')
  const shown = () => dana.modal()?.words.replace(/\s+/g, ' ') ?? ''
  await sandbox.waitFor(() => shown().includes('In the book already: Acme Corp'))
  expect(JSON.stringify(await dana.submits())).toContain('tick the box')
  await dana.fills({ 'Another client?': ['It is another client, not one of those above'] })
  expect(await dana.submits()).toMatchObject({ ok: true })
  await sandbox.waitFor(() => dana.sees().find(({ words }) => words.includes('Acme GmbH is in the book.')))
  expect(await store.clients.namesStartingWith(book.workspaceId, null, 'acme', 9)).toHaveLength(2)
})

test('a name with a typing mistake in it is asked about, one that only begins alike is not', async () => {
  const { sandbox, dana, book } = await addForm('Northlihgt Systems')
  await book.client('Northlight Systems', {})
  await dana.chooses('Name', 'Northlihgt Systems')
  await sandbox.waitFor(() => dana.modal()?.words.includes('In the book already:'))
  expect(JSON.stringify(await dana.submits())).toContain('“Northlight Systems” is in the book. If yours is')
  await dana.chooses('Name', 'Northlight Labs')
  expect(await dana.submits()).toMatchObject({ ok: true })
})

test('what cannot be is refused at the field', async () => {
  const { dana } = await addForm('Acme Corp')
  await dana.fills({ 'Revenue a year': '-5' })
  expect(JSON.stringify(await dana.submits())).toContain('“-5” is negative. Write')
  await dana.fills({ 'Revenue a year': '' })
  expect(JSON.stringify(await dana.submits())).toContain('There is already a client called')
})

test('a form that Slack no longer lets open is offered again with the name that was typed', async () => {
  const { sandbox } = await story()
  const dana = sandbox.person('dana')
  await dana.types('/client-risk zeta')
  sandbox.faults.add({ method: 'views.open', kind: 'error', error: 'expired_trigger_id' })
  await dana.clicks('open_add_client')
  await sandbox.waitFor(() => dana.sees().at(-1)?.words.startsWith('Slack gave up waiting'))
  await dana.clicks('Add a client')
  await sandbox.waitFor(() => dana.modal()?.submit === 'Add')
  expect(JSON.stringify(dana.modal()?.blocks)).toContain('"initial_value":"zeta"')
})

test('who is in the book under that name as an alias is shown before a second one is added', async () => {
  const { dana, store, book, acme } = await addForm('Zeta')
  const known = await store.clientVersions.one(book.workspaceId, acme)
  const by = await book.teammate('Mia')
  const change = { id: acme, revision: known?.revision ?? '', changes: { aliases: ['Zeta Group'] } }
  await store.clientVersions.revise(book.workspaceId, change, by, Date.now())
  await dana.fills({ Name: 'Zeta Group Ltd' })
  expect(JSON.stringify(await dana.submits())).toContain('“Acme Corp” is in the book')
})
