import { expect, onTestFinished, test } from 'vitest'
import { tableFiles } from '../../../src/csv/table-files.ts'
import { createCsvParts, inGroups } from '../../../src/slack/export/csv-parts.ts'
import { createFolder } from '../../support/folder.ts'
import { addAcme, type Story, story } from '../../support/story.ts'

async function files({ sandbox }: Story, who: string): Promise<Record<string, string>> {
  const person = sandbox.person(who)
  await sandbox.waitFor(() =>
    person.sees({ in: 'dm' }).some(({ words }) => /come below|nothing to export/.test(words))
  )
  const opened = person.sees({ in: 'dm' }).flatMap((message) => person.opens(message))
  return Object.fromEntries(opened.map(({ name, text }) => [name, text]))
}

test('an admin asks for the book, and gets the files that an import reads back', async () => {
  const scene = await story()
  const { sandbox, book } = scene
  await addAcme(book)
  await book.client('=HIDDEN()', { isConfidential: true })
  const ada = sandbox.person('ada')
  await ada.types('/client-risk export', { in: 'general' })
  expect(await ada.clicks('Export')).toMatchObject({ ok: true })
  const written = await files(scene, 'ada')
  expect(Object.keys(written).sort()).toEqual(['clients.csv', 'contacts.csv', 'touchpoints.csv'])
  expect(written['clients.csv']).toContain("\r\n'=HIDDEN(),")
  expect(written['touchpoints.csv']).toContain('Budget is tight.')
  const said = ada.sees({ in: 'dm' }).find(({ words }) => words.includes('come below'))?.words ?? ''
  expect(said).toContain('2 clients')
  expect(said).toContain('No losses')

  await ada.drops(written, { in: 'dm' })
  await sandbox.waitFor(() =>
    ada.sees({ in: 'dm' }).find(({ words }) => words.includes('There is nothing to import'))
  )
})

test('only what is ticked is written, once for two clicks', async () => {
  const scene = await story()
  const { sandbox, book } = scene
  await addAcme(book)
  const ada = sandbox.person('ada')
  await ada.types('/client-risk export', { in: 'dm' })
  await ada.fills({ Parts: [] })
  await ada.clicks('Export')
  await sandbox.waitFor(() =>
    ada.sees({ in: 'dm' }).find(({ words }) => words.startsWith('Choose at least one part'))
  )
  await ada.fills({ Parts: ['Contacts', 'losses'] })
  sandbox.faults.add({ method: 'deliver', kind: 'redeliver' })
  await ada.clicks('Export')
  expect(Object.keys(await files(scene, 'ada'))).toEqual(['contacts.csv'])
  expect(sandbox.requests.of('files.completeUploadExternal')).toHaveLength(1)
})

test('a member is told who may have one', async () => {
  const { sandbox } = await story()
  const dana = sandbox.person('dana')
  await dana.types('/client-risk export', { in: 'general' })
  expect(dana.sees().at(-1)?.words).toContain('Only leads and admins of this workspace can export the book')
})

test('a kind of very many rows is divided into files, of which ten at most go into a message', async () => {
  const folder = await createFolder()
  onTestFinished(folder.remove)
  const csv = createCsvParts(tableFiles, folder.path, 4)
  async function* blocks() {
    for (const start of [0, 2, 4, 6, 8]) yield [[start], [start + 1]]
  }
  expect(await csv.write('clients', ['client'], blocks())).toBe(10)
  expect(await csv.write('losses', ['client'], (async function* () {})())).toBe(0)
  expect(csv.parts.map(({ name }) => name)).toEqual(['clients.csv', 'clients-2.csv', 'clients-3.csv'])
  const part = { path: '', name: '', size: 4 }
  expect(inGroups([part, part, part, part], { files: 3, bytes: 100 }).map(({ length }) => length)).toEqual([
    3, 1
  ])
  expect(inGroups([part, part, part], { files: 9, bytes: 9 }).map(({ length }) => length)).toEqual([2, 1])
})
