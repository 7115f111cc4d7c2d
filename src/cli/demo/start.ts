import { fileURLToPath } from 'node:url'
import { startBot } from '../../app.ts'
import type { Instant } from '../../domain/time.ts'
import type { Log } from '../../log.ts'
import { createSandbox, type Sandbox } from '../../sandbox/sandbox.ts'
import { createDemoClock } from './clock.ts'
import { loadDemoBook } from './load.ts'
import { DEMO_CHANNELS, DEMO_PEOPLE, DEMO_TEAM, demoPeople } from './people.ts'

const MANIFEST = fileURLToPath(new URL('../../../manifest.yml', import.meta.url))

/** A demo that runs: the local workspace, and the bot that is connected to it. */
export interface Demo {
  slack: Sandbox
  /** Where the bot says whether it can work. */
  healthUrl: string
  stop(): Promise<void>
}

export interface DemoOptions {
  /** Gives the URL of a database of its own with the book in it, which `load` puts into an empty one. */
  database(load: (url: string) => Promise<void>): Promise<string>
  dataDir: string
  log: Log
  now: () => Instant
  /** Of the workspace's page; any free one when 0. */
  port: number
  /** Where that page is compiled, when not where the product is. */
  pageFolder?: string
  /** Milliseconds that the local workspace waits for the bot; as long as Slack does when left out. */
  ackTimeout?: number
}

/** Starts the demo on a database of its own: the book, the local workspace, and the real bot. */
export async function startDemo(options: DemoOptions): Promise<Demo> {
  const { dataDir, log, port, pageFolder, ackTimeout } = options
  const clock = createDemoClock(options.now)
  const { now } = clock
  const slack = await createSandbox({
    manifest: MANIFEST,
    people: DEMO_PEOPLE,
    channels: DEMO_CHANNELS,
    teamName: DEMO_TEAM,
    port,
    clock,
    ...(ackTimeout !== undefined && { ackTimeout }),
    ...(pageFolder !== undefined && { pageFolder })
  })
  const known = demoPeople((name) => slack.person(name).id)
  const databaseUrl = await options.database((url) =>
    loadDemoBook(url, known, slack.channelId('clients'), now(), log)
  )
  const { botToken, appToken, apiUrl } = slack
  const bot = await startBot({
    config: {
      slack: { botToken, apiUrl, mode: { kind: 'socket', appToken } },
      databaseUrl,
      dataDir,
      logLevel: 'warn',
      host: '127.0.0.1',
      port: 0,
      metricsToken: undefined
    },
    log,
    now,
    elapsed: () => performance.now(),
    onFault: (error) => log.error('The bot lost its connection to the local workspace', { error })
  })
  clock.worksBy(bot.tick)
  return {
    slack,
    healthUrl: `http://127.0.0.1:${bot.port}/readyz`,
    async stop() {
      await bot.stop()
      await slack.close()
    }
  }
}
