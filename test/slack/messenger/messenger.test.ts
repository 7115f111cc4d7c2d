import { describe, expect, onTestFinished, test } from 'vitest'
import { createSandbox, type Sandbox, type SandboxOptions } from '../../../src/sandbox/sandbox.ts'
import { createRollout } from '../../../src/slack/answer/rollout.ts'
import { chart } from '../../../src/slack/blocks/chart.ts'
import type { Message } from '../../../src/slack/blocks/message.ts'
import { mrkdwn } from '../../../src/slack/blocks/mrkdwn.ts'
import { paragraph } from '../../../src/slack/blocks/section.ts'
import { createMessenger } from '../../../src/slack/messenger/messenger.ts'
import { quiet } from '../../sandbox/support/web-client.ts'
import { freePort } from '../../support/free-port.ts'

const KEY = '0190f7a4-6f2e-7c3a-9b57-0123456789ab'

const picture = chart({
  title: 'At risk',
  shape: 'bar',
  categories: ['May', 'June'],
  series: [{ name: 'Clients', values: [2, 3] }]
})

/** Words are a text; "chart" comes with one. */
const view = (words: string): Message => ({
  text: mrkdwn`${words}`,
  blocks: words === 'chart' ? [picture] : [paragraph(words)],
  ...(words === 'chart' && { plainer: [paragraph('3 at risk')] })
})

const log = { info: () => undefined }

async function scene(
  options: Partial<SandboxOptions> = {},
  timeoutMs = 2_000,
  warn: (words: string) => void = () => undefined
) {
  const slack = await createSandbox({ manifest: 'manifest.yml', ...options })
  onTestFinished(slack.close)
  const { botToken, apiUrl } = slack
  const rollout = createRollout(Date.now, log)
  const logger = { ...quiet, warn }
  const messenger = createMessenger({ botToken, apiUrl, logger, rollout, view, timeoutMs })
  const say = (to: string, words = 'Acme: call them', key = KEY, mayLeave = () => true) =>
    messenger.send(to, words, key, null, mayLeave)
  return { slack, messenger, say, dana: slack.person('dana').id }
}

describe('the messenger says', () => {
  test('a message once, with its key and nothing that unfurls', async () => {
    const { slack, say, dana } = await scene()
    const sent = await say(dana)
    expect(sent).toMatchObject({ kind: 'sent', place: { ts: slack.posts()[0]?.ts } })
    expect(slack.posts()).toMatchObject([
      { to: dana, metadata: { event_type: 'client_risk_delivery', event_payload: { id: KEY } } }
    ])
    expect(slack.requests.of('chat.postMessage')[0]?.args).toMatchObject({
      unfurl_links: 'false',
      unfurl_media: 'false'
    })
  })

  test('a plainer message where Slack knows no charts', async () => {
    const { slack, say, dana } = await scene({ missingBlocks: ['data_visualization'] })
    expect(await say(dana, 'chart')).toMatchObject({ kind: 'sent' })
    expect(slack.posts()).toHaveLength(1)
  })

  test('in a thread what belongs there', async () => {
    const { slack, messenger, say, dana } = await scene()
    const first = await say(dana)
    if (first.kind !== 'sent') throw new Error('Not sent')
    await messenger.send(first.place.channelId, 'and more', KEY, first.place, () => true)
    expect(slack.posts()[1]).toMatchObject({ threadTs: first.place.ts, to: dana })
  })

  test('nothing when it has become too late', async () => {
    const { slack, say, dana } = await scene()
    const late = await say(dana, 'late', KEY, () => false)
    expect(late).toMatchObject({ kind: 'later', afterMs: null })
    expect(slack.requests.of('chat.postMessage')).toEqual([])
  })
})

describe('an attempt that failed is', () => {
  const fails = async (...faults: Parameters<Sandbox['faults']['add']>) => {
    const { slack, say, dana } = await scene({}, 200)
    slack.faults.add(...faults)
    return { outcome: await say(dana), calls: slack.requests.of('chat.postMessage').length }
  }

  test('put off as long as Slack asks for', async () => {
    const { outcome, calls } = await fails({
      method: 'chat.postMessage',
      kind: 'rate_limited',
      retryAfter: 7
    })
    expect(outcome).toEqual({ kind: 'later', afterMs: 7_000, reason: 'ratelimited' })
    expect(calls).toBe(1)
  })

  test.each([
    ['http_503', 'http_503'],
    ['accepted_then_http_500', 'http_500'],
    ['reset', 'no_answer'],
    ['accepted_then_reset', 'no_answer'],
    ['accepted_then_timeout', 'no_answer']
  ] as const)('unknown after %s, and not repeated', async (kind, reason) => {
    const { outcome, calls } = await fails({ method: 'chat.postMessage', kind })
    expect(outcome).toEqual({ kind: 'unknown', reason })
    expect(calls).toBe(1)
  })

  test('unknown when Slack says that it does not know either', async () => {
    const { outcome } = await fails({ method: 'chat.postMessage', kind: 'error', error: 'fatal_error' })
    expect(outcome).toEqual({ kind: 'unknown', reason: 'fatal_error' })
  })

  test('put off when Slack was not reached at all', async () => {
    const apiUrl = `http://127.0.0.1:${await freePort()}/api/`
    const rollout = createRollout(Date.now, log)
    const lost = createMessenger({ botToken: 'xoxb-1', apiUrl, logger: quiet, rollout, view, timeoutMs: 200 })
    const outcome = await lost.send('U1', 'hello', KEY, null, () => true)
    expect(outcome).toEqual({ kind: 'later', afterMs: null, reason: 'no_answer' })
  })

  test.each([
    ['is_archived', 'old-project'],
    ['not_in_channel', 'random']
  ])('refused for good with %s', async (reason, name) => {
    const { say } = await scene()
    expect(await say(name)).toEqual({ kind: 'refused', reason })
  })

  test('the end of all when the token is revoked', async () => {
    const { slack, say, dana } = await scene()
    slack.setTokens('revoked')
    expect(await say(dana)).toEqual({ kind: 'cut_off', reason: 'token_revoked' })
  })
})

