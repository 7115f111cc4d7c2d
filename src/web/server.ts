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
  /** Milliseconds in which each part is to say whether it can work. */
  readyWithin?: number
}

/** Whoever asks gives up after a second. */
const READY_WITHIN = 900

/**
 * The bot's HTTP server: `/healthz` (the process answers), `/readyz` (200 when every part can work, else 503 with
 * the reasons), `/metrics` (figures for Prometheus, 401 without its token), each read with GET or HEAD, and everything else to `slack`; 404 for what is not given.
 * Plain text, no secrets.
 */
export function createWebServer(
  parts: Record<string, Readiness>,
  { slack, metrics, remarks = {}, readyWithin = READY_WITHIN }: Besides = {}
): Server {
  const own = ['/healthz', '/readyz', ...(metrics === undefined ? [] : ['/metrics'])]
  return createServer((request, response) => {
    const path = request.url?.split('?', 1)[0] ?? ''
    if (own.includes(path) && request.method !== 'GET' && request.method !== 'HEAD')
      return void response.writeHead(405, { ...PLAIN, allow: 'GET, HEAD' }).end('This is read with GET\n')
    if (path === '/healthz') return void response.writeHead(200, PLAIN).end('ok\n')
    if (path === '/metrics' && metrics !== undefined) return void showMetrics(metrics, request, response)
    if (path !== '/readyz')
      return slack ? slack(request, response) : void response.writeHead(404, PLAIN).end('Not found\n')
    Promise.all([asked(parts, readyWithin), asked(remarks, readyWithin)]).then(
      ([answers, besides]) => {
        const said = reasons(answers)
        // Who waits in vain for another part has nothing to add to what that one says.
        const against = said.length > 0 ? said : silent(answers)
        const lines = [...(against.length === 0 ? ['ready'] : against), ...reasons(besides)]
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
  // The name of the scheme may be in any case: RFC 9110, 11.1.
  const given = (headers.authorization ?? '').replace(/^bearer /i, 'Bearer ')
  if (!isSame(given, `Bearer ${metrics.token}`))
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

/** What a part said; undefined when it took too long. */
type Answer = { name: string; reason: string | null | undefined }

function asked(parts: Record<string, Readiness>, within: number): Promise<Answer[]> {
  return Promise.all(
    Object.entries(parts).map(async ([name, isReady]) => ({ name, reason: await inTime(isReady(), within) }))
  )
}

/** Undefined when it takes longer. */
async function inTime<Said>(said: Promise<Said>, within: number): Promise<Said | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), within)
  })
  return Promise.race([said, late]).finally(() => clearTimeout(timer))
}

const reasons = (answers: Answer[]): string[] =>
  answers.flatMap(({ name, reason }) => (typeof reason === 'string' ? [`${name}: ${reason}`] : []))

const silent = (answers: Answer[]): string[] =>
  answers.flatMap(({ name, reason }) => (reason === undefined ? [`${name}: no answer`] : []))

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
