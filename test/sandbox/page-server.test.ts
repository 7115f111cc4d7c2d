import { request } from 'node:http'
import { describe, expect, test } from 'vitest'
import type { PageAction, PageAnswer, Snapshot } from '../../src/sandbox/page/protocol.ts'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { connectOverSocket } from './support/bolt-app.ts'
import { bot, section } from './support/web-client.ts'
import { workspace } from './support/workspace.ts'

async function act(sandbox: Sandbox, user: string, action: PageAction): Promise<PageAnswer> {
  const response = await fetch(new URL('page/act', sandbox.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user: sandbox.person(user).id, action })
  })
  return response.json()
}

async function snapshot(sandbox: Sandbox, user: string): Promise<Snapshot> {
  const url = new URL(`page/snapshot?user=${sandbox.person(user).id}`, sandbox.url)
  return (await fetch(url)).json()
}

/** The status of a request with headers that fetch would not send. */
function statusOf(url: string, headers: Record<string, string>, method = 'GET'): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(url, { method, headers }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
      .on('error', reject)
      .end()
  })
}

const text = (words: string) => ({ type: 'plain_text' as const, text: words })

describe('the page', () => {
  test('draws what the acting user may see, and nothing more', async () => {
    const sandbox = await workspace()
    const dana = sandbox.person('dana')
    await bot(sandbox).chat.postMessage({
      channel: 'leadership',
      text: 'secret',
      blocks: [section('*secret*')]
    })
    await bot(sandbox).chat.postEphemeral({ channel: 'general', user: dana.id, text: 'only you' })
    const seen = await snapshot(sandbox, 'dana')
    expect(seen.messages.map((message) => message.text)).toEqual(['only you', 'secret'])
    expect(seen.messages[1]?.blocks[0]).toMatchObject({ block_id: expect.stringMatching(/./) })
    expect(seen.channels.map((channel) => channel.name)).toEqual([
      'general',
      'leadership',
      'random',
      'with-acme',
      'old-project',
      'dana'
    ])
    expect((await snapshot(sandbox, 'gus')).messages).toEqual([])
    expect(seen.app.commands).toEqual([
      { command: '/echo', description: 'Says it again', usageHint: '[words]' }
    ])
  })

  test('acts for a person: a command, a modal with its values, an option search', async () => {
    const sandbox = await workspace()
    await connectOverSocket(sandbox, (app) => {
      app.command('/echo', async ({ ack, body, client }) => {
        await ack()
        const element = { type: 'external_select' as const, action_id: 'who', min_query_length: 0 }
        await client.views.open({
          trigger_id: body.trigger_id,
          view: {
            type: 'modal',
            callback_id: 'form',
            title: text('Form'),
            submit: text('Save'),
            blocks: [{ type: 'input', block_id: 'who', label: text('Who'), element }]
          }
        })
      })
      app.options('who', ({ ack }) => ack({ options: [{ text: text('Acme'), value: 'acme' }] }))
      app.view('form', async ({ ack, view }) => {
        const chosen = view.state.values['who']?.['who']?.selected_option?.value
        if (chosen === 'acme') await ack()
        else await ack({ response_action: 'errors', errors: { who: 'Not that one.' } })
      })
    })
    const general = (await snapshot(sandbox, 'dana')).channels.find((channel) => channel.name === 'general')
    const channel = general?.id ?? ''
    expect(await act(sandbox, 'dana', { type: 'say', channel, text: '/echo hi' })).toEqual({ ok: true })
    await sandbox.waitFor(() => sandbox.person('dana').modal())
    const [form] = (await snapshot(sandbox, 'dana')).modals
    const viewId = form?.id ?? ''
    const container = { type: 'view' as const, viewId }
    const place = { container, blockId: 'who', actionId: 'who' }
    expect(await act(sandbox, 'dana', { type: 'options', ...place, query: '' })).toEqual({
      ok: true,
      options: [{ text: text('Acme'), value: 'acme' }]
    })
    const choose = (value: string): PageAction => {
      const option = { text: text('Acme'), value }
      return {
        type: 'submit',
        viewId,
        values: { who: { who: { type: 'external_select', selected_option: option } } }
      }
    }
    expect(await act(sandbox, 'dana', choose('other'))).toMatchObject({
      ok: false,
      errors: { who: 'Not that one.' }
    })
    expect(await act(sandbox, 'dana', choose('acme'))).toEqual({ ok: true })
    expect((await snapshot(sandbox, 'dana')).modals).toEqual([])
  })

  test('hears of every change as it happens', async () => {
    const sandbox = await workspace()
    const dana = sandbox.person('dana')
    const stream = await fetch(new URL(`page/events?user=${dana.id}`, sandbox.url))
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
    const heard: string[] = []
    const hear = async () => {
      const { value = '' } = (await reader?.read()) ?? {}
      heard.push(value)
      return value
    }
    await hear()
    await sandbox.person('ben').types('hello dana', { in: 'general' })
    while (!(await hear()).includes('hello dana'));
    await reader?.cancel()
    expect(heard[0]).not.toContain('hello dana')
  })

  test('is served with its own files and no others', async () => {
    const sandbox = await workspace()
    const status = async (path: string) => (await fetch(new URL(path, sandbox.url))).status
    expect(await status('page/index.html')).toBe(200)
    expect(await status('page/%2e%2e/%2e%2e/main.js')).toBe(404)
    expect(await statusOf(`${sandbox.url}page/..%2f..%2f..%2fpackage.json`, {})).toBe(404)
  })

  test('is closed to other web sites', async () => {
    const sandbox = await workspace()
    const { host } = new URL(sandbox.url)
    expect(await statusOf(sandbox.url, { host: 'evil.example' })).toBe(403)
    expect(await statusOf(`${sandbox.url}page/act`, { host, origin: 'https://evil.example' }, 'POST')).toBe(
      403
    )
    expect(
      await statusOf(`${sandbox.url}page/snapshot`, { host: `localhost:${new URL(sandbox.url).port}` })
    ).toBe(200)
  })
})
