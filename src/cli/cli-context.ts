import type { Instant } from '../domain/time.ts'
import type { Store } from '../store/store.ts'

/** What every command of the command line works with; the real ones come from `src/cli.ts`, a test gives its own. */
export interface Cli {
  /** Opens the store for one command, and closes it whatever happens. */
  withStore<T>(work: (store: Store) => Promise<T>): Promise<T>
  /** Standard output and standard error. */
  out(text: string): void
  err(text: string): void
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
