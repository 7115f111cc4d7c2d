import { Option } from 'commander'
import type { Workspace } from '../domain/clients/teammate.ts'
import type { Directory } from '../usecases/ports.ts'
import { CliError } from './cli-context.ts'

/** What `chosenWorkspace` goes by. */
export const workspaceOption = () =>
  new Option('--workspace <team>', 'the Slack team id, when the database holds several workspaces')

/** The workspace a command works on: the one named by its Slack team id, or the only one. */
export async function chosenWorkspace(directory: Directory, teamId: string | undefined): Promise<Workspace> {
  const workspaces = await directory.workspaces()
  const candidates =
    teamId === undefined ? workspaces : workspaces.filter(({ slackTeamId }) => slackTeamId === teamId)
  const [only] = candidates
  if (only !== undefined && candidates.length === 1) return only
  const known = workspaces
    .map(({ slackTeamId, name }) => `${slackTeamId ?? 'not connected yet'} (${name})`)
    .join(', ')
  if (workspaces.length === 0) {
    throw new CliError(
      'The book is empty: import your clients with client-risk import, or connect the bot to Slack.'
    )
  }
  throw new CliError(
    teamId === undefined
      ? `Which workspace? Choose with --workspace: ${known}`
      : `No workspace has the team id ${teamId}. There is: ${known}`
  )
}
