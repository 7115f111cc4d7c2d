import { expect, onTestFinished, test } from 'vitest'
import { suggestContacts } from '../../src/usecases/suggest-contacts.ts'
import { createBook } from '../support/book.ts'
import { NOW } from '../support/facts.ts'
import { openSharedStore } from '../support/opened-store.ts'

test('people are offered by how well they answer to what is typed, executives first, else those alike', async () => {
  const { store, url, close } = await openSharedStore()
  onTestFinished(close)
  const book = await createBook(url)
  onTestFinished(book.close)
  const acme = await book.client('Acme')
  await book.contact(acme, 'Ann Carlsen', { isExecutive: true, title: 'CEO' })
  await book.contact(acme, 'Carl', { title: 'CFO' })
  await book.contact(acme, 'Carla Ruiz', { isExecutive: true })
  await book.contact(acme, 'Bo Berg', { title: 'Carlift driver' })
  await book.contact(acme, 'Carlo Abt')
  const asker = {
    workspaceId: book.workspaceId,
    teammateId: await book.teammate('Mia'),
    role: 'member' as const
  }
  const offered = async (typed: string, limit = 9) =>
    (await suggestContacts(store, book.workspace, asker, acme, typed, limit, NOW)).map(({ name }) => name)

  expect(await offered('carl')).toEqual(['Carl', 'Carla Ruiz', 'Bo Berg', 'Carlo Abt', 'Ann Carlsen'])
  expect(await offered('cfo')).toEqual(['Carl'])
  expect(await offered('Bo Berg, Carlift')).toEqual(['Bo Berg'])
  expect(await offered('Carla Riuz')).toEqual(['Carla Ruiz'])
  expect(await offered('', 2)).toEqual(['Ann Carlsen', 'Carla Ruiz'])
})
