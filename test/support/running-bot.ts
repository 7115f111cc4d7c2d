import { type Bot, startBot } from '../../src/app.ts'
import type { Instant } from '../../src/domain/time.ts'
import { createLog } from '../../src/log.ts'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'

/** The whole bot, on a line to the local Slack. It logs, and tells what it did not foresee, into `lines`. */
export function startRunningBot(
  { botToken, appToken, apiUrl }: Sandbox,
  databaseUrl: string,
  options: { now: () => Instant; lines: string[]; logLevel: 'info' | 'error'; metricsToken?: string }
): Promise<Bot> {
  const { now, lines, logLevel, metricsToken } = options
  return startBot({
    config: {
      slack: { botToken, apiUrl, mode: { kind: 'socket', appToken } },
      databaseUrl,
      dataDir: 'unused',
      logLevel,
      host: '127.0.0.1',
      port: 0,
      metricsToken
    },
    log: createLog(logLevel, { write: (line) => void lines.push(line) }),
    now,
    elapsed: () => performance.now(),
    onFault: (error) => lines.push(String(error))
  })
}
