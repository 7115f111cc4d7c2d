import { displayedScore } from '../../domain/assessment/level.ts'
import type { Workspace } from '../../domain/clients/teammate.ts'
import type { Instant } from '../../domain/time.ts'
import { type AssessedPorts, assessedAt } from './assessed-at.ts'
import type { RiskMove } from './nudge-words.ts'

/** Saving a form and noting what it settled takes less. */
const BEFORE_MS = 60_000

/** How the risk of a client moved by what was written down right before an instant; null where it did not, or the client has no score. */
export async function riskMove(
  ports: AssessedPorts,
  workspace: Workspace,
  clientId: string,
  at: Instant
): Promise<RiskMove | null> {
  const [before, after] = await Promise.all(
    [at - BEFORE_MS, at].map((then) => assessedAt(ports, workspace, clientId, then))
  )
  if (!before || !after) return null
  const move = { from: displayedScore(before.score), to: displayedScore(after.score) }
  return move.from === move.to ? null : move
}
