import { expect, onTestFinished, test } from 'vitest'
import { playbookSweep } from '../../src/jobs/playbook-sweep.ts'
import { createLog } from '../../src/log.ts'
import { createBook } from '../support/book.ts'
import { daysAgo, NOW } from '../support/facts.ts'
import { openTestStore } from '../support/opened-store.ts'

test('the sweep reads only clients where something happened, and a workspace that fails does not stop those after it', async () => {
  const { url, store, close } = await openTestStore()
  onTestFinished(close)
  const [broken, sound] = [await createBook(url), await createBook(url)]
  onTestFinished(async () => {
    await broken.close()
    await sound.close()
  })
  await broken.client('Acme', { addedAt: daysAgo(99) })
  await broken.query("update workspace set time_zone = 'Nowhere/Land' where id = $1", [broken.workspaceId])
  const quietOne = await sound.client('Beta', { addedAt: daysAgo(99) })
  await sound.touchpoint(await sound.client('Calm'), { occurredAt: daysAgo(1) })
  const read: string[] = []
  const agendas: typeof store.agendas = {
    ...store.agendas,
    withOccasion: store.agendas.withOccasion,
    ofClients(workspaceId, clientIds, now) {
      read.push(...clientIds)
      return store.agendas.ofClients(workspaceId, clientIds, now)
    }
  }
  const lines: string[] = []
  const log = createLog('info', { write: (line) => lines.push(line) })
  const job = playbookSweep({ ...store, agendas }, log, () => NOW)
  await job.run()
  await job.run()
  expect(read).toEqual([quietOne])
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { level: 'error', workspace: broken.workspaceId },
    { level: 'info', workspace: sound.workspaceId, actions: 1 },
    { level: 'error', workspace: broken.workspaceId }
  ])
})
