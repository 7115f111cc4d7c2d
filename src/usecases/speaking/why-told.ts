import type { ClientAgenda } from '../../domain/attention/agenda.ts'
import type { Alert } from '../../domain/attention/alert.ts'
import type { Crew } from '../../domain/manners/reach.ts'
import {
  concernAt,
  escalationRecipients,
  type Recipient,
  reminderRecipient
} from '../../domain/manners/recipients.ts'

/** Why somebody is told of an alert, by what they are to the client today; null where it is their own. */
export function whyTold(
  { assignee, claim }: Alert,
  client: ClientAgenda['client'],
  crew: Crew,
  teammateId: string
): string | null {
  const concern = concernAt(client, claim?.by.id ?? assignee?.id ?? null)
  const isReader = ({ colleague }: Recipient) => colleague.id === teammateId
  const reminded = reminderRecipient(concern, crew)
  if (reminded !== null && isReader(reminded)) return reminded.reason
  return escalationRecipients(concern, crew, []).find(isReader)?.reason ?? null
}
