import { createHash, timingSafeEqual } from 'node:crypto'
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse
} from 'node:http'
import type { Metrics } from './metrics.ts'

/** Asks a part whether it can work: null, otherwise the reason in words an operator can act on. */
export type Readiness = () => Promise<string | null>

/** What it serves besides. */
interface Besides {
  slack?: RequestListener
  /** Figures, for whoever has the token. */
  metrics?: Pick<Metrics, 'exposition'> & { token: string }
  /** What an operator should know although the bot can work. */
  remarks?: Record<string, Readiness>
}

/**
 * The bot's HTTP server: `/healthz` (the process answers), `/readyz` (200 when every part can work, else 503 with
 * the reasons), `/metrics` (figures for Prometheus, 401 without its token), and everything else to `slack`; 404 for what is not given.
 * Plain text, no secrets.
 */
export function createWebServer(
  parts: Record<string, Readiness>,
  { slack, metrics, remarks = {} }: Besides = {}
): Server {
  return createServer((request, response) => {
    const path = request.url?.split('?', 1)[0]
    if (path === '/healthz') return void response.writeHead(200, PLAIN).end('ok\n')
    if (path === '/metrics' && metrics !== undefined) return void showMetrics(metrics, request, response)
    if (path !== '/readyz')
      return slack ? slack(request, response) : void response.writeHead(404, PLAIN).end('Not found\n')
    Promise.all([reasons(parts), reasons(remarks)]).then(
      ([against, besides]) => {
        const lines = [...(against.length === 0 ? ['ready'] : against), ...besides]
        response.writeHead(against.length === 0 ? 200 : 503, PLAIN).end(`${lines.join('\n')}\n`)
      },
      () => response.writeHead(503, PLAIN).end('The readiness check itself failed\n')
    )
  })
}

function showMetrics(
  metrics: Pick<Metrics, 'exposition'> & { token: string },
  { headers }: IncomingMessage,
  response: ServerResponse
): void {
  if (!isSame(headers.authorization ?? '', `Bearer ${metrics.token}`))
    return void response
      .writeHead(401, { ...PLAIN, 'www-authenticate': 'Bearer' })
      .end('The figures are for whoever has METRICS_TOKEN\n')
  metrics.exposition().then(
    ({ text, contentType }) => response.writeHead(200, { ...PLAIN, 'content-type': contentType }).end(text),
    () => response.writeHead(500, PLAIN).end('The figures could not be read\n')
  )
}

/** Takes as long whatever is given, so that nobody finds out a token letter by letter. */
function isSame(given: string, expected: string): boolean {
  const [one, other] = [given, expected].map((text) => createHash('sha256').update(text).digest())
  return one !== undefined && other !== undefined && timingSafeEqual(one, other)
}

const PLAIN = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }

async function reasons(parts: Record<string, Readiness>): Promise<string[]> {
  const answers = await Promise.all(
    Object.entries(parts).map(async ([name, isReady]) => {
      const reason = await isReady()
      return reason === null ? [] : [`${name}: ${reason}`]
    })
  )
  return answers.flat()
}

/** Starts listening and returns the port, which the system chooses when `port` is 0. Rejects when it is taken. */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}

/** Milliseconds in which a request that has begun to arrive may still be answered. */
const PATIENCE = 3_000

/**
 * Stops accepting and resolves when the last open request has been answered. Connections that are still open after
 * `patience` milliseconds are cut: a caller who never sends the rest of a request would keep the process from ending.
 */
export function close(server: Server, patience = PATIENCE): Promise<void> {
  return new Promise((resolve, reject) => {
    const cut = setTimeout(() => server.closeAllConnections(), patience)
    server.close((error) => {
      clearTimeout(cut)
      if (error) reject(error)
      else resolve()
    })
    server.closeIdleConnections()
  })
}
