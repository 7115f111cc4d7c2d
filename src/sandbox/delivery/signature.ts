import { createHmac } from 'node:crypto'

/**
 * The headers by which an app knows that a request comes from Slack.
 * Source: https://docs.slack.dev/authentication/verifying-requests-from-slack
 */
export function signedHeaders(body: string, secret: string, epochSeconds: number): Record<string, string> {
  const digest = createHmac('sha256', secret).update(`v0:${epochSeconds}:${body}`).digest('hex')
  return { 'x-slack-request-timestamp': String(epochSeconds), 'x-slack-signature': `v0=${digest}` }
}
