import { WebAPIPlatformError, WebClient } from '@slack/web-api'
import { createEmulator } from 'emulate'
import { describe, expect, onTestFinished, test } from 'vitest'
import { freePort } from '../support/free-port.ts'
import { quiet } from './support/web-client.ts'
import { FULL_MANIFEST, workspace } from './support/workspace.ts'

/** A workspace with dana, ben and the channel general, and an app in it. */
interface Slack {
  client: WebClient
  stranger: WebClient
  dana: string
}

const SCOPES = FULL_MANIFEST.oauth_config.scopes.bot

async function ours(): Promise<Slack> {
  const sandbox = await workspace()
  return { ...clients(sandbox.apiUrl, sandbox.botToken), dana: sandbox.person('dana').id }
}

/** `emulate`, an independent double of Slack's Web API. */
async function theirs(): Promise<Slack> {
  const token = 'xoxb-fidelity'
  const emulator = await createEmulator({
    service: 'slack',
    port: await freePort(),
    seed: {
      slack: {
        team: { name: 'Sandbox', domain: 'sandbox' },
        users: [
          { name: 'dana', real_name: 'Dana Reyes', email: 'dana@sandbox.example' },
          { name: 'ben', real_name: 'Ben Okafor', email: 'ben@sandbox.example' }
        ],
        channels: [{ name: 'general' }],
        bots: [{ name: 'echo' }],
        tokens: [{ token, user: 'ben', scopes: SCOPES }],
        strict_scopes: true
      }
    }
  })
  onTestFinished(() => emulator.close())
  const { client, stranger } = clients(`${emulator.url}/api/`, token)
  const { members = [] } = await client.users.list({})
  return { client, stranger, dana: members.find((member) => member.name === 'dana')?.id ?? '' }
}

function clients(slackApiUrl: string, token: string) {
  const options = { slackApiUrl, retryConfig: { retries: 0 }, logger: quiet }
  return { client: new WebClient(token, options), stranger: new WebClient('', options) }
}

/** What a caller branches on: Slack's error code, or what `look` takes from the answer. */
async function outcome<T>(call: Promise<T>, look: (answer: T) => unknown = () => 'ok'): Promise<unknown> {
  try {
    return look(await call)
  } catch (error) {
    if (error instanceof WebAPIPlatformError) return error.data.error
    throw error
  }
}

async function generalOf({ client }: Slack): Promise<string> {
  const { channels = [] } = await client.conversations.list({})
  return channels.find((channel) => channel.name === 'general')?.id ?? ''
}

const modal = {
  type: 'modal' as const,
  title: { type: 'plain_text' as const, text: 'Log' },
  blocks: [{ type: 'divider' as const }]
}

const stories: Record<string, (slack: Slack) => Promise<unknown[]>> = {
  async 'refuses a missing token and ids it does not know'({ client, stranger }) {
    return [
      await outcome(stranger.auth.test()),
      await outcome(client.chat.postMessage({ channel: 'C404', text: 'hi' })),
      await outcome(client.users.info({ user: 'U404' })),
      await outcome(client.users.lookupByEmail({ email: 'nobody@sandbox.example' })),
      await outcome(client.conversations.info({ channel: 'C404' })),
      await outcome(client.views.open({ trigger_id: '1.2.abc', view: modal })),
      await outcome(client.views.update({ view_id: 'V404', view: modal }))
    ]
  },
  async 'posts, changes, threads and deletes a message'(slack) {
    const { client } = slack
    const channel = await generalOf(slack)
    const { ts = '' } = await client.chat.postMessage({ channel, text: 'one' })
    return [
      /^\d{10}\.\d{6}$/.test(ts),
      await outcome(client.chat.postMessage({ channel, text: '' })),
      await outcome(client.chat.update({ channel, ts, text: 'two' }), (answer) => [
        answer.text,
        answer.ts === ts
      ]),
      await outcome(client.chat.update({ channel, ts: '1.000001', text: 'x' })),
      await outcome(
        client.chat.postMessage({ channel, thread_ts: ts, text: 'reply' }),
        (answer) => answer.message?.thread_ts === ts
      ),
      await outcome(client.conversations.history({ channel, limit: 1 }), (answer) =>
        answer.messages?.map((message) => message.text)
      ),
      await outcome(client.conversations.replies({ channel, ts }), (answer) =>
        answer.messages?.map((message) => message.text)
      ),
      await outcome(client.chat.delete({ channel, ts: '1.000001' })),
      await outcome(client.chat.delete({ channel, ts }), (answer) => answer.ts === ts)
    ]
  },
  async 'writes to one person'(slack) {
    const { client, dana } = slack
    return [
      await outcome(client.chat.postMessage({ channel: dana, text: 'hi' }), (answer) => answer.channel?.[0]),
      await outcome(client.conversations.open({ users: dana, return_im: true }), (answer) => [
        answer.channel?.id?.[0],
        answer.channel?.user === dana
      ]),
      await outcome(client.conversations.open({ users: 'U404' })),
      await outcome(client.chat.postEphemeral({ channel: await generalOf(slack), user: 'U404', text: 'x' }))
    ]
  },
  async 'cuts text at 40,000 characters and says so'(slack) {
    const channel = await generalOf(slack)
    const post = slack.client.chat.postMessage({ channel, text: 'x'.repeat(40_001) })
    return [await outcome(post, (answer) => [answer.message?.text?.length, answer['warning']])]
  },
  async 'publishes a Home tab'({ client, dana }) {
    const view = { type: 'home' as const, blocks: [{ type: 'divider' as const }] }
    const first = await client.views.publish({ user_id: dana, view })
    return [
      first.view?.type,
      await outcome(client.views.publish({ user_id: dana, view, hash: 'old' })),
      await outcome(
        client.views.publish({ user_id: dana, view }),
        (answer) => answer.view?.id === first.view?.id
      )
    ]
  },
  async 'uploads a file'(slack) {
    const { client } = slack
    const channel = await generalOf(slack)
    const upload = client.filesUploadV2({
      channel_id: channel,
      filename: 'a.txt',
      file: Buffer.from('hello')
    })
    await outcome(upload)
    return [
      await outcome(
        client.conversations.history({ channel }),
        (answer) => answer.messages?.[0]?.files?.[0]?.name
      ),
      await outcome(client.files.completeUploadExternal({ files: [{ id: 'F404' }] }))
    ]
  }
}

describe('the local workspace agrees with an independent double of Slack when it', () => {
  test.each(Object.entries(stories))('%s', async (_name, story) => {
    expect(await story(await ours())).toEqual(await story(await theirs()))
  })
})
