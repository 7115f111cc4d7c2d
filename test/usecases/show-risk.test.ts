import { expect, onTestFinished, test } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import { showRisk, showRiskOf } from '../../src/usecases/show-risk.ts'
import { createBook } from '../support/book.ts'
import { NOW } from '../support/facts.ts'
import { openSharedStore } from '../support/opened-store.ts'

/** A member asks for a client of Mia's; counts how often somebody looks who works with it. */
async function ask(client: { isConfidential: boolean }) {
  const { url, store, close } = await openSharedStore()
  onTestFinished(close)
  const book = await createBook(url)
  onTestFinished(book.close)
  const id = await book.client('Acme', { ...client, ownerId: await book.teammate('Mia') })
  const asker = {
    workspaceId: book.workspaceId,
    teammateId: await book.teammate('Max'),
    role: 'member' as const
  }
  const looked: string[] = []
  const access: Store['access'] = {
    ...store.access,
    ofClient: (...about) => {
      looked.push(about[1])
      return store.access.ofClient(...about)
    }
  }
  const ports = { ...store, access }
  const answers = [
    await showRisk(ports, book.workspace, asker, 'acme', NOW),
    await showRiskOf(ports, book.workspace, asker, id, NOW)
  ]
  return { kinds: answers.map(({ kind }) => kind), looks: looked.length }
}

test('the card of an ordinary client costs no look at who works with it', async () => {
  expect(await ask({ isConfidential: false })).toEqual({ kinds: ['card', 'card'], looks: 0 })
})

test('the card of a confidential client costs one, and is refused to whoever does not', async () => {
  expect(await ask({ isConfidential: true })).toEqual({ kinds: ['not_allowed', 'not_allowed'], looks: 2 })
})

test('a card knows its reader by name where they see to the client, and nobody else', async () => {
  const { url, store, close } = await openSharedStore()
  onTestFinished(close)
  const book = await createBook(url)
  onTestFinished(book.close)
  const [mia, max] = [await book.teammate('Mia'), await book.teammate('Max')]
  const id = await book.client('Acme', { ownerId: mia })
  const readers = [mia, max].map(async (teammateId) => {
    const asker = { workspaceId: book.workspaceId, teammateId, role: 'member' as const }
    const shown = await showRiskOf(store, book.workspace, asker, id, NOW)
    return shown.kind === 'card' && shown.card.kind === 'scored' ? shown.card.reader : undefined
  })
  expect(await Promise.all(readers)).toEqual(['Mia', null])
})
