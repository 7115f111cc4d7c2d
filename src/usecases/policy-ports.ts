import type { Workspace } from '../domain/clients/teammate.ts'
import type { Policy, PolicySettings } from '../domain/policy.ts'
import type { Instant } from '../domain/time.ts'

/** Whose policy, and the zone it compares dates in. */
type PolicyScope = Pick<Workspace, 'id' | 'timeZone'>

/** One version of a workspace's policy. Version 1 is built in: nobody recorded it. */
export interface PolicyVersion {
  version: number
  settings: PolicySettings
  recordedAt: Instant | null
  /** The teammate's name; null also when it was saved on the command line. */
  by: string | null
}

/** What a workspace decided about how risk is judged. Every change adds a version; none is ever altered. */
export interface Policies {
  /** The policy in force: the latest version. */
  current(workspace: PolicyScope): Promise<Policy>
  /** The policy that was in force at an instant. */
  inForce(workspace: PolicyScope, at: Instant): Promise<Policy>
  /** One version. Costs a look-up only the first time it is asked for. Throws when the workspace has no such version. */
  version(workspace: PolicyScope, version: number): Promise<Policy>
  /**
   * Adds the version after `basedOn`, which its author has seen; `by` is a teammate's id, null on the command line.
   * `changed_meanwhile` names the version in force when somebody else came first; nothing is saved then.
   */
  save(
    workspaceId: string,
    settings: PolicySettings,
    basedOn: number,
    by: string | null,
    now: Instant
  ): Promise<{ kind: 'saved'; version: number } | { kind: 'changed_meanwhile'; version: number }>
  /** Every version, the latest first; the last one is version 1. */
  history(workspaceId: string): Promise<PolicyVersion[]>
}
