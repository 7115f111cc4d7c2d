import { Outage } from '../usecases/ports.ts'

/** PostgreSQL's and the system's codes of a database that can't answer now and may answer later, in words. */
const OUTAGES: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens where the database should be',
  ENOENT: 'nothing listens where the database should be',
  EACCES: 'the socket of the database may not be opened',
  ECONNRESET: 'the database closed the connection',
  EPIPE: 'the database closed the connection',
  ETIMEDOUT: 'the database does not answer',
  EHOSTUNREACH: 'the host of the database cannot be reached',
  ENETUNREACH: 'the host of the database cannot be reached',
  ENOTFOUND: 'the host of the database is not known',
  EAI_AGAIN: 'the host of the database is not known at the moment',
  '08000': 'the connection to the database broke',
  '08003': 'the connection to the database broke',
  '08006': 'the connection to the database broke',
  '25P03': 'the database ended an idle transaction',
  '53100': 'the disk of the database is full',
  '53200': 'the database is out of memory',
  '53300': 'the database has too many connections',
  '55P03': 'the database waited too long for a lock',
  '57014': 'the database took too long',
  '57P01': 'the database is being stopped',
  '57P02': 'the database has crashed and recovers',
  '57P03': 'the database is starting',
  '58030': 'the disk of the database cannot be read or written',
  P1001: 'nothing listens where the database should be',
  P1002: 'the database does not answer',
  P1008: 'the database took too long',
  P1017: 'the database closed the connection',
  P2024: 'the database does not answer',
  P2028: 'the database took too long',
  // What Prisma's adapter makes of the system's codes.
  ConnectionClosed: 'the database closed the connection',
  DatabaseNotReachable: 'nothing listens where the database should be',
  SocketTimeout: 'the database does not answer'
}

const BROKEN =
  /^Connection terminated|^Client has encountered a connection error|^Client was closed and is not queryable/

/** What the drivers say without a code. */
const OUTAGE_MESSAGES: readonly (readonly [RegExp, string])[] = [
  [
    /^Connection terminated|^Client has encountered a connection error/,
    'the connection to the database broke'
  ],
  [/timeout exceeded when trying to connect|due to connection timeout/i, 'the database does not answer'],
  [/^Query read timeout/, 'the database took too long']
]

/**
 * Says in words why the database can't answer now, or null when the error is a defect rather than an outage.
 *
 * After an outage the same request may succeed later, so what somebody wrote is worth keeping and offering again.
 * Prisma, its adapter and Node wrap what PostgreSQL said, so the causes are looked through too.
 */
export function outageOf(error: unknown): string | null {
  for (const each of withCauses(error)) {
    const known = codesOf(each).flatMap((code) => OUTAGES[code] ?? [])[0]
    if (known !== undefined) return known
    const message = each instanceof Error ? each.message : ''
    const said = OUTAGE_MESSAGES.find(([pattern]) => pattern.test(message))
    if (said !== undefined) return said[1]
  }
  return null
}

/** What to throw instead of a driver's error: an `Outage` when the database can't answer, else the error itself. */
export function faultOf(error: unknown): unknown {
  const reason = outageOf(error)
  return reason === null || error instanceof Outage ? error : new Outage(reason, { cause: error })
}

const LOST_CONNECTION = new Set(['EPIPE', 'ECONNRESET', '57P01', '57P02', 'P1017', 'ConnectionClosed'])

/** Tells whether a connection from the pool was found dead, as all are that were idle when the server stopped. */
export function isLostConnection(error: unknown): boolean {
  return withCauses(error).some(
    (each) =>
      codesOf(each).some((code) => LOST_CONNECTION.has(code)) ||
      (each instanceof Error && BROKEN.test(each.message))
  )
}

/** Tells whether two writers collided on a unique key. */
export function isUniqueViolation(error: unknown): boolean {
  return withCauses(error).some((each) => codesOf(each).some((code) => code === '23505' || code === 'P2002'))
}

function codesOf(error: object): string[] {
  return ['code', 'originalCode', 'kind'].flatMap((key) => {
    const code: unknown = Reflect.get(error, key)
    return typeof code === 'string' ? [code] : []
  })
}

/** The error and everything it wraps, the innermost first: that is the one closest to what happened. */
function withCauses(error: unknown, depth = 0): object[] {
  if (typeof error !== 'object' || error === null || depth > 6) return []
  const wrapped = ['cause', 'meta', 'driverAdapterError'].map((key): unknown => Reflect.get(error, key))
  const several = error instanceof AggregateError ? error.errors : []
  return [...[...wrapped, ...several].flatMap((each) => withCauses(each, depth + 1)), error]
}
