import type { RequestListener } from 'node:http'
import { HTTPReceiver } from '@slack/bolt'
import type { Edge, EdgeParts } from './edge.ts'

/** Slack's own window is five minutes, into the past. */
const WINDOW_SECONDS = 300

/** Far more than Slack sends: a view has at most 250 KB. */
const MAX_BYTES = 2_000_000

/** Read and thrown away, so that the sender gets the answer. */
const MOST_BYTES_READ = 20_000_000

/** Where Slack's requests go; the web server hands them on. */
const PATH = '/slack/events'

/** Creates the HTTP side: takes Slack's signed requests while it is open, otherwise tells Slack to come back. */
export function createHttpEdge(signingSecret: string, { logger, now, isOpen }: EdgeParts): Edge {
  const receiver = new HTTPReceiver({ signingSecret, logger, endpoints: [PATH] })
  const requestListener: RequestListener = (request, response) => {
    if (request.url?.split('?', 1)[0] !== PATH) return void response.writeHead(404).end()
    if (request.method !== 'POST') return void response.writeHead(405, { allow: 'POST' }).end()
    if (!isOpen()) return void response.writeHead(503, { connection: 'close', 'retry-after': '5' }).end()
    // Bolt would keep 4 MB in memory first. Whoever still writes when the connection closes would never read the answer.
    const bytes = Number(request.headers['content-length'])
    if (bytes > MAX_BYTES) {
      const refuse = () => void response.writeHead(413, { connection: 'close' }).end()
      return bytes > MOST_BYTES_READ ? refuse() : void request.resume().once('end', refuse)
    }
    // Bolt refuses old timestamps but takes those of the future, with which a captured request could be kept for later.
    const sent = Number(request.headers['x-slack-request-timestamp'])
    if (sent > now() / 1000 + WINDOW_SECONDS) return void response.writeHead(401).end()
    receiver.requestListener(request, response)
  }
  const nothing = async () => undefined
  return { receiver, requestListener, isConnected: () => true, start: nothing, stop: nothing }
}
