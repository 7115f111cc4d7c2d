import type { ContactRef } from '../domain/clients/contact.ts'
import { foldName } from '../domain/clients/names.ts'
import { matchRank } from '../domain/clients/similar-names.ts'
import type { Asker, Workspace } from '../domain/clients/teammate.ts'
import type { Instant } from '../domain/time.ts'
import type { Access } from './access-ports.ts'
import { admit } from './admit.ts'
import type { Contacts } from './ports.ts'

/**
 * The contacts of a client to offer while somebody types a name or a title, none where they may not see it: whole names before
 * beginnings before later words, executives first among them; those that are alike when there is nothing better.
 */
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
  const ranked = (known?.contacts ?? [])
    .map((contact) => ({ contact, rank: rankOf(contact, key) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
  const best = ranked.filter(({ rank }) => rank >= 1)
  return (best.length > 0 ? best : ranked).slice(0, limit).map(({ contact }) => contact)
}

function rankOf({ name, title }: ContactRef, key: string): number {
  return Math.max(
    ...[name, title ?? '', `${name} ${title ?? ''}`].map((words) => matchRank(key, foldName(words)))
  )
}
