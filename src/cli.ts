#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { assessCommand } from './cli/assess.ts'
import { backtestCommand } from './cli/backtest.ts'
import { type Cli, CliError } from './cli/cli-context.ts'
import { confirmOn } from './cli/confirm.ts'
import { deliveriesCommand } from './cli/deliveries.ts'
import { demoCommand } from './cli/demo.ts'
import { explainCommand } from './cli/explain.ts'
import { exportCommand } from './cli/export.ts'
import { historyCommand } from './cli/history.ts'
import { importCommand } from './cli/import.ts'
import { jobsCommand } from './cli/jobs.ts'
import { policyCommand } from './cli/policy.ts'
import { portfolioCommand } from './cli/portfolio.ts'
import { ConfigError, loadSlackAccess, loadStoreConfig } from './config.ts'
import { createLog } from './log.ts'
import { openBook } from './open-book.ts'

if (existsSync('.env')) process.loadEnvFile('.env')
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))

const cli: Cli = {
  withBook: async (work) => {
    const config = loadStoreConfig({ LOG_LEVEL: 'warn', ...process.env })
    const book = await openBook(config, createLog(config.logLevel, process.stderr))
    try {
      return await work(book)
    } finally {
      await book.close()
    }
  },
  slack: async () => {
    const access = loadSlackAccess(process.env)
    if (access === null) return null
    // Loading what speaks with Slack takes longer than most commands.
    const { createEnquiry } = await import('./slack/enquiry.ts')
    return createEnquiry(access, createLog('warn', process.stderr))
  },
  out: (text) => void process.stdout.write(text),
  terminal: process.stderr.isTTY ? process.stderr : null,
  now: Date.now
}

const confirm = process.stdin.isTTY && process.stderr.isTTY ? confirmOn(process.stdin, process.stderr) : null

/** Only a command that waits takes the signals; the others end at once, as every program does. */
const untilStopped = () =>
  new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })

const program = new Command('client-risk')
  .description('Which clients are at risk, why, and what to do next')
  .version(version)
  // Else `policy show --version 2` would ask for the version of the program.
  .enablePositionalOptions()
  .addCommand(importCommand(cli))
  .addCommand(exportCommand(cli))
  .addCommand(assessCommand(cli))
  .addCommand(explainCommand(cli))
  .addCommand(historyCommand(cli))
  .addCommand(policyCommand(cli, confirm))
  .addCommand(backtestCommand(cli))
  .addCommand(portfolioCommand(cli))
  .addCommand(jobsCommand(cli))
  .addCommand(deliveriesCommand(cli))
  .addCommand(demoCommand({ env: process.env, out: cli.out, now: cli.now, untilStopped }))

for (const command of withSubcommands(program)) command.exitOverride()

// Whoever reads our output may stop early, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = exitCodeOf(error)
}

function withSubcommands(command: Command): Command[] {
  return [command, ...command.commands.flatMap(withSubcommands)]
}

/** Commander has printed its own complaints; the others are for the person who typed the command. */
function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (process.env['LOG_LEVEL'] === 'debug') throw error
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  if (error instanceof CliError) return error.exitCode
  return error instanceof ConfigError ? 2 : 1
}
