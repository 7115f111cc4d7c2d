import type { WebClientOptions } from '@slack/web-api'

/** Thrown instead of reaching anybody who is not Slack. */
export class NotSlack extends Error {
  override readonly name = 'NotSlack'
}

/** A `fetch` that reaches Slack only. */
export type Outbound = (...asked: Parameters<NonNullable<WebClientOptions['fetch']>>) => Promise<Response>

/** Bolt's own answers to a response_url wait for ever. */
const TIMEOUT = 5_000
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * A `fetch` that reaches Slack and nobody else: the host of the API, and those of its response URLs and its files. A forged
 * or mistaken response_url therefore leads nowhere, and the token to nobody. Follows no redirects. `reach` is the way there.
 */
export function createOutbound(apiUrl: string, reach: Outbound = fetch): Outbound {
  const api = new URL(apiUrl)
  return async (url, init) => {
    const target = new URL(url)
    if (!isSlack(target, api)) throw new NotSlack(`${target.origin} is not Slack: nothing was sent`)
    return reach(target, {
      ...init,
      redirect: init?.redirect === 'manual' ? 'manual' : 'error',
      signal: init?.signal ?? AbortSignal.timeout(TIMEOUT)
    })
  }
}

function isSlack(target: URL, api: URL): boolean {
  if (target.protocol !== api.protocol) return false
  if (LOOPBACK.has(api.hostname)) return LOOPBACK.has(target.hostname)
  return [api.hostname, `hooks.${api.hostname}`, `files.${api.hostname}`].includes(target.hostname)
}
