import type { ContactRef } from '../domain/clients/contact.ts'
import { foldName } from '../domain/clients/names.ts'
import type { Asker, Workspace } from '../domain/clients/teammate.ts'
import type { Instant } from '../domain/time.ts'
import type { Access } from './access-ports.ts'
import { admit } from './admit.ts'
import type { Contacts } from './ports.ts'

/** The contacts of a client to offer while somebody types a name or a title, executives first; none where they may not see it. */
export async function suggestContacts(
  ports: { contacts: Contacts; access: Access },
  workspace: Workspace,
  asker: Asker,
  clientId: string,
  typed: string,
  limit: number,
  now: Instant
): Promise<ContactRef[]> {
  const admission = await admit(ports, workspace, asker, clientId, 'see_client', now)
  if (admission.kind !== 'admitted') return []
  const known = await ports.contacts.ofClient(workspace.id, clientId, now)
  const key = foldName(typed)
  return (known?.contacts ?? [])
    .filter(({ name, title }) => foldName(`${name} ${title ?? ''}`).includes(key))
    .slice(0, limit)
}