describe('a message is looked for', () => {
  test('by its key, in direct messages, channels and threads, page after page', async () => {
    const { messenger, say, dana } = await scene()
    const since = Date.now()
    const sent = await say(dana)
    for (let number = 0; number < 210; number += 1) await say(dana, 'another', `other-${number}`)
    const open = await say('general')
    if (sent.kind !== 'sent' || open.kind !== 'sent') throw new Error('Not sent')
    const general = open.place.channelId
    expect(await messenger.find(dana, KEY, since, null)).toEqual({ kind: 'found', place: sent.place })
    expect(await messenger.find(general, KEY, since, null)).toMatchObject({ kind: 'found' })
    expect(await messenger.find(general, 'other-1', since, null)).toEqual({ kind: 'missing' })
    const { channelId } = sent.place
    await messenger.send(channelId, 'more', 'in-thread', sent.place, () => true)
    expect(await messenger.find(channelId, 'in-thread', since, sent.place)).toMatchObject({ kind: 'found' })
    expect(await messenger.find(channelId, 'in-thread', since, null)).toEqual({ kind: 'missing' })
  })

  test('and found though the clock was hours ahead when it was sent', async () => {
    const { messenger, say, dana } = await scene()
    await say(dana)
    expect(await messenger.find(dana, KEY, Date.now() + 20 * 3_600_000, null)).toMatchObject({
      kind: 'found'
    })
  })

  test('in vain where the bot may not look', async () => {
    const { slack, messenger, dana } = await scene()
    const secret = await messenger.find('C000', KEY, Date.now(), null)
    expect(secret).toEqual({ kind: 'unreadable', isForGood: true, reason: 'look_channel_not_found' })
    slack.faults.add({ method: 'conversations.history', kind: 'error', error: 'missing_scope' })
    expect(await messenger.find(dana, KEY, Date.now(), null)).toEqual({
      kind: 'unreadable',
      isForGood: true,
      reason: 'look_missing_scope'
    })
  })

  test.each(['http_500', 'rate_limited', 'reset'] as const)('again later after %s', async (kind) => {
    const { slack, messenger, dana } = await scene()
    slack.faults.add({ method: 'conversations.history', kind })
    expect(await messenger.find(dana, KEY, Date.now(), null)).toMatchObject({
      kind: 'unreadable',
      isForGood: false
    })
  })
})

describe('what was said', () => {
  test('is replaced, and told apart when it is gone', async () => {
    const { slack, messenger, say, dana } = await scene()
    const sent = await say(dana)
    if (sent.kind !== 'sent') throw new Error('Not sent')
    expect(await messenger.update(sent.place, 'done')).toBe(true)
    expect(slack.person('dana').sees({ in: 'dm' })[0]?.words).toContain('done')
    expect(await messenger.update({ ...sent.place, ts: '1.000001' }, 'done')).toBe(false)
  })

  const fails = async (...faults: Parameters<Sandbox['faults']['add']>) => {
    const told: string[] = []
    const { slack, messenger, say, dana } = await scene({}, 200, (words) => told.push(words))
    const sent = await say(dana)
    if (sent.kind !== 'sent') throw new Error('Not sent')
    slack.faults.add(...faults)
    const update = messenger.update(sent.place, 'done')
    return { update, told: () => told.filter((words) => words.includes('is left as it is')) }
  }

  test.each(['invalid_blocks', 'msg_too_long', 'not_in_channel', 'a_code_of_tomorrow'])(
    'is left as it is when Slack refuses the change with %s, and the log tells of it',
    async (error) => {
      const { update, told } = await fails({ method: 'chat.update', kind: 'error', error })
      expect(await update).toBe(false)
      expect(told()).toEqual([expect.stringContaining(error)])
    }
  )

  test.each([
    { kind: 'rate_limited' },
    { kind: 'http_503' },
    { kind: 'reset' },
    { kind: 'error', error: 'internal_error' },
    { kind: 'error', error: 'ratelimited' },
    { kind: 'error', error: 'token_revoked' }
  ] as const)('is to be changed later after %o', async (fault) => {
    const { update, told } = await fails({ method: 'chat.update', ...fault })
    await expect(update).rejects.toThrow()
    expect(told()).toEqual([])
  })
})
