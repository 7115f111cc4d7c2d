import { Command, Option } from 'commander'
import type { DeliveryState } from '../usecases/ledger-ports.ts'
import { retryDeliveries } from '../usecases/speaking/retry-deliveries.ts'
import { type Cli, CliError } from './cli-context.ts'
import { deliveryTable, LEFT, retriedText } from './deliveries-text.ts'
import { timeText } from './jobs/jobs-text.ts'
import { readNames } from './names.ts'
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
        if (all.length === 0) return cli.out('There is none.\n')
        const names = await readNames(store, await cli.slack(), workspace)
        cli.out(deliveryTable(all, names, workspace.timeZone))
      })
    )
}

function retryCommand(cli: Cli): Command {
  return new Command('retry')
    .addOption(workspaceOption())
    .description('have dead and uncertain messages said, those only that are not in their conversation')
    .argument('[id...]', 'as client-risk deliveries list shows them')
    .option('--all', 'all that are dead or uncertain, but for what somebody else was told instead')
    .option('--may-repeat', 'also what nobody can look for: it may be there already, and is then said twice')
    .action((ids: string[], options: { all?: true; mayRepeat?: true; workspace?: string }) =>
      cli.withBook(async ({ store }) => {
        if (ids.length > 0 === (options.all === true))
          throw new CliError('Which ones? Name their ids, or write --all.')
        const wrong = ids.find((id) => !UUID.test(id))
        if (wrong !== undefined)
          throw new CliError(`${wrong} is no id of a message: client-risk deliveries list shows them.`)
        const workspace = await chosenWorkspace(store.directory, options.workspace)
        const slack = await cli.slack()
        const asked = { ids: options.all ? null : ids, mayRepeat: options.mayRepeat === true }
        const ports = { ledger: store.ledger, find: slack?.find ?? null }
        const { due, uncertain } = await retryDeliveries(ports, workspace.id, asked, cli.now())
        for (const retried of uncertain) cli.out(retriedText(retried))
        cli.out(`${due === 1 ? '1 message is' : `${due} messages are`} due again.\n`)
        if (uncertain.some(({ kind }) => kind === 'left')) throw new CliError(LEFT, 1)
        if (due < ids.length)
          throw new CliError('The others are neither dead nor uncertain, or not in this workspace.', 1)
      })
    )
}
