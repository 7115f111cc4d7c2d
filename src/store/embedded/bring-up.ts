import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type pg from 'pg'
import { diskFull, EmbeddedDatabaseError, explainFolder } from './error.ts'
import { removeStalePostmaster } from './postmaster.ts'
import { arrive } from './presence.ts'
import { type Launch, launch, logTail, type Server } from './server.ts'
import { socketUrl } from './socket.ts'

/** Long enough for a server that was killed to go through what it had not written to its tables yet. */
const LONGEST_START = 120_000
const BETWEEN_ATTEMPTS = 25

/** Below this much room a server can't make the next file of its log of changes (16 MB). */
const LEAST_ROOM = 17 * 1024 * 1024

/**
 * Gives a connection to the server that makes this process known, starting the server when nobody answers.
 * Several processes may do this at once: the cluster admits one server, and the others find it.
 */
export async function bringUp(server: Server, onLoss: (lost: pg.Client) => void): Promise<pg.Client> {
  const patience = AbortSignal.timeout(LONGEST_START)
  let current: Launch | undefined
  while (!patience.aborted) {
    const arrival = await arrive(socketUrl(server.socketDir), onLoss)
    if (typeof arrival !== 'string') return arrival
    const end = await current?.ended()
    if (end !== undefined) {
      current = undefined
      await judge(server, end)
    } else if (arrival === 'absent' && current === undefined) {
      current = await launch(server).catch((error: unknown) => {
        throw explainFolder(error, dirname(server.cluster), 'the embedded database')
      })
    }
    await delay(BETWEEN_ATTEMPTS)
  }
  throw new EmbeddedDatabaseError(
    `The embedded database in ${server.cluster} did not answer within ${LONGEST_START / 1_000} seconds.`,
    { log: await logTail(server.logFile) }
  )
}

/** Goes on when the launch lost to another server, which is there or on its way out; else says why it failed. */
async function judge(server: Server, end: string | Error): Promise<void> {
  if (end instanceof Error) throw end
  if (/lock file "[^"]+" (already exists|is empty)|pre-existing shared memory block/.test(end)) {
    await removeStalePostmaster(server.cluster)
    return
  }
  const home = dirname(server.cluster)
  if (end.includes('No space left on device') || !(await hasRoom(home))) throw diskFull(home, { log: end })
  throw new EmbeddedDatabaseError(`The server of the embedded database in ${server.cluster} did not start.`, {
    log: end
  })
}

/** A full disk also swallows the server's words about it. */
async function hasRoom(folder: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize > LEAST_ROOM
}
