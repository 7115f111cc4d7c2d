import { Command } from 'commander'
import { DAY } from '../domain/time.ts'
import { explainRisk } from '../usecases/explain-risk.ts'
import { type Cli, CliError } from './cli-context.ts'
import { explanationJson, explanationText } from './explanation-text.ts'
import { instantTyped } from './instant.ts'
import { namedClient } from './named-client.ts'
import { chosenWorkspace, workspaceOption } from './workspace.ts'

type Options = { since?: string; asOf?: string; json?: true; workspace?: string }

/** Days back to which the present is compared when nothing else is asked for: as long as the trend looks back. */
const DAYS_BACK = 28

/** `client-risk explain NAME`: what changed since a date, and what would bring the score down. */
export function explainCommand(cli: Cli): Command {
  return new Command('explain')
    .description('print what changed a client’s risk since a date, and what would bring it down')
    .argument('<name...>', 'the client, by name or alias')
    .option('--since <instant>', `a date or instant to compare with (default: ${DAYS_BACK} days before)`)
    .option('--as-of <instant>', 'ISO 8601; a bare date is the start of that day (default: now)')
    .option('--json', 'one JSON object, for scripts')
    .addOption(workspaceOption())
    .action((words: string[], options: Options) =>
      cli.withBook(async ({ store }) => {
        const workspace = await chosenWorkspace(store.directory, options.workspace)
        const instant = (option: string, text: string) => instantTyped(option, text, workspace.timeZone)
        const asOf = options.asOf === undefined ? cli.now() : instant('--as-of', options.asOf)
        const since = options.since === undefined ? asOf - DAYS_BACK * DAY : instant('--since', options.since)
        if (since >= asOf) throw new CliError('--since must be earlier than what it is compared with.')
        const { facts } = await namedClient(store, workspace.id, words, asOf, cli.now())
        const policy = await store.policies.current(workspace)
        const explanation = await explainRisk(store, workspace.id, facts, policy, { since, asOf })
        const { name } = facts.client
        cli.out(
          options.json
            ? `${JSON.stringify(explanationJson(name, since, explanation))}\n`
            : explanationText(name, since, policy.timeZone, explanation)
        )
      })
    )
}
