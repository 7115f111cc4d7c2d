import type { App } from '@slack/bolt'
import { describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { connectOverHttp, connectOverSocket } from './support/bolt-app.ts'
import { bot } from './support/web-client.ts'
import { FULL_MANIFEST, workspace } from './support/workspace.ts'

/** Milliseconds after which a lost connection is opened again. */
const SOON = 400

describe('a command', () => {
  test('the app does not have is answered as Slack answers it', async () => {
    const sandbox = await workspace()
    const outcome = await sandbox.person('dana').types('/ecko hi')
    expect(outcome.problem).toMatch(/^\/ecko is not a valid command\. In Slack, all messages that start with/)
    expect(sandbox.deliveries()).toEqual([])
  })

  test('reaches nobody while the app is not there', async () => {
    const sandbox = await workspace()
    const refused = '/echo failed with the error "dispatch_failed"'
    expect((await sandbox.person('dana').types('/echo hi')).problem).toBe(refused)
    sandbox.deliverTo({ url: 'http://127.0.0.1:9/slack/events' })
    expect((await sandbox.person('dana').types('/echo hi')).problem).toBe(refused)
    expect(sandbox.isConnected()).toBe(false)
  })

  test('names people, channels and links by their ids, for an app that wants them so', async () => {
    const wants = (should_escape: boolean) => {
      const features = {
        ...FULL_MANIFEST.features,
        slash_commands: [{ command: '/echo', description: '', should_escape }]
      }
      return workspace({ manifest: { ...FULL_MANIFEST, features } })
    }
    const typed = '/echo @dana & @nobody of #general, a@b.example https://acme.example <@U1>'
    const plain = (await wants(false)).command('dana', typed, { in: 'general' }).payload['text']
    expect(plain).toBe('@dana &amp; @nobody of #general, a@b.example https://acme.example &lt;@U1&gt;')
    const sandbox = await wants(true)
    const dana = sandbox.person('dana').id
    const { channel_id: general, text } = sandbox.command('dana', typed, { in: 'general' }).payload
    expect(text).toBe(
      `<@${dana}|dana> &amp; @nobody of <#${general}|general>, a@b.example <https://acme.example> &lt;@U1&gt;`
    )
  })

  test('nobody acknowledges in time has timed out', async () => {
    const sandbox = await workspace({ ackTimeout: 50 })
    await connectOverSocket(sandbox, (app) => {
      app.command('/echo', async () => undefined)
    })
    expect((await sandbox.person('dana').types('/echo hi')).problem).toBe(
      '/echo failed with the error "operation_timeout"'
    )
  })

  test('acknowledged with blocks Slack would refuse is an invalid response', async () => {
    const sandbox = await workspace()
    await connectOverHttp(sandbox, (app) => {
      app.command('/echo', ({ ack }) =>
        ack({ blocks: [{ type: 'divider' }, { type: 'header', text: { type: 'plain_text', text: '' } }] })
      )
    })
    const dana = sandbox.person('dana')
    expect((await dana.types('/echo hi')).problem).toBe(
      '/echo failed with the error "invalid_command_response"'
    )
    expect(dana.sees()).toEqual([])
  })

  test('answered in the channel is seen by all, after what was typed', async () => {
    const sandbox = await workspace()
    await connectOverHttp(sandbox, (app) => {
      app.command('/echo', ({ ack }) => ack({ response_type: 'in_channel', text: 'hello all' }))
    })
    await sandbox.person('dana').types('/echo hi', { in: 'general' })
    const texts = sandbox
      .person('ben')
      .sees({ in: 'general' })
      .map((message) => message.text)
    expect(texts).toEqual(['/echo hi', 'hello all'])
  })

  test('of a stranger in a shared channel is not theirs to run, but can be made up', async () => {
    const sandbox = await workspace()
    const users: string[] = []
    await connectOverHttp(sandbox, (app) => {
      app.command('/echo', async ({ ack, command }) => {
        users.push(command.user_id)
        await ack()
      })
    })
    const sam = sandbox.person('sam')
    expect((await sam.types('/echo hi', { in: 'with-acme' })).ok).toBe(false)
    await sandbox.deliver(sandbox.command('sam', '/echo hi', { in: 'with-acme' }))
    expect(users).toEqual([sam.id])
  })
})

describe('a signed request', () => {
  test.each([
    ['with a wrong signature', { signature: 'v0=0000' }, 401],
    ['from an hour ago', { timestamp: Math.floor(Date.now() / 1000) - 3_600 }, 401],
    ['that is no JSON', { body: '{"type":' }, 400]
  ])('%s is refused', async (_case, forgery, status) => {
    const sandbox = await workspace()
    await connectOverHttp(sandbox, (app) => {
      app.event('app_home_opened', async () => undefined)
    })
    await sandbox.person('dana').opensHome()
    const [delivered] = sandbox.deliveries()
    if (delivered === undefined) throw new Error('Nothing was delivered')
    expect(delivered.ack).toMatchObject({ ok: true })
    expect(await sandbox.deliver(delivered, forgery)).toMatchObject({ ok: false, status })
  })

  test('verifies the request URL', async () => {
    const sandbox = await workspace()
    await connectOverHttp(sandbox, () => undefined)
    expect(await sandbox.verifyRequestUrl()).toBe(true)
    sandbox.deliverTo({ url: `${sandbox.url}nowhere` })
    expect(await sandbox.verifyRequestUrl()).toBe(false)
  })
})

describe('an event', () => {
  test('that is not acknowledged comes again, with the reason', async () => {
    const sandbox = await workspace({ retryDelays: [0, 0, 0] })
    const retries: (number | undefined)[] = []
    await connectOverHttp(sandbox, (app) => {
      app.event('app_home_opened', async ({ context }) => {
        retries.push(context.retryNum)
      })
    })
    sandbox.faults.add({ method: 'deliver', kind: 'timeout', times: 2 })
    await sandbox.person('dana').opensHome()
    await sandbox.waitFor(() => sandbox.deliveries().length === 3)
    expect(retries).toEqual([undefined, 1, 2])
    const ids = sandbox.deliveries().map((delivery) => delivery.payload['event_id'])
    expect(new Set(ids).size).toBe(1)
  })

  test('the manifest does not name is not sent', async () => {
    const settings = { ...FULL_MANIFEST.settings, event_subscriptions: { bot_events: ['user_change'] } }
    const sandbox = await workspace({ manifest: { ...FULL_MANIFEST, settings } })
    await sandbox.person('dana').opensHome()
    expect(sandbox.deliveries()).toEqual([])
  })

  test('tells of people who leave and of the app being removed', async () => {
    const sandbox = await workspace()
    const heard: string[] = []
    await connectOverSocket(sandbox, (app) => {
      app.event('user_change', async ({ event }) => {
        heard.push(`${event.user.name} ${event.user.deleted ? 'left' : 'changed'}`)
      })
      app.event('app_uninstalled', async () => {
        heard.push('removed')
      })
    })
    await sandbox.changeUser('ben', { isActive: false })
    await sandbox.changeUser('dana', { timeZone: 'Asia/Tokyo' })
    await sandbox.uninstall()
    expect(heard).toEqual(['ben left', 'dana changed', 'removed'])
    expect((await sandbox.person('dana').types('/echo hi')).problem).toContain('not a valid command')
  })
})

describe('Socket Mode', () => {
  test('gives addresses that work once', async () => {
    const sandbox = await workspace()
    const { url = '' } = await bot(sandbox, sandbox.appToken).apps.connections.open()
    const first = await greeting(url)
    expect(first).toMatchObject({
      type: 'hello',
      num_connections: 1,
      connection_info: { app_id: sandbox.appId }
    })
    expect(await greeting(url)).toBe('refused')
  })

  test('is refreshed now and then, and what comes afterwards still arrives', async () => {
    const sandbox = await workspace()
    const register = (app: App) => app.command('/echo', ({ ack }) => ack('still here'))
    await connectOverSocket(sandbox, register, SOON)
    sandbox.announceDisconnect('refresh_requested')
    await sandbox.waitFor(() => !sandbox.isConnected())
    await sandbox.waitFor(() => sandbox.isConnected())
    const dana = sandbox.person('dana')
    await dana.types('/echo hi')
    expect(dana.sees().at(-1)?.text).toBe('still here')
  })

  test('delivers again, on the next connection, what a lost one had not acknowledged', async () => {
    const sandbox = await workspace({ ackTimeout: 5_000 })
    let count = 0
    const register = (app: App) =>
      app.command('/echo', async ({ ack }) => {
        count += 1
        await ack()
      })
    await connectOverSocket(sandbox, register, SOON)
    sandbox.faults.add({ method: 'deliver', kind: 'disconnect' })
    expect(await sandbox.person('dana').types('/echo hi')).toMatchObject({ ok: true })
    expect(count).toBeGreaterThanOrEqual(1)
  })
})

/** The first frame of a Socket Mode connection, or that there is none. */
function greeting(url: string): Promise<unknown> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url)
    socket.on('message', (data) => resolve(JSON.parse(String(data))))
    socket.on('error', () => resolve('refused'))
  })
}
