import type { Workspace } from '../domain/clients/teammate.ts'
import type { Instant } from '../domain/time.ts'
import type { Store } from '../store/store.ts'
import { type PolicyPreview, previewPolicy } from '../usecases/preview-policy.ts'
import { CliError } from './cli-context.ts'
import { readPolicyFile, unusable } from './policy-file.ts'

/** What the policy in a file would do; null when it is the one in force. Throws a CliError when it can't be saved. */
export async function proposedPolicy(
  store: Store,
  workspace: Workspace,
  file: string,
  now: Instant
): Promise<PolicyPreview | null> {
  const proposal = readPolicyFile(file)
  const answer = await previewPolicy(store, workspace, proposal, now)
  if (answer.kind === 'preview') return answer
  if (answer.kind === 'unchanged') return null
  if (answer.kind === 'invalid') throw unusable(file, answer.problems)
  throw new CliError(
    `${file} was made from version ${proposal.basedOn}, and version ${answer.version} is in force. See what is there now with ` +
      `client-risk policy show, then write "version: ${answer.version}" into the file, or leave that line out.`,
    1
  )
}
