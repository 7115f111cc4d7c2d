import { expect, test } from 'vitest'
import { addAcme, ago, type Story, story } from '../support/story.ts'

/** Makes somebody known to the bot, and tells their teammate id. */
async function teammate({ sandbox, store, book }: Story, name: string): Promise<string> {
  const person = sandbox.person(name)
  await person.types('/client-risk help')
  const known = await store.directory.teammateBySlackId(book.workspaceId, person.id)
  if (known === null) throw new Error(`Nobody knows ${name}`)
  return known.id
}

test('Dana sees what is due, takes it on, and her Home follows what Ben does', async () => {
  const scene = await story()
  const { sandbox, book } = scene
  const acme = await addAcme(book)
  await book.query('update client_version set owner_id = $1', [await teammate(scene, 'dana')])
  const [dana, ben] = [sandbox.person('dana'), sandbox.person('ben')]
  await dana.opensHome()
  await sandbox.waitFor(() => dana.home()?.words.includes('Last check-in 70 days ago, every 30 agreed'))
  expect(dana.home()?.words).toContain('Due and overdue (2)')
  await dana.clicks('Take it on', { on: 'home' })
  await sandbox.waitFor(() => dana.home()?.words.includes('You have taken it on'))
  expect(dana.home()?.words).toContain('1 waiting for you · 2 overdue: 1 waiting for you, 1 due')
  await dana.clicks('Waiting for you (1)', { on: 'home' })
  await sandbox.waitFor(() => !dana.home()?.words.includes('Your clients\n'))
  await book.contact(acme, 'Ann Lee', { isExecutive: true, addedAt: ago(1) })
  await ben.types('/client-checkin acme')
  await sandbox.waitFor(() => ben.modal()?.submit === 'Log')
  await ben.fills({ 'With whom': ['Carla Ruiz, CFO'], 'What was it about?': 'The renewal' })
  await ben.submits()
  await sandbox.waitFor(() => dana.home()?.words.includes('Waiting for you (0)'))
  expect(dana.home()?.words).toMatch(/^1 client: 1 \w+\nLog check-in/)
  await sandbox.waitFor(() => ben.home()?.words.includes('You own no clients yet.'))
})

test('Dana narrows her Home and turns its pages', async () => {
  const scene = await story()
  const { sandbox, book } = scene
  const ownerId = await teammate(scene, 'dana')
  for (let index = 0; index < 23; index++) {
    const client = await book.client(`Client ${index}`, { ownerId, addedAt: ago(90) })
    await book.touchpoint(client, { occurredAt: ago(index === 0 ? 40 : 1) })
  }
  const dana = sandbox.person('dana')
  await dana.opensHome()
  await sandbox.waitFor(() => dana.home()?.words.includes('Show all 23'))
  await dana.clicks('Your clients (23)', { on: 'home' })
  await sandbox.waitFor(() => dana.home()?.words.includes('Page 1 of 2'))
  await dana.clicks('Next', { on: 'home' })
  await sandbox.waitFor(() => dana.home()?.words.includes('Page 2 of 2'))
  await dana.chooses('filter_home', 'Overdue', { on: 'home' })
  await sandbox.waitFor(() => dana.home()?.words.includes('Your clients (1)'))
  expect(dana.home()?.words).toContain('Client 0')
  await dana.chooses('Show a client', 'Client 0', { on: 'home' })
  await sandbox.waitFor(() => dana.sees({ in: 'dm' }).some(({ words }) => words.startsWith('Client 0')))
})

test('Dana says when she wants no messages, and is told at the field what is missing', async () => {
  const { sandbox } = await story()
  const dana = sandbox.person('dana')
  await dana.opensHome()
  await sandbox.waitFor(() => dana.home()?.words.includes('Preferences'))
  const open = async () => {
    await dana.clicks('Preferences', { on: 'home' })
    await sandbox.waitFor(() => dana.modal()?.submit === 'Save')
  }
  await open()
  await dana.fills({ 'No messages from': '19:00', 'Weekly digest': ['Send it to me as a message too'] })
  expect((await dana.submits()).errors).toEqual({
    'preferences.quietTo': 'Choose when the quiet hours end too, or clear their beginning.'
  })
  await dana.fills({ to: '07:00' })
  expect(await dana.submits()).toMatchObject({ ok: true })
  await sandbox.waitFor(() => dana.modal() === null)
  await open()
  expect(JSON.stringify(dana.modal()?.values)).toContain('07:00')
})

test('a Home that can not be drawn does not fail what somebody logs', async () => {
  const scene = await story()
  const { sandbox, book, log } = scene
  await addAcme(book)
  const dana = sandbox.person('dana')
  await dana.types('/client-checkin acme')
  await sandbox.waitFor(() => dana.modal()?.submit === 'Log')
  await dana.fills({ 'What was it about?': 'The renewal' })
  sandbox.faults.add({ method: 'views.publish', kind: 'error', error: 'internal_error' })
  expect(await dana.submits()).toMatchObject({ ok: true })
  const told = await sandbox.waitFor(() => dana.sees().find(({ words }) => words.includes('Check-in logged')))
  expect(told.words).toContain('Acme Corp')
  await expect.poll(() => log.some((line) => line.includes('internal_error'))).toBe(true)
})
