import type { Policy } from '../policy.ts'
import type { Instant } from '../time.ts'
import type { ClientAgenda } from './agenda.ts'
import { standingAlerts } from './alerts-of.ts'

/**
 * Whether it was time alone that ended what stood at an instant: by all that is on record now, it would have stood then. What is one's own
 * (`personId`) stood however far ahead it was.
 */
export function hasRunOut(
  agenda: ClientAgenda,
  policy: Policy,
  cause: string,
  then: Instant,
  personId: string | null
): boolean {
  return standingAlerts(agenda, policy, then, personId).some(({ alert }) => alert.cause === cause)
}
