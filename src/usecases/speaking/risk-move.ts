import { assess } from '../../domain/assessment/assess.ts'
import { displayedScore } from '../../domain/assessment/level.ts'
import type { ClientFacts } from '../../domain/clients/facts.ts'
import type { Workspace } from '../../domain/clients/teammate.ts'
import type { Instant } from '../../domain/time.ts'
import type { AssessedPorts } from './assessed-at.ts'
import type { RiskMove } from './nudge-words.ts'

/** Saving a form and noting what it settled takes less. */
const SAVING_MS = 60_000

/**
 * How the risk of a client moved by what was written down last before an instant; null where it did not, where nothing was written right
 * before, or where the client has no score.
 */
export async function riskMove(
  { facts, policies }: AssessedPorts,
  workspace: Workspace,
  clientId: string,
  at: Instant
): Promise<RiskMove | null> {
  const found = await facts.byId(workspace.id, clientId, at)
  const writtenAt = found === null ? null : lastWrite(found.facts, at)
  if (found === null || writtenAt === null) return null
  const policy = await policies.version(workspace, found.policyVersion)
  const [before, after] = [writtenAt - 1, at].map((then) => assess(found.facts, policy, then))
  if (before?.kind !== 'assessed' || after?.kind !== 'assessed') return null
  const move = { from: displayedScore(before.score), to: displayedScore(after.score) }
  return move.from === move.to ? null : move
}

function lastWrite(facts: ClientFacts, at: Instant): Instant | null {
  const { contacts, touchpoints, contracts, feedback, commitments, risks, healthChecks } = facts
  const written = [contacts, touchpoints, contracts, feedback, commitments, risks, healthChecks]
    .flat()
    .flatMap(({ recordedAt, retiredAt }) => [recordedAt, retiredAt])
    .filter((then) => then > at - SAVING_MS && then <= at)
  return written.length === 0 ? null : Math.max(...written)
}
