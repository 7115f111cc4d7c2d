import { SocketModeReceiver } from '@slack/bolt'
import type { Edge, EdgeParts } from './edge.ts'

/**
 * Creates the Socket Mode side. Two faults reach nobody in @slack/socket-mode 3.1: an envelope it cannot read (Slack
 * sends `app_rate_limited` without an event in it) and a reconnection that is refused. Both end in promises that
 * nobody awaits; here they go to `onFault`, so that the process can end in order and be started again.
 */
export function createSocketEdge(appToken: string, { logger, clientOptions, onFault }: EdgeParts): Edge {
  // A copy, because the client writes its own retries into it; reconnecting breaks without them.
  const installerOptions = { clientOptions: { ...clientOptions } }
  const receiver = new SocketModeReceiver({ appToken, logger, installerOptions })
  const { client: socket } = receiver
  let isConnected = false
  socket.on('connected', () => {
    isConnected = true
  })
  for (const event of ['close', 'reconnecting', 'disconnecting', 'disconnected']) {
    socket.on(event, () => {
      isConnected = false
    })
  }
  const fault = (error: unknown) => onFault(error instanceof Error ? error : new Error(String(error)))
  for (const read of socket.listeners('ws_message')) {
    socket.off('ws_message', read)
    socket.on('ws_message', (...message: unknown[]) => void Promise.resolve(read(...message)).catch(fault))
  }
  const connect = socket.start.bind(socket)
  return {
    receiver,
    requestListener: (_request, response) => void response.writeHead(503).end(),
    isConnected: () => isConnected,
    start: async () => {
      await connect()
      // From here on only the client itself calls it, to reconnect, and does not look at what becomes of it.
      socket.start = () =>
        connect().catch((error: unknown) => {
          fault(error)
          return { ok: false }
        })
    },
    stop: () => socket.disconnect()
  }
}
