import { checkSettings } from '../domain/policy/check-settings.ts'
import type { PolicyProblem } from '../domain/policy/problem.ts'
import type { PolicySettings } from '../domain/policy.ts'
import type { Instant } from '../domain/time.ts'
import type { Policies } from './policy-ports.ts'

/** What saving led to. */
export type PolicyChange =
  | { kind: 'saved'; version: number }
  | { kind: 'changed_meanwhile'; version: number }
  | { kind: 'invalid'; problems: PolicyProblem[] }

/** Puts settings in force as the version after `basedOn`, once they have been checked; `by` is a teammate's id. */
export async function changePolicy(
  { policies }: { policies: Policies },
  workspaceId: string,
  { settings, basedOn }: { settings: PolicySettings; basedOn: number },
  by: string | null,
  now: Instant
): Promise<PolicyChange> {
  const problems = checkSettings(settings)
  if (problems.length > 0) return { kind: 'invalid', problems }
  return policies.save(workspaceId, settings, basedOn, by, now)
}
