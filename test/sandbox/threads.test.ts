import { describe, expect, test } from 'vitest'
import type { PageAction, Snapshot } from '../../src/sandbox/page/protocol.ts'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { connectOverHttp } from './support/bolt-app.ts'
import { bot } from './support/web-client.ts'
import { workspace } from './support/workspace.ts'

/** A workspace whose bot keeps the messages it hears of, with one of its own in Dana's direct message. */
async function nudged() {
  const sandbox = await workspace()
  const heard: Record<string, unknown>[] = []
  await connectOverHttp(sandbox, (app) => {
    app.message(async ({ message }) => void heard.push({ ...message }))
  })
  const dana = sandbox.person('dana')
  await bot(sandbox).chat.postMessage({ channel: dana.id, text: 'Have you spoken with Acme?' })
  const [nudge = expect.fail('Dana sees no nudge')] = dana.sees({ in: 'dm' })
  return { sandbox, heard, dana, nudge }
}

async function actOnPage(sandbox: Sandbox, user: string, action: PageAction): Promise<unknown> {
  const response = await fetch(new URL('page/act', sandbox.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user, action })
  })
  return response.json()
}

async function pageOf(sandbox: Sandbox, user: string): Promise<Snapshot> {
  return (await fetch(new URL(`page/snapshot?user=${user}`, sandbox.url))).json()
}

describe('what the bot does itself', () => {
  test('comes back to it, and a change does so without saying that it was the bot', async () => {
    const sandbox = await workspace({ echoes: true })
    const heard: string[] = []
    await connectOverHttp(sandbox, (app) => {
      app.message(async ({ message }) => void heard.push(message.subtype ?? 'message'))
    })
    const client = bot(sandbox)
    const posted = await client.chat.postMessage({ channel: sandbox.person('dana').id, text: 'one' })
    const { channel = '', ts = '' } = posted
    await client.chat.update({ channel, ts, text: 'two' })
    await client.chat.delete({ channel, ts })
    await client.chat.postMessage({ channel: 'general', text: 'nobody subscribes to this' })
    await expect.poll(() => heard.length).toBe(2)
    expect(heard.sort()).toEqual(['message_changed', 'message_deleted'])
    await sandbox.waitFor(() => sandbox.deliveries().length === 3)
    const events = sandbox.deliveries().map(({ payload }) => payload['event'])
    expect(events).toContainEqual(
      expect.objectContaining({ text: 'one', bot_id: expect.any(String), channel_type: 'im' })
    )
    expect(events).toContainEqual(
      expect.objectContaining({
        hidden: true,
        channel,
        message: expect.objectContaining({ ts, text: 'two' }),
        previous_message: expect.objectContaining({ ts, text: 'one' })
      })
    )
  })
})

describe('a reply to a direct message of the bot', () => {
  test('reaches the bot with the thread it belongs to and whose message began it', async () => {
    const { sandbox, heard, dana, nudge } = await nudged()
    await dana.replies(nudge, 'Yes, on Friday & all is well')
    await expect.poll(() => heard.length).toBe(1)
    const reply = dana.sees({ in: 'dm' }).at(-1)
    expect(heard).toMatchObject([
      {
        type: 'message',
        channel: nudge.channel,
        channel_type: 'im',
        user: dana.id,
        text: 'Yes, on Friday &amp; all is well',
        ts: reply?.ts,
        event_ts: reply?.ts,
        thread_ts: nudge.ts,
        parent_user_id: sandbox.botUserId
      }
    ])
  })

  test('to another reply stays in the same thread', async () => {
    const { heard, dana, nudge } = await nudged()
    await dana.replies(nudge, 'one')
    await dana.replies(dana.sees({ in: 'dm' }).at(-1) ?? expect.fail('no reply'), 'two')
    await expect.poll(() => heard.length).toBe(2)
    expect(heard.map((message) => message['thread_ts'])).toEqual([nudge.ts, nudge.ts])
  })

  test('can be written on the page, which shows it in the thread and what the bot makes of it', async () => {
    const { sandbox, heard, dana, nudge } = await nudged()
    const { channel, ts } = nudge
    const said = { type: 'say' as const, channel, text: 'Yes', threadTs: ts }
    expect(await actOnPage(sandbox, dana.id, said)).toEqual({ ok: true })
    await expect.poll(() => heard.length).toBe(1)
    await bot(sandbox).chat.update({ channel, ts, text: 'Noted: you have spoken with Acme.' })
    expect((await pageOf(sandbox, dana.id)).messages).toMatchObject([
      { ts, text: 'Noted: you have spoken with Acme.', isEdited: true, threadTs: null },
      { text: 'Yes', threadTs: ts, isBroadcast: false }
    ])
  })
})
