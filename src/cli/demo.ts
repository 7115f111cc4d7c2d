import { join } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { loadStoreConfig } from '../config.ts'
import { createLog } from '../log.ts'
import { freshDatabase } from '../store/embedded/fresh-database.ts'
import { openEmbedded } from '../store/embedded/open.ts'

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
      const demo = await startOnEmbedded(host, port ?? 0)
      host.out(
        `\n  Client Risk is running in a local Slack workspace. Open\n\n    ${demo.url}\n\n` +
          '  and type  /client-risk acme  in #clients. Next Monday 09:00, at the top of the page, shows what the bot says by itself.\n\n' +
          `  Its health:    ${demo.healthUrl}\n` +
          `  Its database:  psql '${demo.databaseUrl}'  (its clock may be ahead of yours, so run no jobs on it)\n\n` +
          '  Ctrl+C ends the demo, which then forgets everything.\n\n'
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

/** Starts it on the embedded server. Every demo begins afresh; what an earlier one left is removed. */
async function startOnEmbedded(
  { env, out, now }: DemoHost,
  port: number
): Promise<{ url: string; healthUrl: string; databaseUrl: string; stop(): Promise<void> }> {
  const { dataDir, logLevel } = loadStoreConfig({ LOG_LEVEL: 'warn', ...env })
  const log = createLog(logLevel, process.stderr)
  out('Starting the database …\n')
  const embedded = await openEmbedded({ dataDir: join(dataDir, 'demo'), log })
  const database = await freshDatabase(embedded.url, 'demo')
  out('Starting Slack and the bot …\n')
  // Slack's side takes longer to load than most commands take to run.
  const { startDemo } = await import('./demo/start.ts')
  const demo = await startDemo({
    database: async (load) => {
      await load(database.url)
      return database.url
    },
    dataDir,
    log,
    now,
    port
  })
  const stop = async () => {
    await demo.stop()
    await database.release()
    await embedded.stop()
  }
  return { url: demo.slack.url, healthUrl: demo.healthUrl, databaseUrl: database.url, stop }
}
