import { type IncomingMessage, Agent as PlainAgent, request as plainRequest } from 'node:http'
import { Agent, request } from 'node:https'
import type { Outbound } from '../connection/outbound.ts'

/** Thrown when a request may no longer leave: nothing of it was sent. */
class TooLate extends Error {
  override readonly name = 'TooLate'
}

/** A way out for the requests of one message. */
export interface Departure {
  fetch: Outbound
  /** Whether anything of the last request was written. */
  hasLeft(): boolean
}

/**
 * Creates ways out that ask `mayLeave` when the connection stands and the first byte is about to be written. Until then a process may have
 * been frozen for as long as it takes others to take over its work, and `fetch` asks nobody when it goes on. Connections stay for the next.
 */
export function createDepartures(): (mayLeave: () => boolean) => Departure {
  const plain = { agent: new PlainAgent({ keepAlive: true }), open: plainRequest, ready: 'connect' }
  const secure = { agent: new Agent({ keepAlive: true }), open: request, ready: 'secureConnect' }
  return (mayLeave) => {
    let hasLeft = false
    return {
      hasLeft: () => hasLeft,
      fetch(url, { method = 'GET', headers, body, signal } = {}) {
        hasLeft = false
        const target = new URL(url)
        const { agent, open, ready } = target.protocol === 'http:' ? plain : secure
        const options = {
          method,
          headers: Object.fromEntries(new Headers(headers)),
          agent,
          ...(signal && { signal })
        }
        return new Promise((resolve, reject) => {
          const outgoing = open(target, options, (incoming) => {
            responseOf(incoming).then(resolve, reject)
          })
          outgoing.once('error', reject)
          outgoing.once('socket', (socket) => {
            const leave = () => {
              if (!mayLeave()) return void outgoing.destroy(new TooLate('It was too late to send anything'))
              hasLeft = true
              outgoing.end(body ?? '')
            }
            if (socket.connecting) socket.once(ready, leave)
            else leave()
          })
        })
      }
    }
  }
}

async function responseOf(incoming: IncomingMessage): Promise<Response> {
  const chunks: Uint8Array[] = []
  for await (const chunk of incoming) chunks.push(chunk)
  const { statusCode, headersDistinct } = incoming
  const headers = Object.entries(headersDistinct).flatMap(([name, values = []]) =>
    values.map((value): [string, string] => [name, value])
  )
  const body = chunks.length === 0 ? null : Buffer.concat(chunks)
  return new Response(body, { status: statusCode ?? 500, headers })
}
