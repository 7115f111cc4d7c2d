import { randomUUID } from 'node:crypto'
import { Command } from 'commander'
import type { Workspace } from '../domain/clients/teammate.ts'
import type { Instant } from '../domain/time.ts'
import { type JobPorts, jobs } from '../jobs/jobs.ts'
import type { Store } from '../store/store.ts'
import type { Job } from '../usecases/job-ports.ts'
import { runDueSlots, type SlotOutcome } from '../usecases/run-due-slots.ts'
import { type Cli, CliError } from './cli-context.ts'
import { instantTyped } from './instant.ts'
import { type JobLine, jobTable, outcomeText } from './jobs/jobs-text.ts'
import { rehearse } from './jobs/rehearse.ts'
import { readNames } from './names.ts'
import { chosenWorkspace, workspaceOption } from './workspace.ts'

/** `client-risk jobs`: what the bot does by itself, when, and doing it by hand. */
export function jobsCommand(cli: Cli): Command {
  return new Command('jobs')
    .description('show what the bot does by itself, and run one of it')
    .addCommand(listCommand(cli))
    .addCommand(runCommand(cli))
}

function listCommand(cli: Cli): Command {
  return new Command('list')
    .addOption(workspaceOption())
    .description('print every job with when it runs and ran')
    .action((options: { workspace?: string }) =>
      cli.withBook(async ({ store }) => {
        const workspace = await chosenWorkspace(store.directory, options.workspace)
        const states = await store.schedules.all(workspace.id)
        const lines = jobs.flatMap(({ name: job, words }): JobLine[] => {
          const its = states.filter((state) => state.job === job)
          return its.length === 0
            ? [{ job, words, state: null }]
            : its.map((state) => ({ job, words, state }))
        })
        const names = await readNames(store, await cli.slack(), workspace)
        cli.out(jobTable(lines, names, workspace.timeZone))
      })
    )
}

function runCommand(cli: Cli): Command {
  return new Command('run')
    .addOption(workspaceOption())
    .description('do what the bot would do by itself at an instant; the bot then does not do it again')
    .argument('<job>', `one of ${jobs.map(({ name }) => name).join(', ')}`)
    .option('--at <instant>', 'ISO 8601, in the workspace’s zone unless it names one (default: now)')
    .option('--dry-run', 'tell what would be done and said to whom, and write nothing')
    .action((name: string, options: { at?: string; dryRun?: true; workspace?: string }) =>
      cli.withBook(async ({ store }) => {
        const job = named(name)
        const workspace = await chosenWorkspace(store.directory, options.workspace)
        const now =
          options.at === undefined ? cli.now() : instantTyped('--at', options.at, workspace.timeZone)
        const names = await readNames(store, await cli.slack(), workspace)
        if (options.dryRun) return cli.out(await rehearse(job, store, names, workspace, now))
        // What is done ahead of its time stays done: nothing would be looked at, or said, until that time has come.
        if (now > cli.now())
          throw new CliError(
            `--at ${options.at} is still to come: leave it to the bot, and add --dry-run to see what it would do.`
          )
        const outcomes = await run(job, store, workspace, now)
        for (const outcome of outcomes) cli.out(outcomeText(outcome, names, workspace.timeZone))
        if (outcomes.length === 0)
          cli.out(
            `Nothing of ${name} is due: see client-risk jobs list for what was decided on, and when it runs next.\n`
          )
        if (outcomes.some(({ kind }) => kind === 'failed')) throw new CliError(`${name} failed.`, 1)
      })
    )
}

function named(name: string): Job<JobPorts> {
  const job = jobs.find((each) => each.name === name)
  if (job !== undefined) return job
  throw new CliError(`There is no job ${name}. There is: ${jobs.map((each) => each.name).join(', ')}`)
}

/** Messages are put into the ledger, from which the bot sends them. */
async function run(
  job: Job<JobPorts>,
  store: Store,
  workspace: Workspace,
  now: Instant
): Promise<SlotOutcome[]> {
  const outcomes: SlotOutcome[] = []
  const ports: JobPorts = {
    ...store,
    refreshDirectory: async () => {
      throw new CliError('Only the bot itself asks Slack who works here: at its start and every night.')
    }
  }
  await runDueSlots([job], ports, workspace, {
    owner: randomUUID(),
    now: () => now,
    tell: (outcome) => outcomes.push(outcome),
    signal: new AbortController().signal
  })
  return outcomes
}
