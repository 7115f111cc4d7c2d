import { Command } from 'commander'
import { assess } from '../domain/assessment/assess.ts'
import { project } from '../domain/assessment/project.ts'
import type { ClientFacts } from '../domain/clients/facts.ts'
import type { Policy } from '../domain/policy.ts'
import type { Instant } from '../domain/time.ts'
import { assessBook } from '../usecases/assess-book.ts'
import { assessmentJson, notScoredJson } from './assessment-json.ts'
import { assessmentText, bookText, notScoredText } from './assessment-text.ts'
import { type Cli, CliError } from './cli-context.ts'
import { instantTyped } from './instant.ts'
import { namedClient } from './named-client.ts'
import { chosenWorkspace, workspaceOption } from './workspace.ts'

type Options = { all?: true; asOf?: string; json?: true; workspace?: string }

/** `client-risk assess NAME`: prints the risk of one client or of all, as known at an instant and judged by the present policy. */
export function assessCommand(cli: Cli): Command {
  return new Command('assess')
    .description('print the risk of a client and why')
    .argument('[name...]', 'the client, by name or alias')
    .option('--all', 'every client that has a score, the riskiest first')
    .option(
      '--as-of <instant>',
      'ISO 8601; a bare date is the start of that day in the workspace’s zone (default: now)'
    )
    .option('--json', 'one JSON object a line, for scripts; with --all in no particular order')
    .addOption(workspaceOption())
    .action((words: string[], options: Options) =>
      cli.withBook(async ({ store }) => {
        if ((words.length === 0) !== (options.all === true))
          throw new CliError('Name one client, or write --all for every one.')
        const workspace = await chosenWorkspace(store.directory, options.workspace)
        const asOf =
          options.asOf === undefined ? cli.now() : instantTyped('--as-of', options.asOf, workspace.timeZone)
        if (options.all !== true) {
          const { facts, policyVersion } = await namedClient(store, workspace.id, words, asOf, cli.now())
          const policy = await store.policies.version(workspace, policyVersion)
          return cli.out(options.json ? json(facts, policy, asOf) : text(facts, policy, asOf))
        }
        const policy = await store.policies.current(workspace)
        if (!options.json) return cli.out(await bookText(assessBook(store, workspace, policy, asOf)))
        for await (const facts of store.facts.ofBook(workspace.id, asOf)) cli.out(json(facts, policy, asOf))
      })
    )
}

function json(facts: ClientFacts, policy: Policy, asOf: Instant): string {
  const assessment = assess(facts, policy, asOf)
  const object =
    assessment.kind === 'assessed'
      ? assessmentJson(assessment, project(facts, policy, asOf))
      : notScoredJson(facts.client.name, asOf, assessment)
  return `${JSON.stringify(object)}\n`
}

function text(facts: ClientFacts, policy: Policy, asOf: Instant): string {
  const assessment = assess(facts, policy, asOf)
  return assessment.kind === 'assessed'
    ? assessmentText(assessment, project(facts, policy, asOf))
    : notScoredText(facts.client.name, assessment)
}
