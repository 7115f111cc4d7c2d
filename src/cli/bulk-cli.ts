import type { Writable } from 'node:stream'
import type { Store } from '../store/store.ts'
import type { Cli } from './cli-context.ts'

/** What the commands that move whole books work with. */
export interface BulkCli extends Pick<Cli, 'out' | 'err' | 'now'> {
  /** Opens the store and tells its address, for one command, and closes it whatever happens. */
  withBook<T>(work: (book: { store: Store; url: string }) => Promise<T>): Promise<T>
  /** Where progress is drawn: standard error when it is a terminal, else null. */
  terminal: Writable | null
}
