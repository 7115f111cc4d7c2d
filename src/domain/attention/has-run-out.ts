import type { Policy } from '../policy.ts'
import type { Instant } from '../time.ts'
import type { ClientAgenda } from './agenda.ts'
import { standingAlerts } from './alerts-of.ts'

/** Whether it was time alone that ended what stood at an instant: by all that is on record now, it would have stood then. */
export function hasRunOut(agenda: ClientAgenda, policy: Policy, cause: string, then: Instant): boolean {
  return standingAlerts(agenda, policy, then).some(({ alert }) => alert.cause === cause)
}
