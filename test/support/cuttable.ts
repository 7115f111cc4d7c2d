import { connect, createServer, type NetConnectOpts, type Socket } from 'node:net'

/** A way to a server that a test can cut and mend, as when a database stops and starts again. */
export interface Cuttable {
  url: string
  cut(): void
  mend(): void
  close(): Promise<void>
}

/** Puts a stretch of wire before the server of a connection URL, which may name the folder of a socket as `host`. */
export async function cuttable(url: string): Promise<Cuttable> {
  const near = new URL(url)
  const target = targetOf(near)
  const sockets = new Set<Socket>()
  let isCut = false
  const join = (one: Socket, other: Socket) => {
    sockets.add(one)
    one.pipe(other)
    one.on('error', () => other.destroy())
    one.on('close', () => {
      sockets.delete(one)
      other.destroy()
    })
  }
  const server = createServer((client) => {
    if (isCut) return void client.destroy()
    const far = connect(target)
    join(client, far)
    join(far, client)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  near.hostname = '127.0.0.1'
  near.port = String(typeof address === 'object' ? address?.port : '')
  near.searchParams.delete('host')
  near.searchParams.delete('port')
  const destroyAll = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    url: near.href,
    cut: () => {
      isCut = true
      destroyAll()
    },
    mend: () => {
      isCut = false
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        destroyAll()
      })
  }
}

function targetOf(url: URL): NetConnectOpts {
  const port = Number(url.port || url.searchParams.get('port') || 5432)
  const folder = url.searchParams.get('host')
  return folder?.startsWith('/') ? { path: `${folder}/.s.PGSQL.${port}` } : { host: url.hostname, port }
}
