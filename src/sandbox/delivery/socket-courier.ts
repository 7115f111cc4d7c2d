import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { z } from 'zod'
import { secret } from '../state/ids.ts'
import { type Ack, type Courier, NOT_CONNECTED, TIMED_OUT } from './courier.ts'

/** Why Slack asks a client to connect anew. */
export type DisconnectReason = 'warning' | 'refresh_requested' | 'link_disabled'

export interface SocketCourier extends Courier {
  /** A WebSocket address that works once. */
  issueUrl: () => string
  /** Takes an HTTP upgrade; false when the request is not for Socket Mode. */
  accept: (request: IncomingMessage, socket: Duplex, head: Buffer) => boolean
  /** Sends every client a disconnect frame; only `warning` leaves the connection open. */
  announceDisconnect: (reason: DisconnectReason) => void
}

interface Pending {
  frame: string
  carrier: WebSocket | null
  settle: (ack: Ack) => void
}

const ackSchema = z
  .string()
  .transform((frame, context): unknown => {
    try {
      return JSON.parse(frame)
    } catch {
      context.addIssue({ code: 'custom', message: 'must be JSON' })
      return z.NEVER
    }
  })
  .pipe(z.object({ envelope_id: z.string(), payload: z.unknown().optional() }))
const PATH = '/link/'
const MAX_CONNECTIONS = 10
const PING_INTERVAL = 10_000

/** Serves Socket Mode: https://docs.slack.dev/apis/events-api/using-socket-mode */
export function createSocketCourier(spec: {
  appId: string
  socketBase: () => string
  ackTimeout: number
  onChange: () => void
}): SocketCourier {
  const server = new WebSocketServer({ noServer: true })
  const tickets = new Set<string>()
  const connections = new Set<WebSocket>()
  const pending = new Map<string, Pending>()
  let turn = 0

  const pick = (): WebSocket | undefined => {
    const open = [...connections].filter((connection) => connection.readyState === connection.OPEN)
    turn += 1
    return open[turn % Math.max(open.length, 1)]
  }
  /** What a lost connection had not acknowledged goes out on the next one. */
  const dispatchWaiting = () => {
    for (const delivery of pending.values()) {
      if (delivery.carrier !== null) continue
      const connection = pick()
      if (connection === undefined) return
      delivery.carrier = connection
      connection.send(delivery.frame)
    }
  }
  const welcome = (connection: WebSocket) => {
    connections.add(connection)
    connection.on('message', (data) => {
      const ack = ackSchema.safeParse(String(data))
      if (ack.success) pending.get(ack.data.envelope_id)?.settle({ ok: true, body: bodyOf(ack.data.payload) })
      else connection.close(1007, 'not an acknowledgement')
    })
    connection.on('error', () => connection.terminate())
    connection.on('close', () => {
      connections.delete(connection)
      for (const delivery of pending.values()) if (delivery.carrier === connection) delivery.carrier = null
      dispatchWaiting()
      spec.onChange()
    })
    connection.send(JSON.stringify(hello(spec.appId, connections.size)))
    dispatchWaiting()
    spec.onChange()
  }
  const pinging = setInterval(() => {
    for (const connection of connections) connection.ping()
  }, PING_INTERVAL).unref()

  return {
    isConnected: () => connections.size > 0,
    issueUrl() {
      const ticket = secret(16)
      tickets.add(ticket)
      return `${spec.socketBase()}${PATH}?ticket=${ticket}&app_id=${spec.appId}`
    },
    accept(request, socket, head) {
      const url = new URL(request.url ?? '/', 'ws://localhost')
      if (url.pathname !== PATH) return false
      const isWelcome =
        tickets.delete(url.searchParams.get('ticket') ?? '') && connections.size < MAX_CONNECTIONS
      if (isWelcome) server.handleUpgrade(request, socket, head, welcome)
      else socket.end('HTTP/1.1 408 Request Timeout\r\nconnection: close\r\n\r\n')
      return true
    },
    async send(envelope, { retry, forgery } = {}) {
      if (forgery !== undefined) throw new Error('Socket Mode carries no signature to forge')
      if (pick() === undefined) return NOT_CONNECTED
      const id = randomUUID()
      const frame = JSON.stringify({
        envelope_id: id,
        type: envelope.type,
        payload: envelope.payload,
        accepts_response_payload: envelope.type !== 'events_api',
        ...(envelope.type === 'events_api'
          ? { retry_attempt: retry?.attempt ?? 0, retry_reason: retry?.reason ?? '' }
          : {})
      })
      return new Promise((resolve) => {
        const settle = (ack: Ack) => {
          clearTimeout(timer)
          pending.delete(id)
          resolve(ack)
        }
        const delivery: Pending = { frame, carrier: null, settle }
        const timer = setTimeout(
          () => settle(delivery.carrier === null ? NOT_CONNECTED : TIMED_OUT),
          spec.ackTimeout
        )
        pending.set(id, delivery)
        dispatchWaiting()
      })
    },
    disconnect() {
      for (const connection of connections) connection.terminate()
    },
    announceDisconnect(reason) {
      for (const connection of connections) {
        connection.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'sandbox' } }))
        if (reason !== 'warning') connection.close(1000)
      }
    },
    close() {
      clearInterval(pinging)
      for (const delivery of [...pending.values()]) delivery.settle(NOT_CONNECTED)
      for (const connection of connections) connection.terminate()
      server.close()
    }
  }
}

function hello(appId: string, connectionCount: number) {
  return {
    type: 'hello',
    num_connections: connectionCount,
    connection_info: { app_id: appId },
    debug_info: { host: 'sandbox', build_number: 1, approximate_connection_time: 18_060 }
  }
}

/** Clients acknowledge with `{}` when they have nothing to say. */
function bodyOf(payload: unknown): unknown {
  if (typeof payload !== 'object' || payload === null) return payload ?? null
  return Object.keys(payload).length === 0 ? null : payload
}
