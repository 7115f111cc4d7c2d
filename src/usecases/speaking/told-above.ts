import type { ClientAgenda } from '../../domain/attention/agenda.ts'
import type { Alert } from '../../domain/attention/alert.ts'
import type { Crew } from '../../domain/manners/reach.ts'
import { escalationRecipients } from '../../domain/manners/recipients.ts'
import { momentsOf } from '../../domain/nudges/moments.ts'
import type { Policy } from '../../domain/policy.ts'

/** Whether somebody is told of a moment as one of those above: neither a claim nor another owner makes that somebody else's. */
export function isToldAbove(
  alert: Alert,
  moment: string,
  { owner, backup }: ClientAgenda['client'],
  crew: Crew,
  policy: Policy,
  readerId: string
): boolean {
  const to = momentsOf(alert, policy).find((one) => one.moment === moment)?.to ?? 'assignee'
  if (to === 'assignee') return false
  const concern = { assigneeId: null, ownerId: owner?.id ?? null, backupId: backup?.id ?? null }
  return escalationRecipients(concern, crew, []).some(({ colleague }) => colleague.id === readerId)
}
