import { expect, test } from 'vitest'
import { createLiveMessages } from '../../../src/slack/answer/live-messages.ts'
import { importProgressMessage } from '../../../src/slack/import/import-progress-message.ts'
import { bot } from '../../sandbox/support/web-client.ts'
import { workspace } from '../../sandbox/support/workspace.ts'

test('one message tells how work goes, every few seconds at most, and ends as its result whatever came between', async () => {
  const sandbox = await workspace()
  const dana = sandbox.person('dana')
  const client = bot(sandbox)
  let now = 0
  const refused: string[] = []
  const log = { info: (text: string) => void refused.push(text) }
  const messages = createLiveMessages({ client, patientClient: client }, () => now, log)
  const percent = (count: number) => importProgressMessage('Importing', 'clients.csv', count)
  const changes = () => sandbox.requests.of('chat.update').length

  const live = await messages.begin({ channel: dana.id, threadTs: null }, percent(0))
  live.show(percent(1))
  expect(changes()).toBe(0)
  now = 3_000
  live.show(percent(50))
  live.show(percent(51))
  await sandbox.waitFor(() => dana.sees({ in: 'dm' }).find(({ words }) => words.includes('50 %')))
  await live.end(percent(60))
  expect(changes()).toBe(2)

  const again = messages.at(live)
  now = 6_000
  sandbox.faults.add({ method: 'chat.update', kind: 'http_500' })
  again.show(percent(99))
  await again.end(percent(100))
  expect(dana.sees({ in: 'dm' })).toMatchObject([
    { ts: live.ts, words: 'Importing clients.csv: 100 % so far …' }
  ])
  expect(refused).toEqual(['Slack did not take how the work goes'])
})
