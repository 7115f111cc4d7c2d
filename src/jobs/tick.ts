import { schedule } from 'node-cron'
import type { Log } from '../log.ts'

/** The beat of all that the bot does by itself. */
export interface Tick {
  /** Runs it now, after the run that is under way, if any; resolves when it has ended. */
  run(): Promise<void>
  /** Begins nothing further; resolves when what is under way has ended. */
  stop(): Promise<void>
}

/** Something done at each tick. It begins nothing further once the signal is aborted. */
export type Step = (signal: AbortSignal) => Promise<void>

/** A beat that comes later than this is told as missed, which is answered in the same way: what is due does not depend on beats. */
const TOLERANCE = 55_000

/**
 * Runs the steps one after another: at once, every minute, and as soon as the machine wakes up. A step that fails is logged and does not
 * keep the next from its turn. A tick that takes longer than a minute is not doubled.
 */
export function startTick(steps: Readonly<Record<string, Step>>, log: Log): Tick {
  const stopping = new AbortController()
  let underWay: Promise<void> = Promise.resolve()
  let waiting: Promise<void> | null = null

  const runAll = async () => {
    waiting = null
    for (const [step, run] of Object.entries(steps)) {
      if (stopping.signal.aborted) return
      await run(stopping.signal).catch((error: unknown) =>
        log.error('A part of the tick failed and is tried again with the next one', { step, error })
      )
    }
  }
  const run = () => {
    waiting ??= underWay = underWay.then(runAll)
    return waiting
  }
  const task = schedule('* * * * *', run, {
    name: 'tick',
    timezone: 'Etc/UTC',
    noOverlap: true,
    missedExecutionTolerance: TOLERANCE,
    logger: ofCron(log)
  })
  task.on('execution:missed', run)
  void run()
  return {
    run,
    async stop() {
      stopping.abort()
      await task.destroy()
      await underWay
    }
  }
}

/** A tick that takes its time is no reason to warn anybody. */
function ofCron(log: Log) {
  const debug = (message: string | Error) =>
    log.debug('The timer of the tick spoke', { said: String(message) })
  return { info: debug, warn: debug, debug, error: debug }
}
