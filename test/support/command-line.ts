import type { Command } from 'commander'
import type { Cli } from '../../src/cli/cli-context.ts'
import type { SlackEnquiry } from '../../src/slack/enquiry.ts'
import type { Store } from '../../src/store/store.ts'
import { type Book, createBook } from './book.ts'
import { NOW } from './facts.ts'
import { openTestStore } from './opened-store.ts'

/** A book with a command line on it, as somebody has who imports before the bot has connected. */
export interface CommandLine {
  book: Book
  store: Store
  /** Runs a command with the words typed after its name; gives what it printed. Throws what it would say on standard error. */
  run(command: (cli: Cli) => Command, ...words: string[]): Promise<string>
  close(): Promise<void>
}

/** Opens one on a database of its own, without access to Slack unless given; the clock stands at NOW. */
export async function openCommandLine(
  workspace: { timeZone?: string } = {},
  slack: () => SlackEnquiry | null = () => null
): Promise<CommandLine> {
  const { store, url, close } = await openTestStore()
  const book = await createBook(url, { slackTeamId: null, ...workspace })
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
      await command(cli).parseAsync(words, { from: 'user' })
      return printed
    },
    async close() {
      await book.close()
      await close()
    }
  }
}
