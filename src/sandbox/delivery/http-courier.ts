import type { Ack, Courier, Envelope, Forgery, Retry } from './courier.ts'
import { NOT_CONNECTED, TIMED_OUT } from './courier.ts'
import { signedHeaders } from './signature.ts'

interface HttpCourierSpec {
  url: string
  signingSecret: string
  clock: () => number
  ackTimeout: number
}

/** Brings envelopes to a request URL over signed HTTP, as Slack does without Socket Mode. */
export function createHttpCourier(spec: HttpCourierSpec): Courier {
  let isReachable = true
  let current = new AbortController()
  return {
    isConnected: () => isReachable,
    async send(envelope, { retry, forgery = {} } = {}) {
      const encoded = encode(envelope)
      const body = forgery.body ?? encoded.body
      const timeout = AbortSignal.timeout(spec.ackTimeout)
      try {
        const response = await fetch(spec.url, {
          method: 'POST',
          headers: {
            'content-type': encoded.contentType,
            'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
            ...signature(spec, body, forgery),
            ...retryHeaders(retry)
          },
          body,
          redirect: 'manual',
          signal: AbortSignal.any([timeout, current.signal])
        })
        isReachable = true
        return await readAck(response)
      } catch (error) {
        if (timeout.aborted) return TIMED_OUT
        if (!(error instanceof Error)) throw error
        isReachable = current.signal.aborted
        return NOT_CONNECTED
      }
    },
    disconnect() {
      current.abort()
      current = new AbortController()
    },
    close() {
      current.abort()
    }
  }
}

function signature(spec: HttpCourierSpec, body: string, forgery: Forgery): Record<string, string> {
  const headers = signedHeaders(
    body,
    spec.signingSecret,
    forgery.timestamp ?? Math.floor(spec.clock() / 1000)
  )
  return forgery.signature === undefined ? headers : { ...headers, 'x-slack-signature': forgery.signature }
}

/** Commands are forms, interactions a form with one JSON field, events plain JSON. */
function encode({ type, payload }: Envelope): { body: string; contentType: string } {
  const form = 'application/x-www-form-urlencoded'
  if (type === 'events_api') return { body: JSON.stringify(payload), contentType: 'application/json' }
  if (type === 'interactive') {
    return { body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString(), contentType: form }
  }
  const fields = Object.entries(payload).map(([key, value]): [string, string] => [key, String(value)])
  return { body: new URLSearchParams(fields).toString(), contentType: form }
}

function retryHeaders(retry: Retry | undefined): Record<string, string> {
  if (retry === undefined) return {}
  return { 'x-slack-retry-num': String(retry.attempt), 'x-slack-retry-reason': retry.reason }
}

async function readAck(response: Response): Promise<Ack> {
  const text = await response.text()
  if (!response.ok) {
    const mayRetry = response.headers.get('x-slack-no-retry') !== '1'
    return { ok: false, reason: 'dispatch_failed', status: response.status, mayRetry }
  }
  return { ok: true, body: parseBody(text) }
}

/** The ack's body: JSON when it is JSON, else text, null when there is none. */
function parseBody(text: string): unknown {
  if (text.trim() === '') return null
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return text
    throw error
  }
}
