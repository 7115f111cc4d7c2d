#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs'
import { Command } from 'commander'
import { assessCommand } from './cli/assess.ts'
import type { BulkCli } from './cli/bulk-cli.ts'
import { type Cli, CliError } from './cli/cli-context.ts'
import { demoCommand } from './cli/demo.ts'
import { exportCommand } from './cli/export.ts'
import { importCommand } from './cli/import.ts'
import { ConfigError, loadStoreConfig } from './config.ts'
import { createLog } from './log.ts'
import { openBook } from './open-book.ts'

if (existsSync('.env')) process.loadEnvFile('.env')
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))

const withBook: BulkCli['withBook'] = async (work) => {
  const config = loadStoreConfig({ LOG_LEVEL: 'warn', ...process.env })
  const book = await openBook(config, createLog(config.logLevel, process.stderr))
  try {
    return await work(book)
  } finally {
    await book.close()
  }
}

const cli: Cli & BulkCli = {
  withBook,
  withStore: (work) => withBook(({ store }) => work(store)),
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  terminal: process.stderr.isTTY ? process.stderr : null,
  now: Date.now
}

/** Only a command that waits takes the signals; the others end at once, as every program does. */
const untilStopped = () =>
  new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })

const program = new Command('client-risk')
  .description('Which clients are at risk, why, and what to do next')
  .version(version)
  .addCommand(importCommand(cli))
  .addCommand(exportCommand(cli))
  .addCommand(assessCommand(cli))
  .addCommand(demoCommand({ env: process.env, out: cli.out, now: cli.now, untilStopped }))

try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof CliError || error instanceof ConfigError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = error instanceof CliError ? error.exitCode : 2
}
