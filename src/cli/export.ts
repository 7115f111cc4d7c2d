import { Command, InvalidArgumentError } from 'commander'
import { createCsvFolder } from '../csv/csv-folder.ts'
import { BOOK_KINDS, type BookKind } from '../domain/import/kinds.ts'
import { openExport } from '../store/export/open-export.ts'
import { exportBook } from '../usecases/export-book.ts'
import type { TableSink } from '../usecases/export-ports.ts'
import { type Cli, CliError } from './cli-context.ts'
import { chosenWorkspace, workspaceOption } from './workspace.ts'

interface Options {
  kind?: BookKind[]
  workspace?: string
}

/** `client-risk export FOLDER`: writes the current book as canonical CSV files, which import reads back unchanged. */
export function exportCommand(cli: Cli): Command {
  return new Command('export')
    .description('write the book as CSV files, one a kind')
    .argument('<folder>', 'where to write; made if it does not exist')
    .option(
      '--kind <kind>',
      `only this one, or several separated by commas; may be repeated (default: all of ${BOOK_KINDS.join(', ')})`,
      chosenKinds
    )
    .addOption(workspaceOption())
    .action((folder: string, options: Options) =>
      cli.withBook(async ({ store, url }) => {
        const { id, timeZone } = await chosenWorkspace(store.directory, options.workspace)
        const sink = await openFolder(folder)
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

function chosenKinds(text: string, before: readonly BookKind[] = []): BookKind[] {
  const chosen = text.split(',').map((word) => {
    const kind = BOOK_KINDS.find((known) => known === word.trim())
    if (kind !== undefined) return kind
    throw new InvalidArgumentError(`Write one of ${BOOK_KINDS.join(', ')}, or several separated by commas.`)
  })
  return [...new Set([...before, ...chosen])]
}

async function openFolder(folder: string): Promise<TableSink> {
  try {
    return await createCsvFolder(folder)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'EEXIST' || code === 'ENOTDIR')
      throw new CliError(`${folder}: there is a file in the way; name a folder to write to`)
    if (code === 'EACCES') throw new CliError(`${folder}: the folder may not be written to`)
    throw error
  }
}
