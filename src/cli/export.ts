import { Command, Option } from 'commander'
import { createCsvFolder } from '../csv/csv-folder.ts'
import { BOOK_KINDS, type BookKind } from '../domain/import/kinds.ts'
import { openExport } from '../store/export/open-export.ts'
import { exportBook } from '../usecases/export-book.ts'
import type { Cli } from './cli-context.ts'
import { chosenWorkspace } from './workspace.ts'

interface Options {
  kind?: BookKind[]
  workspace?: string
}

/** `client-risk export FOLDER`: writes the current book as canonical CSV files, which import reads back unchanged. */
export function exportCommand(cli: Cli): Command {
  return new Command('export')
    .description('write the book as CSV files, one a kind')
    .argument('<folder>', 'where to write; made if it does not exist')
    .addOption(new Option('--kind <kind...>', 'only these (default: all)').choices(BOOK_KINDS))
    .option('--workspace <team>', 'the Slack team id, when the database holds several workspaces')
    .action((folder: string, options: Options) =>
      cli.withBook(async ({ store, url }) => {
        const { id, timeZone } = await chosenWorkspace(store.directory, options.workspace)
        const sink = await createCsvFolder(folder)
        const book = await openExport({ url, workspaceId: id, timeZone })
        try {
          const written = await exportBook(book.store, sink, options.kind ?? BOOK_KINDS)
          for (const { kind, rows } of written)
            cli.out(`${kind}.csv: ${rows} ${rows === 1 ? 'row' : 'rows'}\n`)
        } finally {
          await book.close()
        }
      })
    )
}
