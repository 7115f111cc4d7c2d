import type { App, ViewResponseAction } from '@slack/bolt'
import { describe, expect, test } from 'vitest'
import { connectOverHttp } from './support/bolt-app.ts'
import { workspace } from './support/workspace.ts'

const text = (words: string) => ({ type: 'plain_text' as const, text: words })

const modal = (title: string, more: { clear_on_close?: boolean; notify_on_close?: boolean } = {}) => ({
  type: 'modal' as const,
  callback_id: title,
  title: text(title),
  submit: text('Next'),
  blocks: [{ type: 'divider' as const }],
  ...more
})

/** An app whose modal `First` is acknowledged with the given response. */
const answering = (response: ViewResponseAction) => (app: App) => {
  app.shortcut('note', async ({ ack, body, client }) => {
    await ack()
    await client.views.open({ trigger_id: body.trigger_id, view: modal('First') })
  })
  app.view('First', ({ ack }) => ack(response))
  app.view('Second', ({ ack }) => ack({ response_action: 'clear' }))
  app.view({ type: 'view_closed', callback_id: 'Last' }, ({ ack }) => ack())
}

async function opened(response: ViewResponseAction) {
  const sandbox = await workspace()
  await connectOverHttp(sandbox, answering(response))
  const dana = sandbox.person('dana')
  await dana.runsShortcut('note')
  await sandbox.waitFor(() => dana.modal())
  return { sandbox, dana }
}

describe('a submitted modal', () => {
  test('is followed by another one above it, which may clear them all', async () => {
    const { dana } = await opened({ response_action: 'push', view: modal('Second') })
    await dana.submits()
    expect(dana.modal()?.title).toBe('Second')
    await dana.submits()
    expect(dana.modal()).toBeNull()
  })

  test('turns into another one, which tells when everything was closed at once', async () => {
    const view = modal('Last', { clear_on_close: true, notify_on_close: true })
    const { sandbox, dana } = await opened({ response_action: 'update', view })
    await dana.submits()
    expect(dana.modal()?.title).toBe('Last')
    await dana.closes()
    expect(dana.modal()).toBeNull()
    expect(sandbox.deliveries().at(-1)?.payload).toMatchObject({ type: 'view_closed', is_cleared: true })
  })

  test('stays when the app answers with a view Slack would refuse', async () => {
    const { dana } = await opened({ response_action: 'update', view: modal('A title that is far too long') })
    expect((await dana.submits()).problem).toBe('We had some trouble connecting. Try again?')
    expect(dana.modal()?.title).toBe('First')
  })
})
