import { Command } from 'commander'
import { calendarDate, type DayNumber, dayIn } from '../domain/calendar.ts'
import type { Workspace } from '../domain/clients/teammate.ts'
import type { LevelTransition, Snapshot } from '../usecases/history-ports.ts'
import { recordPast } from '../usecases/record-history.ts'
import { type Cli, CliError } from './cli-context.ts'
import { snapshotTable, transitionLine } from './history-text.ts'
import { instantTyped } from './instant.ts'
import { namedClient } from './named-client.ts'
import { chosenWorkspace, workspaceOption } from './workspace.ts'

type Options = { from?: string; to?: string; json?: true; workspace?: string }

/** Ten years: each day assesses the whole book. */
const MOST_DAYS = 3_700

/** Days shown and recorded when nothing else is asked for. */
const SHOWN_DAYS = 90

/** `client-risk history`: keeps the day's assessments and shows how a client or the whole book has moved. */
export function historyCommand(cli: Cli): Command {
  return new Command('history')
    .description('keep and show how the risk of each client has moved from day to day')
    .addCommand(recordCommand(cli))
    .addCommand(showCommand(cli))
    .addCommand(changesCommand(cli))
}

function recordCommand(cli: Cli): Command {
  return days(new Command('record'), 'today')
    .description(
      'keep a snapshot of each client; the bot does this every day, past days are for an imported past'
    )
    .action((options: Options) =>
      cli.withBook(async ({ store }) => {
        const workspace = await chosenWorkspace(store.directory, options.workspace)
        const { from, to } = range(cli, workspace, options, 0)
        if (to - from >= MOST_DAYS)
          throw new CliError(`--from lies too far back: at most ${MOST_DAYS} days can be recorded at once.`)
        for await (const { day, assessed, added } of recordPast(store, workspace, from, to, cli.now()))
          cli.out(`${day}: ${assessed} clients assessed, ${added} snapshots new\n`)
      })
    )
}

function showCommand(cli: Cli): Command {
  return days(new Command('show'), `${SHOWN_DAYS} days ago`)
    .description('print the snapshots of one client and when its level changed')
    .argument('<name...>', 'the client, by name or alias')
    .option('--json', 'one JSON object, for scripts')
    .action((words: string[], options: Options) =>
      cli.withBook(async ({ store }) => {
        const workspace = await chosenWorkspace(store.directory, options.workspace)
        const { from, to } = range(cli, workspace, options, SHOWN_DAYS)
        const { client } = (await namedClient(store, workspace.id, words, cli.now(), cli.now())).facts
        const between = [calendarDate(from), calendarDate(to)] as const
        const snapshots = await store.history.ofClient(workspace.id, client.id, ...between)
        const transitions = await store.history.transitions(workspace.id, ...between, client.id)
        if (options.json) cli.out(`${historyJson(client.name, snapshots, transitions)}\n`)
        else cli.out(`${snapshotTable(client.name, snapshots)}${transitions.map(transitionLine).join('')}`)
      })
    )
}

/** As in `assess --json`, instants are ISO 8601. */
function historyJson(client: string, snapshots: Snapshot[], transitions: LevelTransition[]): string {
  const told = snapshots.map((snapshot) => ({ ...snapshot, asOf: new Date(snapshot.asOf).toISOString() }))
  return JSON.stringify({ client, snapshots: told, transitions })
}

function changesCommand(cli: Cli): Command {
  return days(new Command('changes'), `${SHOWN_DAYS} days ago`)
    .description('print every change of a level, the oldest first')
    .option('--json', 'one JSON object a line, for scripts')
    .action((options: Options) =>
      cli.withBook(async ({ store }) => {
        const workspace = await chosenWorkspace(store.directory, options.workspace)
        const { from, to } = range(cli, workspace, options, SHOWN_DAYS)
        const transitions = await store.history.transitions(
          workspace.id,
          calendarDate(from),
          calendarDate(to)
        )
        if (transitions.length === 0 && !options.json) cli.out('No level changed in that time.\n')
        for (const transition of transitions)
          cli.out(options.json ? `${JSON.stringify(transition)}\n` : transitionLine(transition))
      })
    )
}

function days(command: Command, since: string): Command {
  return command
    .option('--from <date>', `the first day (default: ${since})`)
    .option('--to <date>', 'the last day (default: today)')
    .addOption(workspaceOption())
}

function range(
  cli: Cli,
  { timeZone }: Workspace,
  options: Options,
  daysBack: number
): { from: DayNumber; to: DayNumber } {
  const today = dayIn(timeZone, cli.now())
  const day = (option: string, text: string) => dayIn(timeZone, instantTyped(option, text, timeZone))
  const to = options.to === undefined ? today : day('--to', options.to)
  const from = options.from === undefined ? to - daysBack : day('--from', options.from)
  if (to > today) throw new CliError('--to lies in the future: what will be is not on record.')
  if (from > to) throw new CliError('--from is later than --to.')
  return { from, to }
}
