import { expect, test } from 'vitest'
import type { PageAnswer, Snapshot } from '../../src/sandbox/page/protocol.ts'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { connectOverSocket } from './support/bolt-app.ts'
import { bot } from './support/web-client.ts'
import { workspace } from './support/workspace.ts'

const says = (words: string, value: string) => ({
  text: words,
  blocks: [
    {
      type: 'actions' as const,
      elements: [
        {
          type: 'button' as const,
          action_id: 'go',
          text: { type: 'plain_text' as const, text: words },
          value
        }
      ]
    }
  ]
})

/** Presses the button of a message as somebody's page showed it, whatever it says by now. */
async function press(sandbox: Sandbox, { messages }: Snapshot): Promise<PageAnswer> {
  const [message] = messages
  const block: { block_id?: string } = message?.blocks[0] ?? {}
  const { channel = '', ts = '' } = message ?? {}
  const action = {
    type: 'act',
    container: { type: 'message', channel, ts },
    blockId: block.block_id,
    actionId: 'go',
    value: { type: 'button' }
  }
  const response = await fetch(new URL('page/act', sandbox.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user: sandbox.person('dana').id, action })
  })
  return response.json()
}

async function screen(sandbox: Sandbox): Promise<Snapshot> {
  return (await fetch(new URL(`page/snapshot?user=${sandbox.person('dana').id}`, sandbox.url))).json()
}

test('a press on what was replaced a moment ago arrives as what was seen; one on what is long gone is refused', async () => {
  const sandbox = await workspace()
  const pressed: (string | undefined)[] = []
  await connectOverSocket(sandbox, (app) => {
    app.action('go', async ({ ack, action }) => {
      await ack()
      pressed.push('value' in action && typeof action.value === 'string' ? action.value : undefined)
    })
  })
  const { chat } = bot(sandbox)
  const { channel = '', ts = '' } = await chat.postMessage({ channel: 'general', ...says('One', 'first') })
  const before = await screen(sandbox)
  const change = (value: string) => chat.update({ channel, ts, ...says('Another', value) })
  await change('second')
  expect(await press(sandbox, before)).toEqual({ ok: true })
  expect(await press(sandbox, await screen(sandbox))).toEqual({ ok: true })
  expect(pressed).toEqual(['first', 'second'])
  for (const value of ['third', 'fourth', 'fifth']) await change(value)
  expect(await press(sandbox, before)).toEqual({ ok: false, problem: 'This is no longer there.' })
})
