import { createHmac } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import autocannon from 'autocannon'

/** What the benchmark's processes verify requests with. */
export const signingSecret = 'bench-signing-secret-0123456789'

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
    const signature = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex')
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

/** Sends `requests` in turn from 20 connections, as fast as they are answered. Returns answers a second. */
export async function load(port: number, requests: autocannon.Request[], seconds: number): Promise<number> {
  const result = await autocannon({
    url: `http://127.0.0.1:${port}`,
    connections: 20,
    duration: seconds,
    requests
  })
  if (result.non2xx + result.errors > 0) {
    throw new Error(
      `${result.non2xx} refused and ${result.errors} failed requests: the figures would mean nothing`
    )
  }
  return result.requests.average
}

/**
 * Sends `requests` in turn at a fixed rate, whether or not the ones before were answered, and returns the 99th percentile
 * of the milliseconds to the whole answer. (autocannon's own rate limit sends a second's requests in one burst.)
 */
export async function steadyP99(port: number, requests: autocannon.Request[], seconds: number, rate: number) {
  const times: Promise<number>[] = []
  for (let index = 0; index < seconds * rate; index++) {
    const { headers = {}, body = '' } = requests[index % requests.length] ?? {}
    times.push(
      timeOf(`http://127.0.0.1:${port}/slack/events`, headers as Record<string, string>, String(body))
    )
    await setTimeout(1000 / rate)
  }
  const sorted = (await Promise.all(times)).sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN
}

async function timeOf(url: string, headers: Record<string, string>, body: string): Promise<number> {
  const began = performance.now()
  const answer = await fetch(url, { method: 'POST', headers, body })
  await answer.arrayBuffer()
  if (!answer.ok)
    throw new Error(`A request was refused with ${answer.status}: the figures would mean nothing`)
  return performance.now() - began
}
