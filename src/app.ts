import type { Config } from './config.ts'
import { tableFiles } from './csv/table-files.ts'
import type { Instant } from './domain/time.ts'
import { playbookSweep } from './jobs/playbook-sweep.ts'
import { recordHistory } from './jobs/record-history.ts'
import { refreshDirectory } from './jobs/refresh-directory.ts'
import { startJobs } from './jobs/scheduler.ts'
import type { Log } from './log.ts'
import { type Book, openBook } from './open-book.ts'
import { createSlackApp } from './slack/app.ts'
import { close, createWebServer, listen } from './web/server.ts'

/** A running bot. */
export interface Bot {
  /** Where it listens for Slack's requests and health checks. */
  port: number
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
  const jobs = startJobs(
    [
      refreshDirectory(slack.refreshDirectory),
      recordHistory(store, log, now),
      playbookSweep(store, log, now)
    ],
    log
  )
  log.info('The bot is ready', { port, mode: config.slack.mode.kind })
  return {
    port,
    async stop() {
      await Promise.all([jobs.stop(), slack.stop()])
      await close(server)
      await closeBook()
    }
  }
}
