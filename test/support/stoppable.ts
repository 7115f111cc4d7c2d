import { once } from 'node:events'
import { createServer, connect as dial, type Socket } from 'node:net'
import { join } from 'node:path'

/** A database server that a test can stop and start, as its clients see it. */
export type StoppableServer = { url: string; stop(): Promise<void>; start(): Promise<void> }

/**
 * Stands between clients and a running server, on a socket of its own in a folder: stopping it breaks every
 * connection and takes the socket away, as PostgreSQL does, and leaves the server to the other tests.
 */
export async function stoppable(url: string, folder: string): Promise<StoppableServer> {
  const target = new URL(url)
  const socketDir = target.searchParams.get('host')
  const reach = (): Socket =>
    socketDir === null
      ? dial(Number(target.port || 5432), target.hostname)
      : dial(join(socketDir, `.s.PGSQL.${target.port || 5432}`))
  const sockets = new Set<Socket>()
  const server = createServer((near) => {
    const far = reach()
    for (const [one, other] of [
      [near, far],
      [far, near]
    ] as const) {
      sockets.add(one)
      one.pipe(other)
      // Either end's loss is the other's.
      one.on('error', () => other.destroy())
      one.on('close', () => {
        sockets.delete(one)
        other.destroy()
      })
    }
  })
  const here = new URL(url)
  here.port = ''
  here.searchParams.set('host', folder)
  const stoppableServer = {
    url: here.href,
    async stop() {
      const closed = once(server, 'close')
      server.close()
      for (const socket of sockets) socket.destroy()
      await closed
    },
    async start() {
      server.listen(join(folder, '.s.PGSQL.5432'))
      await once(server, 'listening')
    }
  }
  await stoppableServer.start()
  return stoppableServer
}
