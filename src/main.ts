import { existsSync } from 'node:fs'
import { type Bot, startBot } from './app.ts'
import { ConfigError, loadConfig } from './config.ts'
import { createLog, type Log } from './log.ts'

/** `npm start`: the bot as a process. Ends with 0 after a signal, 1 after a fault, 78 when the configuration is wrong. */
const EXIT_CONFIG = 78

if (existsSync('.env')) process.loadEnvFile('.env')

function configOrExit() {
  try {
    return loadConfig(process.env)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    process.stderr.write(`${error.message}\n`)
    return process.exit(EXIT_CONFIG)
  }
}

const config = configOrExit()
const log: Log = createLog(config.logLevel)
let bot: Bot | null = null
let isStopping = false

/** Stops in order and ends the process. Asked again, it ends at once. */
async function end(code: number): Promise<void> {
  if (isStopping) process.exit(code || 1)
  isStopping = true
  try {
    await bot?.stop()
  } catch (error) {
    log.error('The bot did not stop cleanly', { error })
    process.exit(1)
  }
  process.exit(code)
}

function fault(error: unknown): void {
  log.error('The bot stops, so that it can be started afresh', { error })
  void end(1)
}

process.on('unhandledRejection', fault)
process.on('uncaughtException', fault)
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    log.info('Stopping', { signal })
    void end(0)
  })
}

try {
  bot = await startBot({ config, log, now: Date.now, elapsed: () => performance.now(), onFault: fault })
} catch (error) {
  log.error(`The bot could not start. ${messageOf(error)}`, { error })
  process.exit(1)
}

/** A failed fetch says why only in its cause. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? `${error.message}: ${messageOf(error.cause)}` : error.message
}
