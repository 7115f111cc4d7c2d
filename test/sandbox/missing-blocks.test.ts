import type { KnownBlock } from '@slack/types'
import { expect, test } from 'vitest'
import { connectOverHttp } from './support/bolt-app.ts'
import { bot, refusal } from './support/web-client.ts'
import { workspace } from './support/workspace.ts'

const cell = (text: string) => ({ type: 'raw_text' as const, text })
const table: KnownBlock = { type: 'data_table', caption: 'Clients', rows: [[cell('Name')], [cell('Acme')]] }
const plain: KnownBlock = { type: 'table', rows: table.rows }

test('a workspace to which Slack has not brought a block yet refuses it, wherever it comes from', async () => {
  const sandbox = await workspace({ missingBlocks: ['data_table'] })
  const dana = sandbox.person('dana')
  const refused = await refusal(
    bot(sandbox).chat.postMessage({ channel: dana.id, text: 'x', blocks: [table] })
  )
  expect(refused).toMatchObject({
    error: 'invalid_blocks',
    response_metadata: { messages: ['[ERROR] unsupported type: data_table [json-pointer:/blocks/0/type]'] }
  })

  await connectOverHttp(sandbox, (app) => {
    app.command('/echo', ({ ack }) => ack({ text: 'x', blocks: [table] }))
  })
  expect(await dana.types('/echo')).toMatchObject({ ok: false })
  const url = String(sandbox.deliveries().at(-1)?.payload['response_url'])
  const answer = await fetch(url, { method: 'POST', body: JSON.stringify({ text: 'x', blocks: [table] }) })
  expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('invalid_blocks')])

  await bot(sandbox).chat.postMessage({ channel: dana.id, text: 'x', blocks: [plain] })
  expect(dana.sees({ in: 'dm' })).toMatchObject([{ words: 'Name\nAcme' }])
})
