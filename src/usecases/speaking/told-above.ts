import type { ClientAgenda } from '../../domain/attention/agenda.ts'
import type { Alert } from '../../domain/attention/alert.ts'
import type { Crew } from '../../domain/manners/reach.ts'
import { concernAt, escalationRecipients } from '../../domain/manners/recipients.ts'
import { momentsOf } from '../../domain/nudges/moments.ts'
import type { Policy } from '../../domain/policy.ts'

/** Whether somebody is told of a moment as one of those above: neither a claim nor another owner makes that somebody else's. */
export function isToldAbove(
  alert: Alert,
  moment: string,
  client: ClientAgenda['client'],
  crew: Crew,
  policy: Policy,
  readerId: string
): boolean {
  const to = momentsOf(alert, policy).find((one) => one.moment === moment)?.to ?? 'assignee'
  if (to === 'assignee') return false
  return escalationRecipients(concernAt(client, null), crew, []).some(
    ({ colleague }) => colleague.id === readerId
  )
}
