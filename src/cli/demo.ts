import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command, InvalidArgumentError } from 'commander'
import { type Bot, startBot } from '../app.ts'
import { loadStoreConfig } from '../config.ts'
import { createLog } from '../log.ts'
import { createSandbox } from '../sandbox/sandbox.ts'
import { freshDatabase } from '../store/embedded/fresh-database.ts'
import { openEmbedded } from '../store/embedded/open.ts'
import { loadDemoBook } from './demo/load.ts'
import { DEMO_CHANNELS, DEMO_PEOPLE, DEMO_TEAM } from './demo/people.ts'

const MANIFEST = fileURLToPath(new URL('../../manifest.yml', import.meta.url))

/** What the demo needs of the process it runs in. */
export interface DemoHost {
  env: NodeJS.ProcessEnv
  out(text: string): void
  now(): number
  /** Resolves when the person wants the demo to end. */
  untilStopped(): Promise<void>
}

/** `client-risk demo`: the real bot in a local Slack workspace, with a small book; prints the address to open. */
export function demoCommand(host: DemoHost): Command {
  return new Command('demo')
    .description('try everything in a local Slack workspace: no account, no token')
    .option('--port <number>', 'the port of the workspace page (default: any free one)', portNumber)
    .action(async ({ port }: { port?: number }) => {
      const demo = await startDemo(host, port ?? 0)
      host.out(
        `\n  Client Risk is running in a local Slack workspace. Open\n\n    ${demo.url}\n\n` +
          '  and type  /client-risk acme  in #clients. Ctrl+C ends the demo, which then forgets everything.\n\n'
      )
      await host.untilStopped()
      await demo.stop()
    })
}

function portNumber(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new InvalidArgumentError('Write a port, 0 to 65535.')
}

/**
 * Starts a workspace, a database of its own on the embedded server, the book and the bot. Every demo begins afresh;
 * what an earlier one left is removed.
 */
async function startDemo(
  { env, out, now }: DemoHost,
  port: number
): Promise<{ url: string; stop(): Promise<void> }> {
  const { dataDir, logLevel } = loadStoreConfig({ LOG_LEVEL: 'warn', ...env })
  const log = createLog(logLevel, process.stderr)
  out('Starting the database …\n')
  const embedded = await openEmbedded({ dataDir: join(dataDir, 'demo'), log })
  const database = await freshDatabase(embedded.url, 'demo')
  await loadDemoBook(database.url, now(), log)
  out('Starting Slack and the bot …\n')
  const slack = await createSandbox({
    manifest: MANIFEST,
    people: DEMO_PEOPLE,
    channels: DEMO_CHANNELS,
    teamName: DEMO_TEAM,
    port
  })
  const { botToken, appToken, apiUrl, url } = slack
  const bot: Bot = await startBot({
    config: {
      slack: { botToken, apiUrl, mode: { kind: 'socket', appToken } },
      databaseUrl: database.url,
      dataDir,
      logLevel,
      host: '127.0.0.1',
      port: 0
    },
    log,
    now,
    onFault: (error) => log.error('The bot lost its connection to the local workspace', { error })
  })
  const stop = async () => {
    await bot.stop()
    await slack.close()
    await database.release()
    await embedded.stop()
  }
  return { url, stop }
}
