import { expect, onTestFinished, test } from 'vitest'
import { editClient } from '../../src/usecases/edit-client.ts'
import type { SlackDirectory } from '../../src/usecases/ports.ts'
import { createBook } from '../support/book.ts'
import { NOW } from '../support/facts.ts'
import { openSharedStore } from '../support/opened-store.ts'

const slack: SlackDirectory = {
  person: async () => null,
  people: async function* () {},
  audience: async () => ({ kind: 'hidden' })
}

test('whoever wants the channel of a client that they may not see is told that it is taken, and not by whom', async () => {
  const { url, store, close } = await openSharedStore()
  onTestFinished(close)
  const book = await createBook(url)
  onTestFinished(book.close)
  const mia = await book.teammate('Mia')
  const max = await book.teammate('Max')
  await book.client('Apex', { ownerId: mia, isConfidential: true, channelId: 'C1' })
  const acme = await book.client('Acme', { ownerId: max })
  const edit = async (role: 'member' | 'lead') => {
    const known = (await store.clientVersions.one(book.workspaceId, acme)) ?? expect.fail('No Acme')
    const written = { ...known.details, backupSlackId: null, channelId: 'C1' }
    const asker = { workspaceId: book.workspaceId, teammateId: max, role }
    const change = { ...written, id: acme, revision: known.revision }
    return editClient({ ...store, slack }, book.workspace, asker, change, NOW)
  }
  expect(await edit('member')).toEqual({ kind: 'taken', by: 'channel', client: null })
  expect(await edit('lead')).toMatchObject({ kind: 'taken', client: { name: 'Apex' } })
})
