import { describe, expect, test } from 'vitest'
import type { Sandbox } from '../../../src/sandbox/sandbox.ts'
import { bot, refusal } from '../support/web-client.ts'
import { FULL_MANIFEST, workspace } from '../support/workspace.ts'

const nudge = (key: string) => ({ event_type: 'nudge', event_payload: { key } })

/** Posts messages to Dana one after the other; where they went, and their timestamps. */
async function said(sandbox: Sandbox, texts: readonly string[]) {
  const posted = []
  for (const text of texts) {
    const channel = sandbox.person('dana').id
    posted.push(await bot(sandbox).chat.postMessage({ channel, text, metadata: nudge(text) }))
  }
  return { channel: posted[0]?.channel ?? '', stamps: posted.map(({ ts }) => ts ?? '') }
}

describe('the history of a conversation', () => {
  test('has metadata only for those who ask for it', async () => {
    const sandbox = await workspace()
    const { channel } = await said(sandbox, ['one'])
    const read = (all: boolean) => bot(sandbox).conversations.history({ channel, include_all_metadata: all })
    expect((await read(true)).messages).toMatchObject([{ text: 'one', metadata: nudge('one') }])
    expect((await read(false)).messages?.[0]).not.toHaveProperty('metadata')
  })

  test('is read between two moments, without those moments unless they are wanted', async () => {
    const sandbox = await workspace()
    const { channel, stamps } = await said(sandbox, ['one', 'two', 'three', 'four'])
    const [oldest = '', , , latest = ''] = stamps
    const between = async (range: { oldest?: string; latest?: string; inclusive?: boolean }) => {
      const { messages = [] } = await bot(sandbox).conversations.history({ channel, ...range })
      return messages.map(({ text }) => text)
    }
    expect(await between({ oldest, latest })).toEqual(['three', 'two'])
    expect(await between({ oldest, latest, inclusive: true })).toEqual(['four', 'three', 'two', 'one'])
    expect(await between({ oldest })).toEqual(['four', 'three', 'two'])
    expect(await between({ latest })).toEqual(['three', 'two', 'one'])
    const refused = bot(sandbox).conversations.history({ channel, oldest: 'yesterday' })
    expect(await refusal(refused)).toMatchObject({ error: 'invalid_ts_oldest' })
  })

  test('comes in pages, the newest first', async () => {
    const sandbox = await workspace()
    const { channel } = await said(sandbox, ['one', 'two', 'three'])
    const read = (cursor: string) => bot(sandbox).conversations.history({ channel, limit: 2, cursor })
    const first = await read('')
    expect(first.messages?.map(({ text }) => text)).toEqual(['three', 'two'])
    expect(first.has_more).toBe(true)
    const second = await read(first.response_metadata?.next_cursor ?? '')
    expect(second.messages?.map(({ text }) => text)).toEqual(['one'])
    expect(second.has_more).toBe(false)
  })

  test('needs the scope of its kind of conversation, and being in it', async () => {
    const scopes = { bot: ['chat:write', 'channels:history'] }
    const sandbox = await workspace({ manifest: { ...FULL_MANIFEST, oauth_config: { scopes } } })
    const { channel } = await said(sandbox, ['one'])
    const read = (id: string) => refusal(bot(sandbox).conversations.history({ channel: id }))
    expect(await read(channel)).toMatchObject({ error: 'missing_scope', needed: 'im:history' })
    const random = (await bot(await workspace()).conversations.list()).channels?.find(
      ({ name }) => name === 'random'
    )
    expect(await read(random?.id ?? '')).toMatchObject({ error: 'not_in_channel' })
    expect(await read('general')).toMatchObject({ error: 'channel_not_found' })
  })

  test('has the replies of a thread by the thread, and those also that were sent to the channel', async () => {
    const sandbox = await workspace()
    const { channel, stamps } = await said(sandbox, ['root'])
    const [ts = ''] = stamps
    const reply = (text: string, reply_broadcast: boolean) =>
      bot(sandbox).chat.postMessage({ channel, text, thread_ts: ts, reply_broadcast, metadata: nudge(text) })
    const quiet = await reply('quiet', false)
    await reply('loud', true)
    const thread = await bot(sandbox).conversations.replies({
      channel,
      ts,
      oldest: quiet.ts ?? '',
      include_all_metadata: true
    })
    expect(thread.messages).toMatchObject([
      { text: 'root', reply_count: 2, reply_users: [sandbox.botUserId] },
      {
        text: 'loud',
        subtype: 'thread_broadcast',
        parent_user_id: sandbox.botUserId,
        metadata: nudge('loud')
      }
    ])
    const { messages = [] } = await bot(sandbox).conversations.history({ channel })
    expect(messages.map(({ text }) => text)).toEqual(['loud', 'root'])
    const refused = bot(sandbox).conversations.replies({ channel, ts: '1.000001' })
    expect(await refusal(refused)).toMatchObject({ error: 'thread_not_found' })
  })
})

describe('a changed message', () => {
  test('keeps its metadata, unless other metadata comes or an empty one takes it away', async () => {
    const sandbox = await workspace()
    const { channel, stamps } = await said(sandbox, ['one'])
    const [ts = ''] = stamps
    const kept = async () => sandbox.person('dana').sees({ in: 'dm' })[0]?.metadata
    await bot(sandbox).chat.update({ channel, ts, text: 'done' })
    expect(await kept()).toEqual(nudge('one'))
    await bot(sandbox).chat.update({ channel, ts, text: 'done', metadata: nudge('two') })
    expect(await kept()).toEqual(nudge('two'))
    await bot(sandbox).apiCall('chat.update', { channel, ts, text: 'done', metadata: {} })
    expect(await kept()).toBeNull()
  })
})
