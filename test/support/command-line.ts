import type { Command } from 'commander'
import type { Cli } from '../../src/cli/cli-context.ts'
import type { SlackEnquiry } from '../../src/slack/enquiry.ts'
import type { Store } from '../../src/store/store.ts'
import type { Book } from './book.ts'
import { NOW } from './facts.ts'
import { useBook } from './use-book.ts'

/** A book with a command line on it, beside others in the same database. */
export interface CommandLine {
  book: Book
  store: Store
  /**
   * Runs a command with the words typed after its name, and the workspace; gives what it printed. Throws what it would say on
   * standard error.
   */
  run(command: (cli: Cli) => Command, ...words: string[]): Promise<string>
}

/** One for one test, without access to Slack unless given; the clock stands at NOW. */
export async function useCommandLine(
  workspace: { timeZone?: string } = {},
  slack: () => SlackEnquiry | null = () => null
): Promise<CommandLine> {
  const { url, store, book } = await useBook(workspace)
  return {
    book,
    store,
    async run(command, ...words) {
      let printed = ''
      const cli: Cli = {
        withBook: (work) => work({ store, url }),
        slack: async () => slack(),
        out: (text) => {
          printed += text
        },
        terminal: null,
        now: () => NOW
      }
      const all = [...words, '--workspace', `${book.workspace.slackTeamId}`]
      await command(cli).parseAsync(all, { from: 'user' })
      return printed
    }
  }
}
