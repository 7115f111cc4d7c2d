import { expect, test } from 'vitest'
import { addAcme, ago, story } from '../support/story.ts'

test('Dana lists all clients, what needs attention first, and turns the page', async () => {
  const { sandbox, book } = await story()
  await addAcme(book)
  for (let index = 0; index < 20; index++) await book.client(`Quiet ${index}`, { addedAt: ago(1) })
  const dana = sandbox.person('dana')
  await dana.types('/client-risk list')
  const first = dana.sees()[0]
  expect(first?.words).toContain('21 clients: 21 watch')
  expect(first?.words).toContain('Page 1 of 2')
  expect(first?.words.indexOf('Acme Corp')).toBeLessThan(first?.words.indexOf('Quiet 0') ?? 0)
  await dana.clicks('Next')
  const second = await sandbox.waitFor(() => dana.sees().find((seen) => seen.words.includes('Page 2 of 2')))
  await dana.chooses('Show a client', 'Quiet 9', { on: second })
  await sandbox.waitFor(() => dana.sees()[1]?.words.startsWith('Quiet 9'))
})

test('Dana lists her own clients and those she backs up', async () => {
  const { sandbox, store, book } = await story()
  await addAcme(book)
  const dana = sandbox.person('dana')
  await dana.types('/client-risk mine')
  expect(dana.sees()[0]?.words).toContain('You own no clients yet.')
  const me = await store.directory.teammateBySlackId(book.workspaceId, dana.id)
  await book.client('Hers', { ownerId: me?.id ?? null })
  await book.client('Covered', { backupId: me?.id ?? null })
  await dana.types('/client-risk mine')
  const mine = dana.sees()[1]?.words
  expect(mine).toContain('Hers')
  expect(mine).toContain('Covered')
  expect(mine).toContain('2 clients, 1 of them as backup: ')
  expect(mine).not.toContain('Acme')
})

test('Dana narrows the list, turns its page, and is told how to widen it', async () => {
  const { sandbox, book } = await story()
  await addAcme(book)
  for (let index = 0; index < 21; index++)
    await book.client(`Tier A ${index}`, { tier: 'A', addedAt: ago(1) })
  const dana = sandbox.person('dana')
  const typed = async (line: string) => {
    await dana.types(line)
    return dana.sees().at(-1) ?? expect.fail('Nothing was answered')
  }
  expect((await typed('/client-risk LIST  tier a, watch')).words).toContain('Only watch, tier A. 21 clients')
  await dana.clicks('Next')
  const second = await sandbox.waitFor(() => dana.sees().find((seen) => seen.words.includes('Page 2 of 2')))
  expect(second.words).toContain('Only watch, tier A. 21 clients')
  await dana.clicks('Without filter', { on: second })
  await sandbox.waitFor(() => dana.sees().some((seen) => seen.words.includes('22 clients: 22 watch')))

  const none = await typed('/client-risk list tier A quiet 60d stage pilot')
  expect(none.words).toContain('No client is in this list: tier A, stage pilot, quiet for 60 days or longer.')
  expect(none.words).toContain('No client has a stage on record.')
  const nearly = await typed('/client-risk list tier B quiet “30d”')
  expect(nearly.words).toContain('After “quiet” comes')
  expect((await typed('/client-risk list foo')).words).toContain(
    '“foo” says nothing about which clients you mean.'
  )
  expect((await typed('/client-risk list owner @dana')).words).toContain(
    'No client is in this list: owned by Dana Reyes.'
  )
  const quiet = await typed('/client-risk list tier A quiet 60d')
  await dana.clicks('Without tier A: 1', { on: quiet })
  await sandbox.waitFor(() =>
    dana.sees().some((seen) => seen.words.includes('Only quiet for 60 days or longer. 1 client'))
  )
})

test('the command alone, or with help, shows what can be typed', async () => {
  const { sandbox } = await story()
  const dana = sandbox.person('dana')
  const ways = ['/client-risk', '/client-risk help', '/client-risk HELP']
  for (const typed of ways) {
    await dana.types(typed)
    for (const usage of ['NAME', 'mine', 'list', 'handover', 'cover', 'help'])
      expect(dana.sees().at(-1)?.words, typed).toContain(`/client-risk ${usage}`)
  }
  expect(dana.sees()).toHaveLength(ways.length)
})

test('a slip for one of our words is known for one, and somebody mentioned has clients', async () => {
  const { sandbox } = await story()
  const dana = sandbox.person('dana')
  await dana.types('/client-risk setings')
  expect(dana.sees().at(-1)?.words).toContain(
    'No client is called “setings”. Did you mean /client-risk settings?'
  )
  await dana.types('/client-risk @dana')
  expect(dana.sees().at(-1)?.words).toContain('No client is in this list: owned by Dana Reyes.')
})

test('Dana opens the Home tab and sees her clients', async () => {
  const { sandbox, store, book } = await story()
  const dana = sandbox.person('dana')
  await dana.opensHome()
  await sandbox.waitFor(() => dana.home()?.words.includes('You own no clients yet.'))
  const me = await store.directory.teammateBySlackId(book.workspaceId, dana.id)
  await book.client('Hers', { ownerId: me?.id ?? null })
  await dana.opensHome()
  await sandbox.waitFor(() => dana.home()?.words.includes('Hers'))
  await dana.clicks('Log check-in', { on: 'home' })
  await sandbox.waitFor(() => dana.modal()?.submit === 'Log')
})
