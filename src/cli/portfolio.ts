import { Command } from 'commander'
import type { ClientRef } from '../domain/clients/client.ts'
import type { Instant } from '../domain/time.ts'
import type { Store } from '../store/store.ts'
import { showPortfolio } from '../usecases/show-portfolio.ts'
import { type Cli, CliError } from './cli-context.ts'
import { instantTyped } from './instant.ts'
import { namedClient } from './named-client.ts'
import { portfolioText } from './portfolio-text.ts'
import { chosenWorkspace, workspaceOption } from './workspace.ts'

type Options = { asOf?: string; without?: string[]; json?: true; workspace?: string }

/** `client-risk portfolio`: prints the figures of the whole book, as known at an instant. */
export function portfolioCommand(cli: Cli): Command {
  return new Command('portfolio')
    .description('print what the whole book depends on, how satisfied it is, and what was lost')
    .option('--as-of <instant>', 'ISO 8601; a bare date is the start of that day (default: now)')
    .option('--without <name...>', 'also show the book without these clients; quote names of several words')
    .option('--json', 'one JSON object, for scripts')
    .addOption(workspaceOption())
    .action((options: Options) =>
      cli.withBook(async ({ store }) => {
        const workspace = await chosenWorkspace(store.directory, options.workspace)
        const { timeZone } = workspace
        const asOf = options.asOf === undefined ? cli.now() : instantTyped('--as-of', options.asOf, timeZone)
        const without = await clientsNamed(store, workspace.id, options.without ?? [], asOf, cli.now())
        const shown = await showPortfolio(store, workspace, without, asOf)
        if (shown.kind === 'not_active') {
          const names = shown.clients.map(({ name }) => name).join(', ')
          throw new CliError(`No longer an active client, so there is nothing left to lose: ${names}`, 1)
        }
        const { figures } = shown
        cli.out(
          options.json
            ? `${JSON.stringify({ ...figures, asOf: new Date(asOf).toISOString() })}\n`
            : portfolioText(figures, workspace)
        )
      })
    )
}

/** Each client once, however often it was typed. */
async function clientsNamed(
  store: Store,
  workspaceId: string,
  names: readonly string[],
  asOf: Instant,
  now: Instant
): Promise<ClientRef[]> {
  const byId = new Map<string, ClientRef>()
  for (const typed of names) {
    const { id, name } = (await namedClient(store, workspaceId, [typed], asOf, now)).facts.client
    byId.set(id, { id, name })
  }
  return [...byId.values()]
}
