import { createHmac } from 'node:crypto'
import autocannon from 'autocannon'

const SIGNING_SECRET = 'bench-signing-secret-0123456789'

/** What the benchmark's processes verify requests with. */
export const signingSecret = SIGNING_SECRET

/** A signed `/client-risk` request for each of `names`; valid for five minutes. */
export function signedCommands(names: readonly string[], teamId: string): autocannon.Request[] {
  const timestamp = String(Math.floor(Date.now() / 1000))
  return names.map((name, index) => {
    const body = new URLSearchParams({
      token: 'legacy',
      team_id: teamId,
      team_domain: 'bench',
      channel_id: 'C0BENCH',
      channel_name: 'clients',
      user_id: 'UBENCH',
      user_name: 'bench',
      command: '/client-risk',
      text: name,
      api_app_id: 'A0BENCH',
      is_enterprise_install: 'false',
      response_url: 'http://127.0.0.1:9/never-used',
      trigger_id: `${index}.1.bench`
    }).toString()
    const signature = createHmac('sha256', SIGNING_SECRET).update(`v0:${timestamp}:${body}`).digest('hex')
    return {
      method: 'POST',
      path: '/slack/events',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-slack-request-timestamp': timestamp,
        'x-slack-signature': `v0=${signature}`
      },
      body
    }
  })
}

/** Sends `requests` in turn from 20 connections for some seconds; at most `rate` a second when given. */
export async function load(port: number, requests: autocannon.Request[], seconds: number, rate?: number) {
  const result = await autocannon({
    url: `http://127.0.0.1:${port}`,
    connections: 20,
    duration: seconds,
    requests,
    ...(rate === undefined ? {} : { overallRate: rate })
  })
  if (result.non2xx + result.errors > 0) {
    throw new Error(
      `${result.non2xx} refused and ${result.errors} failed requests: the figures would mean nothing`
    )
  }
  return { perSecond: result.requests.average, p99: result.latency.p99, bytes: result.throughput.average }
}
