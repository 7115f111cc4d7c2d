import { expect, test } from 'vitest'
import { addAcme, type Story, story } from '../support/story.ts'

const CHANNELS = [
  { name: 'general' },
  { name: 'deals', kind: 'private', members: ['ben', 'dana'] },
  { name: 'board', kind: 'private', members: ['ben', 'ada'] }
] as const

/** Acme is confidential, and Ben's. */
async function confidentialAcme(): Promise<Story> {
  const told = await story('http', { channels: CHANNELS })
  const { sandbox, store, book } = told
  await addAcme(book)
  await sandbox.person('ben').types('/client-risk acme')
  const ben = await store.directory.teammateBySlackId(book.workspaceId, sandbox.person('ben').id)
  await book.query('UPDATE client_version SET is_confidential = true, owner_id = $1', [ben?.id])
  return told
}

test('tells a member who the account owner is when they may not see the client, and shows it nowhere', async () => {
  const { sandbox } = await confidentialAcme()
  const dana = sandbox.person('dana')
  await dana.types('/client-risk acme')
  expect(dana.sees().at(-1)?.words).toBe(
    'acme is confidential: only those who work with it, leads and admins can see it. Ask its owner, Ben Okafor.'
  )
  await dana.types('/client-risk list')
  expect(dana.sees().at(-1)?.words).not.toMatch('Acme')
  await dana.types('/client-risk acmee')
  expect(dana.sees().at(-1)?.words).not.toMatch('Acme Corp')
})

test('shows it to its owner and to admins', async () => {
  const { sandbox } = await confidentialAcme()
  for (const name of ['ben', 'ada']) {
    const person = sandbox.person(name)
    await person.types('/client-risk acme')
    expect(person.sees().at(-1)?.words).toMatch(/^Acme Corp/)
  }
})

test('its owner shares it with those only who may see it', async () => {
  const { sandbox } = await confidentialAcme()
  const ben = sandbox.person('ben')
  for (const channel of ['deals', 'board']) {
    await ben.types('/client-risk acme', { in: channel })
    await ben.clicks('Share')
  }
  const refusal = await sandbox.waitFor(() => ben.sees({ in: 'deals' })[1])
  expect(refusal.words).toBe(
    'Not shared: this client is confidential, and others can read this channel. Share it in a private channel of those who work with it.'
  )
  await sandbox.waitFor(() => sandbox.person('ada').sees({ in: 'board' })[0])
  expect(sandbox.person('dana').sees({ in: 'deals' })).toEqual([])
})

test('a form that was open before says nothing more about its people', async () => {
  const { sandbox, store, book } = await story()
  await addAcme(book)
  const [ben, dana] = [sandbox.person('ben'), sandbox.person('dana')]
  await ben.types('/client-risk help')
  await dana.types('/client-risk acme')
  await dana.chooses('Write down…', 'Add a person')
  await sandbox.waitFor(() => dana.modal()?.submit === 'Save')
  await dana.fills({ Name: 'Carla Ruiz' })
  await sandbox.waitFor(() => dana.modal()?.words.includes('On record already: Carla Ruiz, CFO.'))

  const owner = await store.directory.teammateBySlackId(book.workspaceId, ben.id)
  await book.query('UPDATE client_version SET is_confidential = true, owner_id = $1', [owner?.id])
  await dana.fills({ Name: 'Tom Berg' })
  await sandbox.waitFor(() => dana.modal()?.words.includes('On record already') === false)
  expect(dana.modal()?.words).not.toMatch('Tom Berg')
})
