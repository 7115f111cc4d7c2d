import { Command } from 'commander'
import { assess } from '../domain/assessment/assess.ts'
import { project } from '../domain/assessment/project.ts'
import type { ClientFacts } from '../domain/clients/facts.ts'
import type { Workspace } from '../domain/clients/teammate.ts'
import { defaultPolicy } from '../domain/policy.ts'
import type { Instant } from '../domain/time.ts'
import { assessmentJson, notScoredJson } from './assessment-json.ts'
import { assessmentText, notScoredText } from './assessment-text.ts'
import type { Cli } from './cli-context.ts'
import { instantTyped } from './instant.ts'
import { namedClient } from './named-client.ts'
import { chosenWorkspace } from './workspace.ts'

type Options = { asOf?: string; json?: true; workspace?: string }

/** `client-risk assess NAME`: prints the risk of one client, as known and judged at an instant. */
export function assessCommand(cli: Cli): Command {
  return new Command('assess')
    .description('print the risk of a client and why')
    .argument('<name...>', 'the client, by name or alias')
    .option(
      '--as-of <instant>',
      'ISO 8601; a bare date is the start of that day in the workspace’s zone (default: now)'
    )
    .option('--json', 'one JSON object, for scripts')
    .option('--workspace <team>', 'the Slack team id, when the database holds several workspaces')
    .action((words: string[], options: Options) =>
      cli.withBook(async ({ store }) => {
        const workspace = await chosenWorkspace(store.directory, options.workspace)
        const asOf =
          options.asOf === undefined ? cli.now() : instantTyped('--as-of', options.asOf, workspace.timeZone)
        const { facts } = await namedClient(store, workspace.id, words, asOf)
        cli.out(describe(facts, workspace, asOf, options.json === true))
      })
    )
}

function describe(facts: ClientFacts, { timeZone }: Workspace, asOf: Instant, isJson: boolean): string {
  const policy = defaultPolicy(timeZone)
  const assessment = assess(facts, policy, asOf)
  const { name } = facts.client
  if (assessment.kind === 'not_scored') {
    return isJson
      ? `${JSON.stringify(notScoredJson(name, asOf, assessment))}\n`
      : notScoredText(name, assessment)
  }
  const projection = project(facts, policy, asOf)
  return isJson
    ? `${JSON.stringify(assessmentJson(assessment, projection))}\n`
    : assessmentText(assessment, projection)
}
