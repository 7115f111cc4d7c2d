import { describe, expect, test } from 'vitest'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { connectOverHttp } from './support/bolt-app.ts'
import { bot, refusal } from './support/web-client.ts'
import { FULL_MANIFEST, workspace } from './support/workspace.ts'

const post = (sandbox: Sandbox, channel = 'general') =>
  bot(sandbox).chat.postMessage({ channel, text: 'hello' })

describe('while the bot is away, somebody', () => {
  test('archives a channel: nothing is posted or changed there until it is back', async () => {
    const sandbox = await workspace()
    const { channel = '', ts = '' } = await post(sandbox)
    await sandbox.archive('general')
    expect(await refusal(post(sandbox))).toMatchObject({ error: 'is_archived' })
    const change = () => bot(sandbox).chat.update({ channel, ts, text: 'changed' })
    expect(await refusal(change())).toMatchObject({ error: 'is_inactive' })
    await sandbox.archive('general', false)
    expect(await post(sandbox)).toMatchObject({ ok: true })
    expect(await change()).toMatchObject({ ok: true })
  })

  test('takes it out of a channel: a public one is still known, a private one is not', async () => {
    const sandbox = await workspace()
    const open = await post(sandbox)
    const secret = await post(sandbox, 'leadership')
    await sandbox.letAppIn('general', false)
    await sandbox.letAppIn('leadership', false)
    const read = (channel = '') => bot(sandbox).conversations.history({ channel })
    for (const [{ channel, ts = '' }, error] of [
      [open, 'not_in_channel'],
      [secret, 'channel_not_found']
    ] as const) {
      expect(await refusal(post(sandbox, channel))).toMatchObject({ error })
      expect(await refusal(read(channel))).toMatchObject({ error })
      const change = bot(sandbox).chat.update({ channel: channel ?? '', ts, text: 'x' })
      expect(await refusal(change)).toMatchObject({ error })
    }
    await sandbox.letAppIn('general', true)
    expect(await post(sandbox)).toMatchObject({ ok: true })
    await expect(sandbox.letAppIn('nowhere', true)).rejects.toThrow('There is no channel called nowhere')
  })

  test.each([
    ['revoked', 'token_revoked'],
    ['inactive', 'account_inactive']
  ] as const)('makes its token %s, and gives it back', async (state, error) => {
    const sandbox = await workspace()
    sandbox.setTokens(state)
    expect(await refusal(post(sandbox))).toMatchObject({ error })
    sandbox.setTokens('active')
    expect(await post(sandbox)).toMatchObject({ ok: true })
  })

  test('deactivates a person: a message to them is taken, and read by nobody', async () => {
    const sandbox = await workspace()
    const dana = sandbox.person('dana')
    await sandbox.changeUser('dana', { isActive: false })
    expect(await post(sandbox, dana.id)).toMatchObject({ ok: true })
    expect(sandbox.posts()).toMatchObject([{ to: dana.id }])
    expect((await bot(sandbox).users.info({ user: dana.id })).user).toMatchObject({ deleted: true })
  })

  test('does all this before its eyes when it subscribes to such events', async () => {
    const bot_events = ['channel_archive', 'group_unarchive', 'channel_left', 'member_joined_channel']
    const settings = { ...FULL_MANIFEST.settings, event_subscriptions: { bot_events } }
    const sandbox = await workspace({ manifest: { ...FULL_MANIFEST, settings } })
    const heard: string[] = []
    await connectOverHttp(sandbox, (app) => {
      for (const name of bot_events) app.event(name, async ({ event }) => void heard.push(event.type))
    })
    await sandbox.archive('general')
    await sandbox.archive('leadership', false)
    await sandbox.letAppIn('with-acme', false)
    await sandbox.letAppIn('random', true)
    expect(sandbox.deliveries().map(({ ack }) => ack.ok)).toEqual([true, true, true, true])
    await expect.poll(() => heard).toEqual(bot_events)
  })
})
