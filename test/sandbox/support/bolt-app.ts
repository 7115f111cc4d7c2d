import type { AddressInfo } from 'node:net'
import { App, SocketModeReceiver } from '@slack/bolt'
import { onTestFinished } from 'vitest'
import type { Sandbox } from '../../../src/sandbox/sandbox.ts'
import { quiet } from './web-client.ts'

type Register = (app: App) => void

/** The real Bolt app behind a signed request URL; the sandbox delivers to it. */
export async function connectOverHttp(sandbox: Sandbox, register: Register): Promise<App> {
  const app = new App({
    token: sandbox.botToken,
    signingSecret: sandbox.signingSecret,
    clientOptions: { slackApiUrl: sandbox.apiUrl, retryConfig: { retries: 0 } },
    logger: quiet,
    deferInitialization: true
  })
  register(app)
  await app.init()
  const server = await app.start({ port: 0, host: '127.0.0.1' })
  const { port } = server.address() as AddressInfo
  sandbox.deliverTo({ url: `http://127.0.0.1:${port}/slack/events` })
  onTestFinished(async () => {
    server.closeAllConnections()
    await app.stop()
  })
  return app
}

/**
 * The real Bolt app over Socket Mode, connected. It waits `patience` milliseconds for a pong, and as long before it connects again; on a
 * busy machine a short patience makes it hang up in the middle of a test.
 */
export async function connectOverSocket(
  sandbox: Sandbox,
  register: Register,
  patience = 5_000
): Promise<App> {
  const receiver = new SocketModeReceiver({
    appToken: sandbox.appToken,
    clientPingTimeout: patience,
    logger: quiet,
    installerOptions: { clientOptions: { slackApiUrl: sandbox.apiUrl } }
  })
  const app = new App({
    token: sandbox.botToken,
    receiver,
    clientOptions: { slackApiUrl: sandbox.apiUrl, retryConfig: { retries: 0 } },
    logger: quiet,
    deferInitialization: true
  })
  register(app)
  await app.init()
  await app.start()
  onTestFinished(async () => {
    await app.stop()
  })
  return app
}
