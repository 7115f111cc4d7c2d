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

/** A way to bring envelopes to the app. */
export interface Courier {
  isConnected: () => boolean
  send: (envelope: Envelope, retry?: Retry) => Promise<Ack>
  /** Loses the connection, as Slack's edge does now and then. */
  disconnect: () => void
  close: () => void
}

export const NOT_CONNECTED: Ack = { ok: false, reason: 'dispatch_failed', status: null, mayRetry: true }
export const TIMED_OUT: Ack = { ok: false, reason: 'operation_timeout', status: null, mayRetry: true }
