import { WebAPIRateLimitedError } from '@slack/web-api'
import { describe, expect, test } from 'vitest'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { bot, refusal } from './support/web-client.ts'
import { workspace } from './support/workspace.ts'

const post = (sandbox: Sandbox, channel: string, key: string) =>
  bot(sandbox).chat.postMessage({
    channel,
    text: 'hello',
    metadata: { event_type: 'nudge', event_payload: { key } }
  })
const keysOf = (sandbox: Sandbox) => sandbox.posts().map(({ metadata }) => metadata?.event_payload['key'])

describe('what the bot posted', () => {
  test('is counted with its readers and its keys, also when it is changed or deleted later', async () => {
    const sandbox = await workspace()
    const dana = sandbox.person('dana')
    const direct = await post(sandbox, dana.id, 'k1')
    const open = await post(sandbox, 'general', 'k2')
    const { channel = '', ts = '' } = direct
    await bot(sandbox).chat.update({ channel, ts, text: 'changed' })
    await bot(sandbox).chat.delete({ channel: open.channel ?? '', ts: open.ts ?? '' })
    await bot(sandbox).chat.postEphemeral({ channel: 'general', user: dana.id, text: 'psst' })
    await dana.types('thanks', { in: 'dm' })
    expect(sandbox.posts()).toMatchObject([
      { to: dana.id, channel, ts, text: 'hello', threadTs: null },
      { to: open.channel, channel: open.channel }
    ])
    expect(keysOf(sandbox)).toEqual(['k1', 'k2'])
  })

  test('is there as often as it was accepted, whether or not the answer arrived', async () => {
    const sandbox = await workspace()
    sandbox.faults.add({ method: 'chat.postMessage', kind: 'http_503', every: 5 })
    sandbox.faults.add({ method: 'chat.postMessage', kind: 'accepted_then_http_500', every: 3 })
    const dana = sandbox.person('dana').id
    const refused = []
    for (let number = 1; number <= 30; number += 1) {
      const isTold = await post(sandbox, dana, `k${number}`).then(
        () => true,
        () => false
      )
      if (!isTold && keysOf(sandbox).at(-1) !== `k${number}`) refused.push(number)
    }
    expect(refused).toEqual([5, 10, 15, 20, 25, 30])
    expect(sandbox.posts()).toHaveLength(24)
    const errors = sandbox.requests.of('chat.postMessage').map(({ error }) => error)
    expect(errors.filter((error) => error === 'lost')).toHaveLength(6)
  })
})

describe('a message that history has late', () => {
  test('is accepted at once, and found when its time has come', async () => {
    let now = Date.UTC(2026, 10, 23, 9)
    const sandbox = await workspace({ now: () => now })
    sandbox.faults.add({ method: 'chat.postMessage', kind: 'late_history', lateBy: 3_000 })
    const { channel = '', ts = '' } = await post(sandbox, sandbox.person('dana').id, 'k1')
    const found = async () => (await bot(sandbox).conversations.history({ channel })).messages?.length
    expect(keysOf(sandbox)).toEqual(['k1'])
    expect(await found()).toBe(0)
    const thread = bot(sandbox).conversations.replies({ channel, ts })
    expect(await refusal(thread)).toMatchObject({ error: 'thread_not_found' })
    now += 3_000
    expect(await found()).toBe(1)
  })

  test('may be one whose answer was lost', async () => {
    let now = Date.UTC(2026, 10, 23, 9)
    const sandbox = await workspace({ now: () => now })
    const dana = sandbox.person('dana').id
    const { channel = '' } = await post(sandbox, dana, 'k1')
    sandbox.faults.add({ method: 'chat.postMessage', kind: 'accepted_then_reset', lateBy: 500 })
    await expect(post(sandbox, dana, 'k2')).rejects.toThrow()
    const found = async () => (await bot(sandbox).conversations.history({ channel })).messages?.length
    expect(await found()).toBe(1)
    now += 500
    expect(await found()).toBe(2)
  })

  test('is none that was refused', async () => {
    const sandbox = await workspace()
    const refused = { method: 'chat.postMessage', kind: 'http_500', lateBy: 1 } as const
    expect(() => sandbox.faults.add(refused)).toThrow('After http_500 there is nothing for history to have')
  })
})

describe('a conversation that takes one message a second', () => {
  test('answers 429 to the next and says when its turn comes, while others take theirs', async () => {
    let now = Date.UTC(2026, 10, 23, 9)
    const sandbox = await workspace({ now: () => now })
    const [dana, ben] = [sandbox.person('dana').id, sandbox.person('ben').id]
    sandbox.limitPosts(1_000)
    const { channel = '' } = await post(sandbox, dana, 'k1')
    await post(sandbox, ben, 'k2')
    const early = await post(sandbox, channel, 'k3').catch((error: unknown) => error)
    expect(early).toBeInstanceOf(WebAPIRateLimitedError)
    expect(early).toMatchObject({ retryAfter: 1 })
    expect(sandbox.requests.all().at(-1)).toMatchObject({ error: 'ratelimited' })
    now += 1_000
    await post(sandbox, dana, 'k3')
    sandbox.limitPosts(null)
    await post(sandbox, dana, 'k4')
    expect(keysOf(sandbox)).toEqual(['k1', 'k2', 'k3', 'k4'])
  })
})
