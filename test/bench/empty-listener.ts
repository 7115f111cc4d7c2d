import { App, HTTPReceiver, LogLevel } from '@slack/bolt'

/**
 * The baseline: Bolt with one command listener that does nothing but acknowledge. Run as a process of its own; prints its
 * port when it listens.
 */
const receiver = new HTTPReceiver({
  signingSecret: process.env['SLACK_SIGNING_SECRET'] ?? '',
  logLevel: LogLevel.ERROR
})
const app = new App({
  receiver,
  authorize: async () => ({ botToken: 'xoxb-bench', botId: 'BBENCH', botUserId: 'UBOT' }),
  logLevel: LogLevel.ERROR
})
app.command('/client-risk', ({ ack }) => ack())

const server = await app.start({ port: 0, host: '127.0.0.1' })
const address = 'address' in server ? server.address() : null
console.log(typeof address === 'object' ? address?.port : address)
