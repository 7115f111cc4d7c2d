import { expect, test } from 'vitest'
import { story } from '../support/story.ts'

const flat = (words: string) => words.replace(/\s+/g, ' ')

/** The form of a new digest, as an admin sees it. */
async function newDigest() {
  const told = await story()
  const { sandbox, book } = told
  await book.client('Acme', {})
  await book.query("UPDATE client_version SET segment = 'Bánks'")
  const admin = sandbox.person('ada')
  const says = (words: string) =>
    sandbox.waitFor(() => admin.sees().find((seen) => flat(seen.words).includes(words)))
  await admin.types('/client-risk settings')
  await says('Digests: nowhere yet')
  await admin.clicks('Digests')
  await says('No digest appears anywhere yet.')
  const opens = async (button: string) => {
    await admin.clicks(button)
    await sandbox.waitFor(() => admin.modal()?.submit === 'Save')
  }
  await opens('Add a digest')
  const refused = async (fields: Record<string, string | string[]>) => {
    await admin.fills(fields)
    return JSON.stringify(await admin.submits())
  }
  return { ...told, admin, says, opens, refused }
}

test('an admin adds a digest, changes when it appears, and removes it', async () => {
  const { admin, says, opens, book, store } = await newDigest()
  await admin.fills({ Channel: 'leadership' })
  await admin.submits()
  await says('whole book · Mondays at 09:00, UTC')
  await opens('Change')
  await admin.fills({ Segment: 'banks', Day: 'Thursday', Time: '16:30', 'Time zone': 'Europe/Madrid' })
  await admin.submits()
  await says('segment Bánks · Thursdays at 16:30, Europe/Madrid')
  expect(await store.digests.all(book.workspaceId)).toMatchObject([
    { segment: 'Bánks', weekday: 4, minute: 990 }
  ])
  await opens('Change')
  await admin.fills({ Remove: ['Remove this digest; what it has said stays'] })
  await admin.submits()
  await says('The digest was removed.')
  expect(await store.digests.all(book.workspaceId)).toEqual([])
})

test('a digest stays among our own, and where the bot can speak', async () => {
  const { refused, sandbox, admin, says } = await newDigest()
  expect(await refused({ Channel: 'leadership', 'Time zone': 'Berlin' })).toContain(
    'No time zone is called so'
  )
  expect(await refused({ 'Time zone': 'Europe/Berlin', Segment: 'Shops' })).toContain('There are: Bánks')
  await sandbox.letAppIn('leadership', false)
  expect(await refused({ Segment: '' })).toContain('Type /invite there')
  await sandbox.letAppIn('leadership', true)
  await sandbox.archive('leadership')
  expect(await refused({})).toContain('archived')
  await sandbox.archive('leadership', false)
  expect(await refused({ Channel: 'general' })).toContain('There is a guest')
  expect(await refused({ Channel: 'with-acme' })).toContain('shared with another company')
  await admin.fills({ Channel: 'leadership' })
  await admin.submits()
  await says('The digest was added.')
})

test('a public channel takes an admin’s word that everybody may read it', async () => {
  const { refused, admin, says, sandbox } = await newDigest()
  await sandbox.letAppIn('random', true)
  expect(await refused({ Channel: 'random' })).toContain('Everybody in the workspace can read this channel')
  await admin.fills({ 'In a public channel': ['Everybody in the workspace may read it'] })
  await admin.submits()
  await says('The digest was added.')
})

test('of one segment a channel has one digest', async () => {
  const { admin, says, opens, refused } = await newDigest()
  await admin.fills({ Channel: 'leadership' })
  await admin.submits()
  await says('The digest was added.')
  await opens('Add a digest')
  expect(await refused({ Channel: 'leadership' })).toContain('appears there already')
})

test('who changes a digest that another admin has just changed is told what', async () => {
  const { admin, says, opens, book, store, sandbox } = await newDigest()
  await admin.fills({ Channel: 'leadership' })
  await admin.submits()
  await says('The digest was added.')
  await opens('Change')
  const [digest] = await store.digests.all(book.workspaceId)
  if (digest === undefined) throw new Error('There is no digest')
  const by = await book.teammate('Another admin')
  await store.digests.change(book.workspaceId, digest, { ...digest, weekday: 5 }, by, digest.setAt)
  await admin.fills({ Time: '12:00' })
  await admin.submits()
  await sandbox.waitFor(() => flat(admin.modal()?.words ?? '').includes('Friday'))
})
