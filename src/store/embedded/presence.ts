import pg from 'pg'
import { codeOf } from './error.ts'

/**
 * The lock that says who uses the server. Each process holds it shared, through one connection, as long as it may
 * need the database; whoever wants to stop the server must get it exclusively. It lives in the server, so a killed
 * process lets go of it at once, and nobody can take it while the server goes down.
 */
const PRESENCE_LOCK = 5_141_907_203

const LONGEST_SILENCE = 10_000

/** What became of an attempt to reach the server: present, nobody answers, or it is starting or stopping. */
type Arrival = pg.Client | 'absent' | 'busy'

const SHUTTING_DOWN_OR_STARTING = new Set(['57P01', '57P02', '57P03', 'ECONNRESET', 'EPIPE'])

/** Connects and makes this process known. Calls `onLoss` with the connection when it ends, for whatever reason. */
export async function arrive(url: string, onLoss: (lost: pg.Client) => void): Promise<Arrival> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'client-risk',
    connectionTimeoutMillis: LONGEST_SILENCE
  })
  let isPresent = false
  // Without a listener the loss of an idle connection would end the process; 'end' follows and acts on it.
  client.on('error', () => undefined)
  client.on('end', () => {
    if (isPresent) onLoss(client)
  })
  try {
    await client.connect()
    // Waits while another process is stopping the server, and then fails with it.
    await client.query('SELECT pg_advisory_lock_shared($1)', [PRESENCE_LOCK])
    isPresent = true
    return client
  } catch (error) {
    await client.end().catch(() => undefined)
    const code = codeOf(error)
    if (code === 'ENOENT' || code === 'ECONNREFUSED') return 'absent'
    if (SHUTTING_DOWN_OR_STARTING.has(code ?? '') || isCutOff(error)) return 'busy'
    throw error
  }
}

/**
 * Takes this process off the list. True when it was the last one: then nobody else can arrive until the
 * connection ends, so the server can be stopped.
 */
export async function leave(client: pg.Client): Promise<boolean> {
  await client.query('SELECT pg_advisory_unlock_shared($1)', [PRESENCE_LOCK])
  const { rows } = await client.query<{ isLast: boolean }>('SELECT pg_try_advisory_lock($1) AS "isLast"', [
    PRESENCE_LOCK
  ])
  return rows[0]?.isLast === true
}

/** How many other sessions there are: somebody with psql, or a process that is just arriving. */
export async function countOthers(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ others: number }>(
    `SELECT count(*)::int AS others FROM pg_stat_activity
     WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`
  )
  return rows[0]?.others ?? 0
}

/** Whether a connection still has a server at its other end that answers. */
export async function isAnswering(client: pg.Client): Promise<boolean> {
  try {
    const question = { text: 'SELECT 1', query_timeout: LONGEST_SILENCE }
    await client.query(question)
    return true
  } catch {
    return false
  }
}

/** Whether the server takes new connections. The sessions of a killed server answer for a moment longer than it. */
export async function isWelcoming(url: string): Promise<boolean> {
  const visitor = new pg.Client({ connectionString: url, connectionTimeoutMillis: LONGEST_SILENCE })
  visitor.on('error', () => undefined)
  try {
    await visitor.connect()
    return true
  } catch {
    return false
  } finally {
    await visitor.end().catch(() => undefined)
  }
}

/** pg's own error, without a code, for a server that hung up. */
function isCutOff(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('Connection terminated')
}
