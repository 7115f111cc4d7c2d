import type { App } from '@slack/bolt'
import { describe, expect, test } from 'vitest'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { connectOverHttp, connectOverSocket } from './support/bolt-app.ts'
import { workspace } from './support/workspace.ts'

const text = (words: string) => ({ type: 'plain_text' as const, text: words })

const form = {
  type: 'modal' as const,
  callback_id: 'note',
  title: text('Write a note'),
  submit: text('Save'),
  close: text('Cancel'),
  notify_on_close: true,
  blocks: [
    {
      type: 'input' as const,
      block_id: 'words',
      label: text('Words'),
      element: { type: 'plain_text_input' as const, action_id: 'words' }
    },
    {
      type: 'input' as const,
      block_id: 'client',
      label: text('Client'),
      optional: true,
      element: { type: 'external_select' as const, action_id: 'client', min_query_length: 1 }
    }
  ]
}

/** A small bot that uses every kind of interaction. */
function echo(app: App): void {
  app.command('/echo', async ({ ack, command, respond }) => {
    if (command.text === 'now') return ack({ text: 'at once' })
    await ack()
    await respond({
      text: `You said ${command.text}`,
      blocks: [
        { type: 'section', text: { type: 'mrkdwn', text: `You said *${command.text}*` } },
        {
          type: 'actions',
          elements: [
            { type: 'button', action_id: 'open', text: text('Write a note'), value: 'from-echo' },
            { type: 'button', action_id: 'gone', text: text('Put away') }
          ]
        }
      ]
    })
  })
  app.action('open', async ({ ack, body, client }) => {
    await ack()
    if ('trigger_id' in body) await client.views.open({ trigger_id: body.trigger_id, view: form })
  })
  app.action('gone', async ({ ack, respond }) => {
    await ack()
    await respond({ delete_original: true })
  })
  app.options('client', async ({ ack, options }) => {
    await ack({ options: [{ text: text(`${options.value} GmbH`), value: options.value }] })
  })
  app.view('note', async ({ ack, body, client }) => {
    const words = body.view.state.values['words']?.['words']?.value ?? ''
    if (words === 'rude') return ack({ response_action: 'errors', errors: { words: 'Be kind.' } })
    if (words === 'confused') return ack({ response_action: 'errors', errors: { nowhere: 'What?' } })
    await ack()
    const client_ = body.view.state.values['client']?.['client']?.selected_option?.value ?? 'nobody'
    await client.chat.postMessage({ channel: body.user.id, text: `Noted for ${client_}: ${words}` })
  })
  app.view({ type: 'view_closed', callback_id: 'note' }, async ({ ack, body, client }) => {
    await ack()
    await client.chat.postMessage({ channel: body.user.id, text: 'Never mind' })
  })
  app.shortcut('note', async ({ ack, body, client }) => {
    await ack()
    await client.views.open({ trigger_id: body.trigger_id, view: form })
  })
  app.shortcut({ type: 'message_action', callback_id: 'keep' }, async ({ ack, shortcut, respond }) => {
    await ack()
    await respond({ text: `Kept: ${shortcut.message.text}` })
  })
  app.event('app_home_opened', async ({ event, client }) => {
    const blocks = [{ type: 'section' as const, text: text('Your notes') }]
    await client.views.publish({ user_id: event.user, view: { type: 'home', blocks } })
  })
  app.message('hello', async ({ say }) => {
    await say('hello yourself')
  })
}

const ways: [string, (sandbox: Sandbox, register: (app: App) => void) => Promise<App>][] = [
  ['over signed HTTP', connectOverHttp],
  ['over Socket Mode', connectOverSocket]
]

