import { setTimeout as pause } from 'node:timers/promises'
import type { Log } from '../log.ts'

/** Brings a database back that has gone: `begin` is called at each sign of it being gone, `stop` ends all trying. */
export interface Revival {
  begin(): void
  stop(): void
}

const FIRST_PAUSE_MS = 250
const LONGEST_PAUSE_MS = 10_000

/**
 * Calls `ensureRunning` until it succeeds, one call at a time, with pauses that double from a quarter of a second
 * to ten seconds: a server that fails to start for want of disk space comes back by itself once there is some.
 * Without `ensureRunning` the server is somebody else's to start, and nothing is done.
 */
export function createRevival(
  ensureRunning: (() => Promise<void>) | undefined,
  log: Pick<Log, 'info' | 'warn'>
): Revival {
  const stopped = new AbortController()
  let isTrying = false

  async function tryUntilItRuns(start: () => Promise<void>): Promise<void> {
    for (let wait = FIRST_PAUSE_MS; !stopped.signal.aborted; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
      try {
        await start()
        log.info('The database server runs again')
        return
      } catch (error) {
        log.warn('The database server could not be started; trying again', { error, inMs: wait })
        await pause(wait, undefined, { ref: false, signal: stopped.signal }).catch(ignoreAbort)
      }
    }
  }

  return {
    begin() {
      if (ensureRunning === undefined || isTrying || stopped.signal.aborted) return
      isTrying = true
      void tryUntilItRuns(ensureRunning).finally(() => {
        isTrying = false
      })
    },
    stop: () => stopped.abort()
  }
}

function ignoreAbort(error: unknown): void {
  if (!(error instanceof Error && error.name === 'AbortError')) throw error
}
