import type { ContactRef } from '../domain/clients/contact.ts'
import { foldName } from '../domain/clients/names.ts'
import type { Instant } from '../domain/time.ts'
import type { Contacts } from './ports.ts'

/** The contacts of a client to offer while somebody types a name or a title, executives first. */
export async function suggestContacts(
  { contacts }: { contacts: Contacts },
  workspaceId: string,
  clientId: string,
  typed: string,
  limit: number,
  now: Instant
): Promise<ContactRef[]> {
  const known = await contacts.ofClient(workspaceId, clientId, now)
  const key = foldName(typed)
  return (known?.contacts ?? [])
    .filter(({ name, title }) => foldName(`${name} ${title ?? ''}`).includes(key))
    .slice(0, limit)
}
