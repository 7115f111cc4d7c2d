import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { Log } from '../log.ts'
import { outageOf } from './errors.ts'
import type { Revival } from './revival.ts'

/** Longest an interactive statement may take. Bulk work sets its own limit for its transaction. */
const STATEMENT_TIMEOUT_MS = 5_000

/**
 * Pauses between attempts to connect, 1.2 s in all: longer than an embedded server takes to start again, shorter
 * than the three seconds in which Slack wants an answer.
 */
const CONNECT_PAUSES_MS = [25, 75, 150, 300, 650]

/**
 * A connection's settings. Prisma writes and reads instants without an offset, which is only right in UTC. What is read is mostly in
 * the system's cache, and there asking PostgreSQL's I/O workers for it takes twice the time of reading it.
 */
const SESSION = [
  'TimeZone=UTC',
  'jit=off',
  'plan_cache_mode=force_generic_plan',
  'effective_io_concurrency=0'
]

/** A statement takes less than a millisecond, so more connections only make a small server switch between them. */
const CONNECTIONS = 4

export interface PoolOptions {
  url: string
  log: Pick<Log, 'warn'>
  /** Begun whenever the database turns out to be gone. */
  revival: Pick<Revival, 'begin'>
  /** At most this many connections. */
  size?: number
  /** Longest wait for one, in milliseconds. */
  wait?: number
  /** Longest wait for a row that somebody else is writing, in milliseconds; as long as a statement may take when left out. */
  lockWait?: number
  /** Longest answer, in milliseconds. */
  answerWait?: number
  /** Whether somebody would rather know at once that the database is out than wait for it to come back. */
  isHasty?: boolean
}

/**
 * Opens a pool of connections: one for reading, one for writing, one for reading much, and one for asking whether the database answers.
 *
 * Getting a connection is tried again for about a second while the database is out, which is always safe because no
 * statement has run yet. A statement that was under way is never repeated: nobody knows whether it took effect.
 */
export function createPool({
  url,
  log,
  revival,
  size = CONNECTIONS,
  wait = 3_000,
  lockWait = 0,
  answerWait = STATEMENT_TIMEOUT_MS + 1_000,
  isHasty = false
}: PoolOptions): pg.Pool {
  const pool = new PatientPool(revival, isHasty ? [] : CONNECT_PAUSES_MS, {
    connectionString: url,
    max: size,
    application_name: 'client-risk',
    options: [...SESSION, `lock_timeout=${lockWait}`].map((setting) => `-c ${setting}`).join(' '),
    connectionTimeoutMillis: wait,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: 2 * STATEMENT_TIMEOUT_MS,
    // The server enforces its own limit; this one is for a server that no longer answers at all.
    query_timeout: answerWait
  })
  pool.on('connect', (client) => {
    // A connection that breaks between two statements of a transaction belongs to nobody who listens, and Node would end the process. Its
    // next statement fails with the same error.
    client.on('error', (error) => log.warn('A database connection was lost', { error }))
  })
  pool.on('error', (error) => {
    log.warn('An idle database connection was lost', { error })
    if (outageOf(error) !== null) revival.begin()
  })
  return pool
}

type Connected = (error: Error | undefined, client: pg.PoolClient | undefined, done: Release) => void
type Release = (release?: Error | boolean) => void

class PatientPool extends pg.Pool {
  readonly #revival: Pick<Revival, 'begin'>
  readonly #pauses: readonly number[]

  constructor(revival: Pick<Revival, 'begin'>, pauses: readonly number[], config: pg.PoolConfig) {
    super(config)
    this.#revival = revival
    this.#pauses = pauses
  }

  /** Every use of the pool passes here, `query` and Prisma included; the callback form is the one `query` uses. */
  override connect(): Promise<pg.PoolClient>
  override connect(callback: Connected): void
  override connect(callback?: Connected): Promise<pg.PoolClient> | undefined {
    const connected = this.#connectPatiently()
    if (callback === undefined) return connected
    connected.then(
      (client) => callback(undefined, client, (error) => client.release(error)),
      (error: Error) => callback(error, undefined, () => {})
    )
    return undefined
  }

  async #connectPatiently(): Promise<pg.PoolClient> {
    for (let attempts = 0; ; attempts++) {
      try {
        return await super.connect()
      } catch (error) {
        if (this.ending || !isRefusal(error)) throw error
        this.#revival.begin()
        const wait = this.#pauses[attempts]
        if (wait === undefined) throw error
        await pause(wait)
      }
    }
  }
}

/** An attempt that failed at once; one that ran into the time limit has already waited long enough. */
function isRefusal(error: unknown): boolean {
  return outageOf(error) !== null && !(error instanceof Error && /timeout/i.test(error.message))
}
