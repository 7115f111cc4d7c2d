import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Config } from './config.ts'
import { tableFiles } from './csv/table-files.ts'
import type { Instant } from './domain/time.ts'
import { deliver } from './jobs/deliver.ts'
import { type JobPorts, jobs } from './jobs/jobs.ts'
import { logSlot } from './jobs/slot-log.ts'
import { startTick } from './jobs/tick.ts'
import type { Log } from './log.ts'
import { type Book, openBook } from './open-book.ts'
import { createSlackApp } from './slack/app.ts'
import { cutsOff } from './slack/messenger/outcome.ts'
import { Outage } from './usecases/ports.ts'
import { runDueSlots, type SlotOutcome } from './usecases/run-due-slots.ts'
import { CUT_OFF_MS } from './usecases/speaking/deliver.ts'
import { createMetrics } from './web/metrics.ts'
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
  /** Milliseconds of a clock that nobody sets. */
  elapsed: () => number
  /** Only a new process helps: stop this one and end it with a code that makes the supervisor start another. */
  onFault: (error: Error) => void
}

/**
 * Starts the whole bot: database, web server, Slack, jobs, in this order, so that a health check is answered while the
 * rest comes up. Throws with the remedy when a part can't start; what had started is stopped again.
 */
export async function startBot(options: BotOptions): Promise<Bot> {
  const book = await openBook(options.config, options.log)
  try {
    return await startOn(book, options)
  } catch (error) {
    await book.close()
    throw error
  }
}

async function startOn(
  { store, close: closeBook }: Book,
  { config, log, now, elapsed, onFault }: BotOptions
): Promise<Bot> {
  const queue = async () =>
    slack.isConnected() ? unlessOut(store.ledger.depth(slack.workspace().id, now())) : null
  const metrics = createMetrics(queue, now)
  const slack = createSlackApp({
    store,
    tables: tableFiles,
    config: config.slack,
    log,
    now,
    hearing: { ...metrics, elapsed },
    onFault
  })
  const isSlackReady = async () => (slack.isConnected() ? null : 'not connected to Slack')
  const whyQuiet = async (isForGood: boolean) => {
    const pause = slack.isConnected()
      ? await unlessOut(store.ledger.paused(slack.workspace().id, now()))
      : null
    return pause === null || cutsOff(pause.reason) !== isForGood
      ? null
      : `nothing is said until ${new Date(pause.until).toISOString()}: ${pause.reason}`
  }
  const { metricsToken: token } = config
  const server = createWebServer(
    { database: store.isReady, slack: isSlackReady, messages: () => whyQuiet(true) },
    {
      slack: slack.requestListener,
      ...(token !== undefined && { metrics: { ...metrics, token } }),
      remarks: { messages: () => whyQuiet(false) }
    }
  )
  const port = await listen(server, config.port, config.host)
  const startedAt = now()
  try {
    await slack.start()
  } catch (error) {
    await close(server)
    throw error
  }
  const ports: JobPorts = { ...store, refreshDirectory: slack.refreshDirectory }
  const owner = randomUUID()
  const tell = (outcome: SlotOutcome) => {
    logSlot(log, outcome)
    metrics.decided(outcome)
  }
  const runner = { owner, now, tell }
  const workspace = slack.workspace()
  // Slack has just let it in: what kept it from speaking before is over. Not so what another bot was refused since.
  await store.ledger.resume(workspace.id, { after: startedAt + CUT_OFF_MS, upTo: now() + CUT_OFF_MS })
  const speaking = { ...store, slack: slack.directory }
  const { messenger } = slack
  const { attempted } = metrics
  const tick = startTick(
    {
      jobs: (signal) => runDueSlots(jobs, ports, slack.workspace(), { ...runner, signal }),
      // After the jobs, for these decide on it.
      deliver: deliver(speaking, { workspace, messenger, owner, log, now, elapsed, wait, attempted }),
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

/** Lets time pass, less when the signal is aborted. */
async function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  try {
    await pause(milliseconds, undefined, { signal })
  } catch (error) {
    if (!signal.aborted) throw error
  }
}

/** Null while the database can't answer, of which `database` tells. */
function unlessOut<T>(read: Promise<T>): Promise<T | null> {
  return read.catch((error: unknown) => {
    if (error instanceof Outage) return null
    throw error
  })
}
