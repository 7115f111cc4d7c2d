import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import type { PageAction, PageAnswer, Snapshot } from '../../../src/sandbox/page/protocol.ts'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8'
}

/** A page server that only knows what a test tells it: it serves the build, sends snapshots and asks `answer`. */
export interface Stub {
  url: string
  /** Every action the page sent, oldest first. */
  actions: PageAction[]
  /** The current snapshot; assign a changed one and call `tell` to send it. */
  snapshot: Snapshot
  tell: () => void
  /** Decides what an action is answered with; null answers with status 503. */
  answer: (action: PageAction) => PageAnswer | null
  stop: () => Promise<void>
}

/** Starts a stub on a free port of the loopback interface. */
export async function startStub(folder: string, first: Snapshot): Promise<Stub> {
  const listeners = new Set<ServerResponse>()
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://stub')
    if (url.pathname === '/page/events') {
      stub.snapshot = {
        ...stub.snapshot,
        actingUser: url.searchParams.get('user') ?? stub.snapshot.actingUser
      }
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
      listeners.add(response)
      response.on('close', () => listeners.delete(response))
      response.write(`data: ${JSON.stringify(stub.snapshot)}\n\n`)
    } else if (url.pathname === '/page/act') void act(request, response)
    else void sendFile(url.pathname, response)
  })
  const act = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const { action }: { action: PageAction } = JSON.parse(Buffer.concat(chunks).toString())
    stub.actions.push(action)
    const answer = stub.answer(action)
    response.writeHead(answer === null ? 503 : 200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(answer))
  }
  const sendFile = async (path: string, response: ServerResponse) => {
    const name = path === '/' ? 'index.html' : path.replace(/^\/page\//, '')
    const body = await readFile(join(folder, normalize(name))).catch(() => null)
    // A build stays what it is: whoever opens the page again need not fetch it.
    response.writeHead(body === null ? 404 : 200, {
      'content-type': types[extname(name)] ?? 'text/plain',
      'cache-control': 'max-age=3600'
    })
    response.end(body)
  }
  const stub: Stub = {
    url: '',
    actions: [],
    snapshot: first,
    tell: () => {
      for (const listener of listeners) listener.write(`data: ${JSON.stringify(stub.snapshot)}\n\n`)
    },
    answer: () => ({ ok: true }),
    stop: async () => {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    }
  }
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address() as AddressInfo
  stub.url = `http://127.0.0.1:${address.port}`
  return stub
}
