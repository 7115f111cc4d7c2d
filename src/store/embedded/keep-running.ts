import { setTimeout as delay } from 'node:timers/promises'
import type pg from 'pg'
import type { Log } from '../../log.ts'
import { bringUp } from './bring-up.ts'
import { EmbeddedDatabaseError } from './error.ts'
import { readPostmaster } from './postmaster.ts'
import { countOthers, isAnswering, isWelcoming, leave } from './presence.ts'
import type { Server } from './server.ts'
import { socketUrl } from './socket.ts'

/** This process's share in a running server. */
export type Keeper = { ensureRunning(): Promise<void>; stop(): Promise<void> }

const BETWEEN_LOOKS = 20
const LONGEST_GOODBYE = 1_000
const LONGEST_STOP = 60_000

/** Starts the server or joins it, and starts it again whenever it is lost, until `stop`. */
export async function keepRunning(server: Server, log: Pick<Log, 'info' | 'warn'>): Promise<Keeper> {
  const url = socketUrl(server.socketDir)
  let presence: pg.Client | undefined
  let starting: Promise<void> | undefined
  let isClosed = false

  async function start(): Promise<void> {
    const before = presence
    if (before !== undefined && (await isAnswering(before)) && (await isWelcoming(url))) return
    presence = undefined
    await before?.end().catch(() => undefined)
    presence = await bringUp(server, onLoss)
  }

  function ensureRunning(): Promise<void> {
    if (isClosed) return Promise.reject(new EmbeddedDatabaseError('The embedded database was closed.'))
    starting ??= start().finally(() => {
      starting = undefined
    })
    return starting
  }

  function onLoss(lost: pg.Client): void {
    if (lost !== presence || isClosed) return
    presence = undefined
    log.warn('The embedded database went away and is started again')
    ensureRunning().then(
      () => log.info('The embedded database is back'),
      (error: unknown) => log.warn('The embedded database could not be started again', { error })
    )
  }

  async function stop(): Promise<void> {
    if (isClosed) return
    isClosed = true
    // A start that fails now has been told to whoever asked for it.
    await starting?.catch(() => undefined)
    const session = presence
    if (session === undefined) return
    try {
      if (await isLast(session)) await shutDown(server)
      else log.info('The embedded database keeps running for the others who use it')
    } finally {
      await session.end().catch(() => undefined)
    }
  }

  await ensureRunning()
  return { ensureRunning, stop }
}

/** Whether nobody else uses the server. Sessions that were just closed, such as our own, get a moment to end. */
async function isLast(presence: pg.Client): Promise<boolean> {
  if (!(await isAnswering(presence)) || !(await leave(presence))) return false
  const patience = AbortSignal.timeout(LONGEST_GOODBYE)
  while ((await countOthers(presence)) > 0) {
    if (patience.aborted) return false
    await delay(BETWEEN_LOOKS)
  }
  return true
}

/** Ends the server: it closes all sessions, writes everything to its tables, and removes its file last. */
async function shutDown(server: Server): Promise<void> {
  const postmaster = await readPostmaster(server.cluster)
  if (postmaster === undefined) return
  process.kill(postmaster.pid, 'SIGINT')
  const patience = AbortSignal.timeout(LONGEST_STOP)
  while ((await readPostmaster(server.cluster))?.pid === postmaster.pid) {
    if (patience.aborted) {
      throw new EmbeddedDatabaseError(`The embedded database in ${server.cluster} did not stop in time.`)
    }
    await delay(BETWEEN_LOOKS)
  }
}
