import { foldName } from '../../domain/clients/names.ts'
import { quoted } from '../../domain/import/parsed.ts'
import type { TouchpointRow } from '../../domain/import/rows/row-types.ts'
import type { ImportBook, KeyOfContact } from '../import-ports.ts'
import { findClients } from './find-mentioned.ts'
import type { Entry } from './session.ts'

/** Whom a conversation was with, or why that can't be told. */
export type Participants = { clientId: string; contactIds: string[] } | { reason: string }

/**
 * Finds the client and the contacts of each conversation. The client is the one that the row names, else that of the
 * contact; contacts are found by id, by e-mail, or by a name of only one at the client.
 */
export async function findParticipants(
  book: ImportBook,
  entries: readonly Entry<TouchpointRow>[]
): Promise<Participants[]> {
  const findClient = await findClients(book, mentionsOf(entries))
  const clients = entries.map(({ row }) => findClient(row.client))
  const sure = new Set(entries.flatMap(({ row }) => row.contacts))
  const names = new Map<string, { clientId: string; nameKey: string }>()
  for (const [index, { row }] of entries.entries()) {
    const client = clients[index]
    if (!client || 'reason' in client) continue
    for (const mention of row.contacts) {
      const nameKey = foldName(mention)
      names.set(`${client.clientId} ${nameKey}`, { clientId: client.clientId, nameKey })
    }
  }
  const contacts = groupContacts(
    await book.contactKeys({
      externalIds: [...sure],
      emails: [...sure].filter((mention) => mention.includes('@')).map((mention) => mention.toLowerCase()),
      names: [...names.values()]
    })
  )
  return entries.map(({ row }, index) => {
    const client = clients[index]
    if (!client) return { reason: 'the row names no client' }
    if (!('reason' in client)) return ofClient(client.clientId, row.contacts, contacts)
    return viaContact(row.contacts, contacts) ?? { reason: unknown(client.reason, row) }
  })
}

function* mentionsOf(entries: readonly Entry<TouchpointRow>[]) {
  for (const { row } of entries) yield row.client
}

type Contacts = ReadonlyMap<string, KeyOfContact[]>

/** By "id …", "email …" and "name <client> …". */
function groupContacts(keys: readonly KeyOfContact[]): Contacts {
  const contacts = new Map<string, KeyOfContact[]>()
  for (const key of keys) {
    const group = key.by === 'name' ? `name ${key.clientId} ${key.key}` : `${key.by} ${key.key}`
    const same = contacts.get(group)
    if (same) same.push(key)
    else contacts.set(group, [key])
  }
  return contacts
}

function ofClient(clientId: string, mentions: readonly string[], contacts: Contacts): Participants {
  const contactIds: string[] = []
  for (const mention of mentions) {
    const here = (group: string) => contacts.get(group)?.filter((contact) => contact.clientId === clientId)
    const found = [`id ${mention}`, `email ${mention.toLowerCase()}`, `name ${clientId} ${foldName(mention)}`]
      .map(here)
      .find((group) => group?.length === 1)?.[0]
    if (!found) return { reason: `no contact of this client, or more than one, is ${quoted(mention)}` }
    if (!contactIds.includes(found.contactId)) contactIds.push(found.contactId)
  }
  return { clientId, contactIds }
}

/** The client of the people who took part, when they are all of one. */
function viaContact(mentions: readonly string[], contacts: Contacts): Participants | null {
  const found = mentions.map((mention) => {
    const group = contacts.get(`id ${mention}`) ?? contacts.get(`email ${mention.toLowerCase()}`)
    return group?.length === 1 ? group[0] : undefined
  })
  const clientIds = new Set(found.map((contact) => contact?.clientId))
  const [clientId] = clientIds
  if (clientId === undefined || clientIds.size !== 1) return null
  return { clientId, contactIds: [...new Set(found.flatMap((contact) => contact?.contactId ?? []))] }
}

function unknown(reason: string, row: TouchpointRow): string {
  const [contact] = row.contacts
  return contact === undefined ? reason : `${reason}, and no contact of a known client is ${quoted(contact)}`
}
