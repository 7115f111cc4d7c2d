import { Command, InvalidArgumentError } from 'commander'
import type { Workspace } from '../domain/clients/teammate.ts'
import type { Policy } from '../domain/policy.ts'
import { policyYaml } from '../policy-text/policy-yaml.ts'
import type { Store } from '../store/store.ts'
import { changePolicy } from '../usecases/change-policy.ts'
import { type Cli, CliError } from './cli-context.ts'
import type { Confirm } from './confirm.ts'
import { unusable } from './policy-file.ts'
import { historyText, previewJson, previewText } from './policy-text.ts'
import { proposedPolicy } from './proposed-policy.ts'
import { chosenWorkspace, workspaceOption } from './workspace.ts'

interface Options {
  version?: number
  json?: true
  yes?: true
  workspace?: string
}

const FILE = 'YAML or JSON, as policy show prints it; what it leaves out stays as it is'

/**
 * `client-risk policy`: shows how risk is judged, previews a change and puts it in force. `confirm` asks the person at the terminal;
 * null when there is nobody to ask.
 */
export function policyCommand(cli: Cli, confirm: Confirm | null): Command {
  return new Command('policy')
    .description('show and change how risk is judged: weights, cadences, thresholds, deadlines, working time')
    .addCommand(showCommand(cli))
    .addCommand(previewCommand(cli))
    .addCommand(saveCommand(cli, confirm))
    .addCommand(historyCommand(cli))
}

function showCommand(cli: Cli): Command {
  return subcommand('show', 'print the policy, to be edited and given back')
    .option('--version <number>', 'an earlier version (default: the one in force)', versionNumber)
    .option('--json', 'one JSON object, for scripts')
    .action((options: Options) =>
      inWorkspace(cli, options, async (store, workspace) => {
        const policy = await chosenPolicy(store, workspace, options.version)
        const { version, timeZone: _zone, ...settings } = policy
        cli.out(
          options.json ? `${JSON.stringify({ version, ...settings })}\n` : policyYaml(policy, workspace.name)
        )
      })
    )
}

function previewCommand(cli: Cli): Command {
  return subcommand('preview', 'say which clients would change level, and save nothing')
    .argument('<file>', FILE)
    .option('--json', 'one JSON object, for scripts')
    .action((file: string, options: Options) =>
      inWorkspace(cli, options, async (store, workspace) => {
        const preview = await proposedPolicy(store, workspace, file, cli.now())
        if (options.json)
          return cli.out(`${JSON.stringify(preview ? previewJson(preview) : { differences: [] })}\n`)
        cli.out(preview ? previewText(preview) : UNCHANGED)
      })
    )
}

function saveCommand(cli: Cli, confirm: Confirm | null): Command {
  return subcommand('save', 'preview a policy and put it in force as a new version')
    .argument('<file>', FILE)
    .option('--yes', 'save without being asked')
    .action((file: string, options: Options) =>
      inWorkspace(cli, options, async (store, workspace) => {
        const preview = await proposedPolicy(store, workspace, file, cli.now())
        cli.out(preview ? previewText(preview) : UNCHANGED)
        if (preview === null) return
        if (options.yes !== true) await ask(confirm)
        const saved = await changePolicy(store, workspace.id, preview, null, cli.now())
        if (saved.kind === 'invalid') throw unusable(file, saved.problems)
        if (saved.kind === 'changed_meanwhile')
          throw new CliError(`Nothing was saved: version ${saved.version} came in between. Preview again.`, 1)
        cli.out(`Saved as version ${saved.version}. Every answer is judged by it from now on.\n`)
      })
    )
}

function historyCommand(cli: Cli): Command {
  return subcommand('history', 'list the versions: who changed what, and when').action((options: Options) =>
    inWorkspace(cli, options, async ({ policies }, { id, timeZone }) =>
      cli.out(historyText(await policies.history(id), timeZone))
    )
  )
}

function subcommand(name: string, description: string): Command {
  return new Command(name).description(description).addOption(workspaceOption())
}

function inWorkspace(
  cli: Cli,
  { workspace }: Options,
  work: (store: Store, workspace: Workspace) => Promise<void>
): Promise<void> {
  return cli.withBook(async ({ store }) => work(store, await chosenWorkspace(store.directory, workspace)))
}

const UNCHANGED = 'That is the policy in force: nothing would change.\n'

async function ask(confirm: Confirm | null): Promise<void> {
  if (confirm === null) throw new CliError('Nothing was saved: there is nobody to ask. Add --yes to save.')
  if (!(await confirm('Put this policy in force?'))) throw new CliError('Nothing was saved.', 1)
}

async function chosenPolicy(
  { policies }: Store,
  workspace: Workspace,
  version: number | undefined
): Promise<Policy> {
  const current = await policies.current(workspace)
  if (version === undefined) return current
  if (version <= current.version) return policies.version(workspace, version)
  throw new CliError(`There is no version ${version}: the latest is ${current.version}.`)
}

function versionNumber(text: string): number {
  const version = Number(text)
  if (Number.isInteger(version) && version >= 1) return version
  throw new InvalidArgumentError('Write a whole number from 1 on; client-risk policy history lists them.')
}
