import Table from 'cli-table3'
import { Command, Option } from 'commander'
import type { Delivery, DeliveryState } from '../usecases/ledger-ports.ts'
import { type Cli, CliError } from './cli-context.ts'
import { timeText } from './jobs/jobs-text.ts'
import { chosenWorkspace, workspaceOption } from './workspace.ts'

/** What has not been said, those first that somebody has to see to. */
const STATES = ['dead', 'uncertain', 'sending', 'pending'] as const

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

type ListOptions = { workspace?: string; limit: number } & Partial<Record<(typeof STATES)[number], true>>

/** `client-risk deliveries`: what the bot has not said, and why; and having it tried again. */
export function deliveriesCommand(cli: Cli): Command {
  return new Command('deliveries')
    .description('show what the bot has not said, and have it tried again')
    .addCommand(listCommand(cli))
    .addCommand(retryCommand(cli))
}

function listCommand(cli: Cli): Command {
  return new Command('list')
    .addOption(workspaceOption())
    .description('print the messages that were not said, with the reason')
    .option('--dead', 'those that Slack will never take, or that were given up')
    .option('--uncertain', 'those of which nobody can find out whether they were said')
    .option('--sending', 'those that are being sent or looked for')
    .option('--pending', 'those that wait for their time')
    .addOption(new Option('--limit <number>', 'at most so many of each').default(100).argParser(Number))
    .action((options: ListOptions) =>
      cli.withBook(async ({ store }) => {
        if (!Number.isInteger(options.limit) || options.limit < 1)
          throw new CliError('--limit must be a number from 1 on.')
        const workspace = await chosenWorkspace(store.directory, options.workspace)
        const asked = STATES.filter((state) => options[state])
        const states: readonly DeliveryState[] = asked.length > 0 ? asked : STATES
        const found = await Promise.all(
          states.map((state) => store.ledger.inState(workspace.id, state, options.limit))
        )
        const pause = await store.ledger.paused(workspace.id, cli.now())
        if (pause !== null)
          cli.out(`Nothing is said until ${timeText(pause.until, workspace.timeZone)}: ${pause.reason}\n`)
        const all = found.flat()
        cli.out(all.length === 0 ? 'There is none.\n' : deliveryTable(all, workspace.timeZone))
      })
    )
}

function retryCommand(cli: Cli): Command {
  return new Command('retry')
    .addOption(workspaceOption())
    .description(
      'have dead and uncertain messages said once more; of an uncertain one that may be the second time'
    )
    .argument('[id...]', 'as client-risk deliveries list shows them')
    .option('--all', 'all that are dead or uncertain, but for what somebody else was told instead')
    .action((ids: string[], options: { all?: true; workspace?: string }) =>
      cli.withBook(async ({ store }) => {
        if (ids.length > 0 === (options.all === true))
          throw new CliError('Which ones? Name their ids, or write --all.')
        const wrong = ids.find((id) => !UUID.test(id))
        if (wrong !== undefined)
          throw new CliError(`${wrong} is no id of a message: client-risk deliveries list shows them.`)
        const workspace = await chosenWorkspace(store.directory, options.workspace)
        const retried = await store.ledger.retry(workspace.id, options.all ? null : ids, cli.now())
        cli.out(`${retried === 1 ? '1 message is' : `${retried} messages are`} due again.\n`)
        if (retried < ids.length)
          throw new CliError('The others are neither dead nor uncertain, or not in this workspace.', 1)
      })
    )
}

/** Messages with their ids; for whom they are is a Slack id. */
function deliveryTable(deliveries: readonly Delivery[], timeZone: string): string {
  const table = new Table({
    head: ['Id', 'What', 'To', 'State', 'Not before', 'Attempts', 'Reason'],
    colAligns: ['left', 'left', 'left', 'left', 'left', 'right', 'left'],
    style: { head: [], border: [], compact: true }
  })
  for (const { id, kind, recipient, state, notBefore, attempts, reason } of deliveries)
    table.push([id, kind, recipient, state, timeText(notBefore, timeZone), attempts, reason ?? ''])
  return `${table.toString()}\nTimes are those of ${timeZone}.\n`
}
