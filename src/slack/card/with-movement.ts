import type { Asker } from '../../domain/clients/teammate.ts'
import type { Instant } from '../../domain/time.ts'
import { showRiskOf } from '../../usecases/show-risk.ts'
import { movement } from '../blocks/movement.ts'
import type { Desk } from '../desk.ts'

/**
 * What somebody did at a client, and how the risk moved since an instant before it; only the first where the client has no score
 * or may not be seen.
 */
export async function withMovement(
  desk: Desk,
  asker: Asker,
  clientId: string,
  sentence: string,
  before: Instant
): Promise<string> {
  const scoreAt = async (at: Instant) => {
    const shown = await showRiskOf(desk.ports, desk.workspace(), asker, clientId, at)
    return shown.kind === 'card' && shown.card.kind === 'scored' ? shown.card.assessment.score : null
  }
  const [after, earlier] = await Promise.all([scoreAt(desk.now()), scoreAt(before - 1)])
  return after === null ? sentence : `${sentence} ${movement(earlier, after)}`
}
