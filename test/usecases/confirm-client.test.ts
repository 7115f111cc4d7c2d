import { afterEach, beforeEach, expect, test } from 'vitest'
import { alertsOf } from '../../src/domain/attention/alerts-of.ts'
import type { Asker } from '../../src/domain/clients/teammate.ts'
import { defaultPolicy } from '../../src/domain/policy.ts'
import type { Store } from '../../src/store/store.ts'
import { confirmClient } from '../../src/usecases/confirm-client.ts'
import { type Book, createBook } from '../support/book.ts'
import { NOW } from '../support/facts.ts'
import { openSharedStore } from '../support/opened-store.ts'

let opened: Awaited<ReturnType<typeof openSharedStore>>
let store: Store
let book: Book
let mia: Asker

beforeEach(async () => {
  opened = await openSharedStore()
  store = opened.store
  book = await createBook(opened.url)
  mia = { workspaceId: book.workspaceId, teammateId: await book.teammate('Mia'), role: 'member' }
})

afterEach(async () => {
  await book.close()
  await opened.close()
})

test('what somebody has confirmed is not asked again, however often they click', async () => {
  const clientId = await book.client('Acme', { ownerId: mia.teammateId })
  const isAsked = async () => {
    const [agenda = expect.fail('There is no agenda')] = await store.agendas.ofClients(
      book.workspaceId,
      [clientId],
      NOW
    )
    return alertsOf(agenda, defaultPolicy('UTC'), NOW).some(({ kind }) => kind === 'confirm')
  }
  const confirm = async (sourceKey: string) =>
    (await confirmClient(store, book.workspace, mia, { clientId, sourceKey }, NOW)).kind
  expect(await isAsked()).toBe(true)
  expect(await confirm('slack:1')).toBe('confirmed')
  expect(await confirm('slack:1')).toBe('confirmed_before')
  expect(await confirm('slack:2')).toBe('confirmed')
  expect(await isAsked()).toBe(false)
})
