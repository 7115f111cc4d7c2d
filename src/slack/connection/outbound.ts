import type { WebClientOptions } from '@slack/web-api'

type Fetch = NonNullable<WebClientOptions['fetch']>

/** Bolt's own answers to a response_url wait for ever. */
const TIMEOUT = 5_000
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * A `fetch` that reaches Slack and nobody else: the host of the API, and the one its response URLs point to. A forged
 * or mistaken response_url therefore leads nowhere. Follows no redirects.
 */
export function createOutbound(apiUrl: string): Fetch {
  const api = new URL(apiUrl)
  return async (url, init) => {
    const target = new URL(url)
    if (!isSlack(target, api)) throw new Error(`${target.origin} is not Slack: nothing was sent`)
    return fetch(target, {
      ...init,
      redirect: 'error',
      signal: init?.signal ?? AbortSignal.timeout(TIMEOUT)
    })
  }
}

function isSlack(target: URL, api: URL): boolean {
  if (target.protocol !== api.protocol) return false
  if (LOOPBACK.has(api.hostname)) return LOOPBACK.has(target.hostname)
  return target.hostname === api.hostname || target.hostname === `hooks.${api.hostname}`
}
