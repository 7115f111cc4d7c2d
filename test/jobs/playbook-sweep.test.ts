import { expect, onTestFinished, test } from 'vitest'
import { playbookSweep } from '../../src/jobs/playbook-sweep.ts'
import { createBook } from '../support/book.ts'
import { daysAgo, NOW } from '../support/facts.ts'
import { openTestStore } from '../support/opened-store.ts'

test('the sweep reads only clients where something happened, and asks for an action once', async () => {
  const { url, store, close } = await openTestStore()
  onTestFinished(close)
  const book = await createBook(url)
  onTestFinished(book.close)
  const quietOne = await book.client('Beta', { addedAt: daysAgo(99) })
  await book.touchpoint(await book.client('Calm'), { occurredAt: daysAgo(1) })
  const read: string[] = []
  const agendas: typeof store.agendas = {
    ...store.agendas,
    ofClients(workspaceId, clientIds, now) {
      read.push(...clientIds)
      return store.agendas.ofClients(workspaceId, clientIds, now)
    }
  }
  const slot = { workspace: book.workspace, subject: '', at: NOW, now: NOW }
  for (const _time of ['first', 'second'])
    expect(await playbookSweep.run(slot, { ...store, agendas })).toEqual([])
  expect(read).toEqual([quietOne])
  expect(await store.records.ofClient(book.workspaceId, 'action', quietOne)).toHaveLength(1)
})