describe.each(ways)('a member talks with a real Bolt app %s', (_way, connect) => {
  test('sees the answer to a command, and nobody else does', async () => {
    const sandbox = await workspace()
    await connect(sandbox, echo)
    const dana = sandbox.person('dana')
    expect(await dana.types('/echo hi & bye', { in: 'general' })).toMatchObject({ ok: true })
    const answer = await sandbox.waitFor(() => dana.sees().at(-1))
    expect(answer).toMatchObject({ isEphemeral: true, words: 'You said *hi & bye*\nWrite a note\nPut away' })
    expect(sandbox.person('ben').sees({ in: 'general' })).toEqual([])
  })

  test('sees what the acknowledgement itself says', async () => {
    const sandbox = await workspace()
    await connect(sandbox, echo)
    const dana = sandbox.person('dana')
    await dana.types('/echo now')
    expect(dana.sees().at(-1)).toMatchObject({ isEphemeral: true, text: 'at once' })
  })

  test('fills a modal, is told what is missing, then saves', async () => {
    const sandbox = await workspace()
    await connect(sandbox, echo)
    const dana = sandbox.person('dana')
    await dana.types('/echo hi')
    await sandbox.waitFor(() => dana.sees().at(-1))
    await dana.clicks('Write a note')
    await sandbox.waitFor(() => dana.modal()?.title === 'Write a note')
    expect((await dana.submits()).errors).toEqual({ words: 'Please complete this required field.' })
    await dana.fills({ Words: 'rude' })
    expect((await dana.submits()).errors).toEqual({ words: 'Be kind.' })
    expect(dana.modal()?.errors).toEqual({ words: 'Be kind.' })
    expect(await dana.searches('Client', 'ac')).toEqual(['ac GmbH'])
    await dana.fills({ Words: 'lunch', Client: 'acme' })
    expect(await dana.submits()).toMatchObject({ ok: true })
    expect(dana.modal()).toBeNull()
    const note = await sandbox.waitFor(
      () => sandbox.requests.of('chat.postMessage')[0] && dana.sees({ in: 'dm' }).at(-1)
    )
    expect(note.text).toBe('Noted for acme: lunch')
  })

  test('is told to try again when an error names a field that is not there', async () => {
    const sandbox = await workspace()
    await connect(sandbox, echo)
    const dana = sandbox.person('dana')
    await dana.runsShortcut('Write a note')
    await sandbox.waitFor(() => dana.modal())
    await dana.fills({ words: 'confused' })
    expect(await dana.submits()).toMatchObject({ problem: 'We had some trouble connecting. Try again?' })
    expect(dana.modal()).not.toBeNull()
  })

  test('closes a modal, which the app hears of', async () => {
    const sandbox = await workspace()
    await connect(sandbox, echo)
    const dana = sandbox.person('dana')
    await dana.runsShortcut('note')
    await sandbox.waitFor(() => dana.modal())
    await dana.closes()
    await sandbox.waitFor(() => sandbox.requests.of('chat.postMessage').length === 1)
    expect(dana.sees({ in: 'dm' }).at(-1)?.text).toBe('Never mind')
  })

  test('keeps a message by its shortcut and puts an answer away by its button', async () => {
    const sandbox = await workspace()
    await connect(sandbox, echo)
    const [dana, ben] = [sandbox.person('dana'), sandbox.person('ben')]
    await ben.types('Acme is <unhappy>', { in: 'general' })
    await dana.runsShortcut('Keep this', { on: dana.sees()[0] })
    const kept = await sandbox.waitFor(() => dana.sees().find((message) => message.isEphemeral))
    expect(kept.words).toBe('Kept: Acme is <unhappy>')
    await dana.types('/echo hi')
    await sandbox.waitFor(() => dana.sees().length === 3)
    await dana.clicks('gone')
    await sandbox.waitFor(() => dana.sees().length === 2)
  })

  test('opens the Home tab and writes in the Messages tab', async () => {
    const sandbox = await workspace()
    await connect(sandbox, echo)
    const dana = sandbox.person('dana')
    await dana.opensHome()
    await sandbox.waitFor(() => dana.home()?.words === 'Your notes')
    await dana.types('hello', { in: 'dm' })
    await sandbox.waitFor(() => dana.sees().at(-1)?.text === 'hello yourself')
  })
})
