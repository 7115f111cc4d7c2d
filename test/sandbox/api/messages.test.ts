import { describe, expect, test } from 'vitest'
import { bot, refusal, section } from '../support/web-client.ts'
import { workspace } from '../support/workspace.ts'

describe('a message', () => {
  test('is read by the members of its channel, with its text escaped and its metadata kept', async () => {
    const sandbox = await workspace()
    const metadata = { event_type: 'nudge', event_payload: { key: 'k1' } }
    const posted = await bot(sandbox).chat.postMessage({
      channel: 'general',
      text: 'R&D <fast> <https://example.com|site> &amp; <@U1>',
      metadata
    })
    expect(posted.message?.text).toBe('R&amp;D &lt;fast&gt; <https://example.com|site> &amp; <@U1>')
    const history = await bot(sandbox).conversations.history({
      channel: posted.channel ?? '',
      include_all_metadata: true
    })
    expect(history.messages?.[0]).toMatchObject({ ts: posted.ts, metadata })
    expect(sandbox.person('gus').sees({ in: 'general' })).toHaveLength(1)
    expect(sandbox.person('sam').sees({ in: 'general' })).toEqual([])
  })

  test.each([
    ['a channel that does not exist', 'C404', 'channel_not_found'],
    ['a channel the app is not in', 'random', 'not_in_channel'],
    ['an archived channel', 'old-project', 'is_archived']
  ])('cannot go to %s', async (_case, channel, code) => {
    const sandbox = await workspace()
    expect(await refusal(bot(sandbox).chat.postMessage({ channel, text: 'hi' }))).toMatchObject({
      error: code
    })
  })

  test('cannot go to a private channel the app is not in: for the app there is none', async () => {
    const channels = [{ name: 'board', kind: 'private' as const, withApp: false }]
    const sandbox = await workspace({ channels })
    const refused = await refusal(bot(sandbox).chat.postMessage({ channel: 'board', text: 'hi' }))
    expect(refused).toMatchObject({ error: 'channel_not_found' })
  })

  test('to a user opens the direct message, and to one who has left succeeds in silence', async () => {
    const sandbox = await workspace()
    const [dana, lea] = [sandbox.person('dana'), sandbox.person('lea')]
    const posted = await bot(sandbox).chat.postMessage({ channel: dana.id, text: 'hello' })
    expect(posted.channel).toMatch(/^D/)
    expect(dana.sees({ in: 'dm' })).toMatchObject([{ text: 'hello' }])
    expect(await bot(sandbox).chat.postMessage({ channel: lea.id, text: 'hello' })).toMatchObject({
      ok: true
    })
    const opened = bot(sandbox).conversations.open({ users: lea.id })
    expect(await refusal(opened)).toMatchObject({ error: 'user_disabled' })
  })

  test('needs words, and is cut at 40,000 characters', async () => {
    const sandbox = await workspace()
    expect(await refusal(bot(sandbox).chat.postMessage({ channel: 'general', text: '' }))).toMatchObject({
      error: 'no_text'
    })
    const posted = await bot(sandbox).chat.postMessage({ channel: 'general', text: '💬'.repeat(40_001) })
    expect([...(posted.message?.text ?? '')]).toHaveLength(40_000)
    expect(posted['warning']).toBe('message_truncated')
  })

  test('with blocks Slack would refuse names the place', async () => {
    const sandbox = await workspace()
    const refused = await refusal(
      bot(sandbox).chat.postMessage({ channel: 'general', text: 'x', blocks: [section('y'.repeat(3_001))] })
    )
    expect(refused).toMatchObject({
      error: 'invalid_blocks',
      response_metadata: {
        messages: ['[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]']
      }
    })
  })

  test('can be changed and deleted by the app that wrote it, and by nobody else', async () => {
    const sandbox = await workspace()
    const dana = sandbox.person('dana')
    const { channel = '', ts = '' } = await bot(sandbox).chat.postMessage({ channel: 'general', text: 'one' })
    await dana.types('mine', { in: 'general' })
    const theirs = dana.sees().at(-1)?.ts ?? ''
    await bot(sandbox).chat.update({ channel, ts, text: 'two' })
    expect(dana.sees()[0]).toMatchObject({ text: 'two', isEdited: true })
    const change = (target: string, text: string) =>
      refusal(bot(sandbox).chat.update({ channel, ts: target, text }))
    expect(await change(theirs, 'x')).toMatchObject({ error: 'cant_update_message' })
    expect(await change('1.000001', 'x')).toMatchObject({ error: 'message_not_found' })
    expect(await change(ts, 'x'.repeat(4_001))).toMatchObject({ error: 'msg_too_long' })
    expect(await refusal(bot(sandbox).chat.delete({ channel, ts: theirs }))).toMatchObject({
      error: 'cant_delete_message'
    })
    await bot(sandbox).chat.delete({ channel, ts })
    expect(dana.sees()).toHaveLength(1)
  })

  test('in a thread is found by its replies and leaves the channel alone', async () => {
    const sandbox = await workspace()
    const client = bot(sandbox)
    const { channel = '', ts = '' } = await client.chat.postMessage({ channel: 'general', text: 'digest' })
    const first = await client.chat.postMessage({ channel, thread_ts: ts, text: 'more' })
    await client.chat.postMessage({ channel, thread_ts: first.ts ?? '', text: 'and more' })
    const { messages = [] } = await client.conversations.replies({ channel, ts })
    expect(messages.map((message) => message.text)).toEqual(['digest', 'more', 'and more'])
    expect((await client.conversations.history({ channel })).messages).toMatchObject([{ reply_count: 2 }])
    const { permalink } = await client.chat.getPermalink({ channel, message_ts: first.ts ?? '' })
    expect(permalink).toBe(
      `${sandbox.url}archives/${channel}/p${first.ts?.replace('.', '')}?thread_ts=${ts}&cid=${channel}`
    )
  })

  test('for one person is seen by nobody else and is in no history', async () => {
    const sandbox = await workspace()
    const [dana, ben] = [sandbox.person('dana'), sandbox.person('ben')]
    await bot(sandbox).chat.postEphemeral({ channel: 'general', user: dana.id, text: 'psst' })
    expect(dana.sees({ in: 'general' })).toMatchObject([{ text: 'psst', isEphemeral: true }])
    expect(ben.sees({ in: 'general' })).toEqual([])
    const refused = bot(sandbox).chat.postEphemeral({
      channel: 'general',
      user: sandbox.person('sam').id,
      text: 'psst'
    })
    expect(await refusal(refused)).toMatchObject({ error: 'user_not_in_channel' })
    const [seen] = dana.sees()
    const deletion = bot(sandbox).chat.delete({ channel: seen?.channel ?? '', ts: seen?.ts ?? '' })
    expect(await refusal(deletion)).toMatchObject({ error: 'message_not_found' })
    expect(dana.dismisses(dana.sees()[0] ?? expect.fail('nothing to dismiss'))).toMatchObject({ ok: true })
    expect(dana.sees()).toEqual([])
  })
})
