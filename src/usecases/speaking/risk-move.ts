import { assess } from '../../domain/assessment/assess.ts'
import { displayedScore } from '../../domain/assessment/level.ts'
import type { Workspace } from '../../domain/clients/teammate.ts'
import type { Instant } from '../../domain/time.ts'
import type { Policies } from '../policy-ports.ts'
import type { Facts } from '../ports.ts'
import type { RiskMove } from './nudge-words.ts'

/** Saving a form and noting what it settled takes less. */
const BEFORE_MS = 60_000

/** Where it is found how risks moved. */
export interface RiskMovePorts {
  facts: Pick<Facts, 'byId'>
  policies: Pick<Policies, 'version'>
}

/**
 * How the risk of a client moved by what was written down right before an instant; null where it did not, or the client has no score.
 */
export async function riskMove(
  { facts, policies }: RiskMovePorts,
  workspace: Workspace,
  clientId: string,
  at: Instant
): Promise<RiskMove | null> {
  const [from, to] = await Promise.all([at - BEFORE_MS, at].map(scoreAt))
  return from == null || to == null || from === to ? null : { from, to }

  async function scoreAt(then: Instant): Promise<number | null> {
    const found = await facts.byId(workspace.id, clientId, then)
    if (found === null) return null
    const assessed = assess(found.facts, await policies.version(workspace, found.policyVersion), then)
    return assessed.kind === 'assessed' ? displayedScore(assessed.score) : null
  }
}
