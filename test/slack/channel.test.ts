import { expect, test } from 'vitest'
import { addAcme, story } from '../support/story.ts'

test('in the channel of a client a command needs no name, unless the client is none of your business', async () => {
  const { sandbox, book } = await story()
  const acme = await addAcme(book)
  const { channel_id: channel } = sandbox.command('dana', '/client-risk', { in: 'leadership' }).payload
  await book.query('UPDATE client_version SET channel_id = $1 WHERE client_id = $2', [channel, acme])
  const dana = sandbox.person('dana')
  const answer = async (line: string, where: string) => {
    await dana.types(line, { in: where })
    return dana.sees({ in: where }).at(-1)?.words
  }
  expect(await answer('/client-risk', 'leadership')).toMatch(/^Acme Corp/)
  expect(await answer('/client-risk', 'general')).toContain('/client-risk help')
  expect(await answer('/client-risk #leadership', 'general')).toMatch(/^Acme Corp/)

  const ada = await book.teammate('Ada')
  await book.query('UPDATE client_version SET is_confidential = true, owner_id = $1', [ada])
  expect(await answer('/client-risk', 'leadership')).toContain('/client-risk help')
  expect(await answer('/client-risk #leadership', 'general')).toContain('No client is called “leadership”')
})
