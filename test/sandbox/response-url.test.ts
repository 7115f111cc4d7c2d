import { describe, expect, test } from 'vitest'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { connectOverHttp } from './support/bolt-app.ts'
import { bot, section } from './support/web-client.ts'
import { workspace } from './support/workspace.ts'

async function post(url: string, body: unknown): Promise<{ status: number; text: string }> {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) })
  return { status: response.status, text: await response.text() }
}

/** The response URL of the newest delivery. */
const urlOf = (sandbox: Sandbox) => String(sandbox.deliveries().at(-1)?.payload['response_url'])

async function askedIn(channel: string, now: () => number = Date.now) {
  const sandbox = await workspace({ now })
  await connectOverHttp(sandbox, (app) => {
    app.command('/echo', ({ ack }) => ack())
    app.action('go', ({ ack }) => ack())
  })
  await sandbox.person('dana').types('/echo hi', { in: channel })
  return sandbox
}

const button = (words: string) => ({
  type: 'actions' as const,
  elements: [{ type: 'button' as const, action_id: 'go', text: { type: 'plain_text' as const, text: words } }]
})

describe('a response URL', () => {
  test('takes five messages, also into a channel the app is not in', async () => {
    const sandbox = await askedIn('random')
    const url = urlOf(sandbox)
    for (const text of ['1', '2', '3', '4'])
      expect(await post(url, { text })).toEqual({ status: 200, text: 'ok' })
    await post(url, { text: 'for all', response_type: 'in_channel' })
    expect(await post(url, { text: '6' })).toEqual({ status: 404, text: '{"ok":false,"error":"used_url"}' })
    expect(sandbox.person('dana').sees()).toHaveLength(5)
    expect(sandbox.person('ben').sees({ in: 'random' })).toMatchObject([{ text: 'for all' }])
  })

  test('expires after half an hour', async () => {
    let now = Date.now()
    const sandbox = await askedIn('general', () => now)
    now += 30 * 60_000 + 1
    expect(await post(urlOf(sandbox), { text: 'late' })).toMatchObject({ status: 404 })
    expect(sandbox.person('dana').sees()).toEqual([])
  })

  test('replaces and deletes the message that was acted on', async () => {
    const sandbox = await askedIn('general')
    const dana = sandbox.person('dana')
    await bot(sandbox).chat.postMessage({ channel: 'general', text: 'one', blocks: [button('Press')] })
    await dana.clicks('Press')
    await post(urlOf(sandbox), { text: 'two', blocks: [section('two')], replace_original: true })
    expect(sandbox.person('ben').sees({ in: 'general' })).toMatchObject([
      { text: 'two', words: 'two', isEdited: true }
    ])
    await post(urlOf(sandbox), { delete_original: true })
    expect(dana.sees()).toEqual([])
  })

  test('refuses what Slack refuses', async () => {
    const sandbox = await askedIn('general')
    const refused = await post(urlOf(sandbox), { blocks: [{ type: 'alert', text: 'x' }] })
    expect(refused.status).toBe(400)
    expect(refused.text).toContain('json-pointer:/blocks/0')
    expect(await post(urlOf(sandbox), { text: '' })).toMatchObject({
      status: 400,
      text: '{"ok":false,"error":"no_text"}'
    })
    expect(await post(urlOf(sandbox), 'words')).toMatchObject({ status: 400 })
  })
})
