import { assess } from '../../domain/assessment/assess.ts'
import type { Assessment } from '../../domain/assessment/assessment.ts'
import type { Workspace } from '../../domain/clients/teammate.ts'
import type { Instant } from '../../domain/time.ts'
import type { Policies } from '../policy-ports.ts'
import type { Facts } from '../ports.ts'

/** What assessing one client takes. */
export interface AssessedPorts {
  facts: Pick<Facts, 'byId'>
  policies: Pick<Policies, 'version'>
}

/** The risk of a client at an instant, by the policy of today; null where it has none. Who may see it has been asked before. */
export async function assessedAt(
  { facts, policies }: AssessedPorts,
  workspace: Workspace,
  clientId: string,
  at: Instant
): Promise<Assessment | null> {
  const found = await facts.byId(workspace.id, clientId, at)
  if (found === null) return null
  const assessed = assess(found.facts, await policies.version(workspace, found.policyVersion), at)
  return assessed.kind === 'assessed' ? assessed : null
}
