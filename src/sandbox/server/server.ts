import type { IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { createAdaptorServer, type HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { loopbackOnly } from './loopback-only.ts'

export interface RunningServer {
  /** `http://127.0.0.1:PORT` */
  url: string
  close: () => Promise<void>
}

/** Listens on loopback only; port 0 takes any free one. Upgrades nobody accepts are refused. */
export async function startServer(spec: {
  port: number
  routes: readonly Hono<{ Bindings: HttpBindings }>[]
  acceptUpgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => boolean
}): Promise<RunningServer> {
  const app = new Hono<{ Bindings: HttpBindings }>()
  app.use(loopbackOnly)
  for (const routes of spec.routes) app.route('/', routes)
  const server = createAdaptorServer({ fetch: app.fetch })
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (!spec.acceptUpgrade(request, socket, head))
      socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\n\r\n')
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(spec.port, '127.0.0.1', () => resolve())
  })
  return {
    url: `http://127.0.0.1:${portOf(server.address())}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)))
        if ('closeAllConnections' in server) server.closeAllConnections()
      })
  }
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port')
  return address.port
}
