import { randomUUID } from 'node:crypto'
import type { Config } from './config.ts'
import { tableFiles } from './csv/table-files.ts'
import type { Instant } from './domain/time.ts'
import { type JobPorts, jobs } from './jobs/jobs.ts'
import { logSlot } from './jobs/slot-log.ts'
import { startTick } from './jobs/tick.ts'
import type { Log } from './log.ts'
import { type Book, openBook } from './open-book.ts'
import { createSlackApp } from './slack/app.ts'
import { runDueSlots, type SlotOutcome } from './usecases/run-due-slots.ts'
import { close, createWebServer, listen } from './web/server.ts'

/** A running bot. */
export interface Bot {
  /** Where it listens for Slack's requests and health checks. */
  port: number
  /** Does now what is due by the clock, which a tick would do within a minute. */
  tick(): Promise<void>
  /** Takes no new work, finishes what is running, then closes the database. */
  stop(): Promise<void>
}

export interface BotOptions {
  config: Config
  log: Log
  now: () => Instant
  /** Only a new process helps: stop this one and end it with a code that makes the supervisor start another. */
  onFault: (error: Error) => void
}

/**
 * Starts the whole bot: database, web server, Slack, jobs, in this order, so that a health check is answered while the
 * rest comes up. Throws with the remedy when a part can't start; what had started is stopped again.
 */
export async function startBot({ config, log, now, onFault }: BotOptions): Promise<Bot> {
  const book = await openBook(config, log)
  try {
    return await startOn(book, { config, log, now, onFault })
  } catch (error) {
    await book.close()
    throw error
  }
}

async function startOn(
  { store, close: closeBook }: Book,
  { config, log, now, onFault }: BotOptions
): Promise<Bot> {
  const slack = createSlackApp({ store, tables: tableFiles, config: config.slack, log, now, onFault })
  const isSlackReady = async () => (slack.isConnected() ? null : 'not connected to Slack')
  const server = createWebServer({ database: store.isReady, slack: isSlackReady }, slack.requestListener)
  const port = await listen(server, config.port, config.host)
  try {
    await slack.start()
  } catch (error) {
    await close(server)
    throw error
  }
  const ports: JobPorts = {
    ...store,
    refreshDirectory: slack.refreshDirectory,
    retell: async () => undefined
  }
  const runner = { owner: randomUUID(), now, tell: (outcome: SlotOutcome) => logSlot(log, outcome) }
  const tick = startTick(
    {
      jobs: (signal) => runDueSlots(jobs, ports, slack.workspace(), { ...runner, signal }),
      // After the jobs, for these find what nobody told.
      retell: slack.retell
    },
    log
  )
  log.info('The bot is ready', { port, mode: config.slack.mode.kind })
  return {
    port,
    tick: tick.run,
    async stop() {
      await Promise.all([tick.stop(), slack.stop()])
      await close(server)
      await closeBook()
    }
  }
}
