/** What Slack sends an app, named as Socket Mode's envelopes are. */
export interface Envelope {
  type: 'slash_commands' | 'interactive' | 'events_api'
  payload: Record<string, unknown>
}

/** Why an event is sent again, as the retry headers say. */
export interface Retry {
  attempt: number
  reason: 'http_timeout' | 'http_error' | 'connection_failed' | 'timeout'
}

/** The app's acknowledgement, or why there is none. `body` is parsed JSON, text, or null when empty. */
export type Ack =
  | { ok: true; body: unknown }
  | { ok: false; reason: 'operation_timeout' | 'dispatch_failed'; status: number | null; mayRetry: boolean }

/** What a test may falsify about a signed request. */
export interface Forgery {
  /** Instead of the right `x-slack-signature`. */
  signature?: string
  /** Epoch seconds, instead of now; signed as given. */
  timestamp?: number
  /** Instead of the encoded payload; signed as given. */
  body?: string
}

export interface SendOptions {
  retry?: Retry
  /** Only HTTP knows it: Socket Mode has no signatures. */
  forgery?: Forgery
}

/** A way to bring envelopes to the app. */
export interface Courier {
  isConnected: () => boolean
  send: (envelope: Envelope, options?: SendOptions) => Promise<Ack>
  /** Loses the connection, as Slack's edge does now and then. */
  disconnect: () => void
  close: () => void
}

export const NOT_CONNECTED: Ack = { ok: false, reason: 'dispatch_failed', status: null, mayRetry: true }
export const TIMED_OUT: Ack = { ok: false, reason: 'operation_timeout', status: null, mayRetry: true }
