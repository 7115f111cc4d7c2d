import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { Command } from 'commander'
import { IANAZone } from 'luxon'
import { packedFormat } from '../csv/packed-format.ts'
import { openTable } from '../csv/read-table.ts'
import type { Workspace } from '../domain/clients/teammate.ts'
import { isCurrency } from '../domain/import/currencies.ts'
import { openImport } from '../store/import/open-import.ts'
import type { Store } from '../store/store.ts'
import type { FileReport, Refusal } from '../usecases/import/report.ts'
import { importBook } from '../usecases/import-book.ts'
import type { Table } from '../usecases/import-ports.ts'
import { type Cli, CliError } from './cli-context.ts'
import { checkMapping, headerMapping } from './header-mapping.ts'
import { startProgress } from './import-progress.ts'
import { importSummary, total } from './import-summary.ts'
import { chosenWorkspace, workspaceOption } from './workspace.ts'

interface Options {
  dryRun?: true
  map: string[]
  history?: true
  openTasks?: true
  refused?: string
  currency?: string
  timeZone?: string
  workspace?: string
}

/** Kept in memory for the summary; `--refused` writes all. */
const KEPT_REFUSALS = 20

/** `client-risk import FILE…`: reads CSV files into the book and says what became of each row. */
export function importCommand(cli: Cli): Command {
  return new Command('import')
    .description(
      'read clients, contacts, conversations, contracts, feedback, monthly figures, commitments, risks, judgements and losses from CSV files'
    )
    .argument('<file...>', 'exports of a CRM, hand-kept sheets, or files of client-risk export; in any order')
    .option('--dry-run', 'say what would happen and keep nothing')
    .option('--map <mapping>', 'Header=column, or a JSON file of such pairs; may be repeated', collect, [])
    .option('--history', 'the files tell a past book: facts were known when they happened, not only now')
    .option('--open-tasks', 'count tasks that nobody has completed as conversations')
    .option('--refused <file>', 'write every refused row with its reason to this file')
    .option('--currency <code>', 'ISO 4217, where a file names none (default: the workspace’s)')
    .option('--time-zone <name>', 'IANA name, for dates without a zone (default: the workspace’s)')
    .addOption(workspaceOption())
    .action(async (files: string[], options: Options) => {
      checkOptions(options)
      const overrides = headerMapping(options.map)
      const tables = await Promise.all(files.map(open))
      checkMapping(overrides, tables)
      const refusals = await refusalLog(options.refused)
      const isDryRun = options.dryRun === true
      const reports = await cli
        .withBook(async ({ store, url }) => {
          const workspace = await workspaceFor(store, options, cli)
          const now = cli.now()
          const target = await openImport({ url, workspaceId: workspace.id, now, isDryRun })
          const bar = startProgress(
            cli.terminal,
            tables.reduce((sum, { size }) => sum + size, 0)
          )
          try {
            return await importBook(
              target.store,
              tables,
              {
                now,
                timeZone: options.timeZone ?? workspace.timeZone,
                currency: options.currency ?? workspace.currency,
                isHistory: options.history === true,
                takesOpenTasks: options.openTasks === true,
                overrides
              },
              { refused: refusals.add, progress: ({ file, bytesRead }) => bar.moveTo(file, bytesRead) }
            )
          } finally {
            bar.stop()
            await target.close()
          }
        })
        .finally(refusals.close)
      cli.out(importSummary(reports, refusals.first, isDryRun))
      complain(reports)
    })
}

function collect(value: string, before: string[]): string[] {
  return [...before, value]
}

function checkOptions({ currency, timeZone }: Options): void {
  if (currency !== undefined && !isCurrency(currency))
    throw new CliError(`--currency ${currency} is not an ISO 4217 code: write EUR, USD, GBP …`)
  if (timeZone !== undefined && !IANAZone.isValidZone(timeZone))
    throw new CliError(`--time-zone ${timeZone} is not an IANA name: write Europe/Berlin, America/New_York …`)
}

async function open(file: string): Promise<Table> {
  try {
    const packed = await packedFormat(file)
    if (packed !== null) throw new CliError(`${file} is ${packed}: save it as CSV (UTF-8) and import that`)
    return await openTable(file)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'ENOENT') throw new CliError(`${file}: there is no such file`)
    if (code === 'EISDIR')
      throw new CliError(`${file} is a folder: name the files in it, for example ${file}/*.csv`)
    if (code === 'EACCES') throw new CliError(`${file}: the file may not be read`)
    throw error
  }
}

/** The only workspace, the chosen one, or a new one that the first Slack workspace to connect adopts. */
async function workspaceFor(store: Store, options: Options, cli: Cli): Promise<Workspace> {
  const { directory } = store
  const known = await directory.workspaces()
  if (known.length > 0 || options.workspace !== undefined)
    return chosenWorkspace(directory, options.workspace)
  const defaults = {
    timeZone: options.timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone,
    currency: options.currency ?? 'EUR'
  }
  return directory.unadoptedWorkspace(defaults, cli.now())
}

/** Keeps the first refusals for the summary and writes all of them to a file, one a line, tab-separated. */
async function refusalLog(path: string | undefined) {
  const first: Refusal[] = []
  const file = path === undefined ? null : createWriteStream(path)
  const written = file && finished(file)
  written?.catch(() => undefined)
  return {
    first,
    add(refusal: Refusal) {
      if (first.length < KEPT_REFUSALS) first.push(refusal)
      file?.write(`${refusal.file}\t${refusal.line}\t${refusal.reason}\n`)
    },
    async close() {
      file?.end()
      await written
    }
  }
}

function complain(reports: readonly FileReport[]): void {
  const rows = total(reports)
  const unread = reports.filter(({ notRead }) => notRead !== null).length
  const complaints = [
    rows > 0 ? `${rows} ${rows === 1 ? 'row was' : 'rows were'} refused` : '',
    unread > 0 ? `${unread} ${unread === 1 ? 'file was' : 'files were'} not read` : ''
  ].filter((complaint) => complaint !== '')
  if (complaints.length > 0) throw new CliError(`${complaints.join(', ')}; everything else was taken.`, 1)
}
