import type { Workspace } from '../domain/clients/teammate.ts'
import { changeSettings } from '../domain/policy/change-settings.ts'
import { checkSettings } from '../domain/policy/check-settings.ts'
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
  const { problems, patch, basedOn } = readPolicyFile(file)
  const proposal = { patch, basedOn }
  if (problems.length > 0) {
    // All at once: nobody wants to mend a file in rounds.
    const settings = changeSettings(await store.policies.current(workspace), proposal.patch)
    throw unusable(file, [...problems, ...checkSettings(settings)])
  }
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
