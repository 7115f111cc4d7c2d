import type { Writable } from 'node:stream'
import type { Instant } from '../domain/time.ts'
import type { SlackEnquiry } from '../slack/enquiry.ts'
import type { Store } from '../store/store.ts'

/** What every command of the command line works with; the real one comes from `src/cli.ts`, a test gives its own. */
export interface Cli {
  /** Opens the store and tells its address, for one command, and closes it whatever happens. */
  withBook<T>(work: (book: { store: Store; url: string }) => Promise<T>): Promise<T>
  /** What asks Slack with the bot's token; null where none is configured. */
  slack(): Promise<SlackEnquiry | null>
  /** Standard output. */
  out(text: string): void
  /** Where progress is drawn: standard error when it is a terminal, else null. */
  terminal: Writable | null
  now(): Instant
}

/** The command can't do what was asked. The message is for the person who typed it; the exit code is 2 unless given. */
export class CliError extends Error {
  override name = 'CliError'
  readonly exitCode: number
  constructor(message: string, exitCode = 2) {
    super(message)
    this.exitCode = exitCode
  }
}
