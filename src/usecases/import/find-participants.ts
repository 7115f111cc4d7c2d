import { foldName } from '../../domain/clients/names.ts'
import { quoted } from '../../domain/import/parsed.ts'
import type { ClientMention } from '../../domain/import/rows/client-mention.ts'
import type { ImportBook, KeyOfContact } from '../import-ports.ts'
import { type Found, findClients } from './find-mentioned.ts'
import type { Entry, FileSession } from './session.ts'

/** What a row says of the client and its people. */
interface Mentions {
  client: ClientMention
  contacts: readonly string[]
}

/** Whom a conversation was with or who gave feedback, or why that can't be told. */
export type Participants = { clientId: string; contactIds: string[] } | { reason: string }

/**
 * Finds the client and the contacts of each row. The client is the one that the row names, else that of the
 * contact; contacts are found by id, by e-mail, or by a name of only one at the client.
 */
export async function findParticipants(
  book: ImportBook,
  session: FileSession,
  entries: readonly Entry<Mentions>[]
): Promise<Participants[]> {
  const findClient = await findClients(book, session.clients, mentionsOf(entries))
  const clients = entries.map(({ row }) => findClient(row.client))
  const contacts = await readContacts(book, asked(session, entries, clients))
  return entries.map(({ row }, index) => {
    const client = clients[index]
    if (!client) return { reason: 'the row names no client' }
    if (!('reason' in client)) return ofClient(session, client.clientId, row.contacts, contacts)
    return viaContact(row.contacts, contacts) ?? { reason: unknown(client.reason, row) }
  })
}

function* mentionsOf(entries: readonly Entry<Mentions>[]) {
  for (const { row } of entries) yield row.client
}

/** The mentions that no earlier block has found, with the clients at which a name would count. */
function asked(
  session: FileSession,
  entries: readonly Entry<Mentions>[],
  clients: readonly (Found | { reason: string } | undefined)[]
): { sure: Set<string>; names: Map<string, { clientId: string; nameKey: string }> } {
  const sure = new Set<string>()
  const names = new Map<string, { clientId: string; nameKey: string }>()
  for (const [index, { row }] of entries.entries()) {
    const client = clients[index]
    const clientId = client && 'clientId' in client ? client.clientId : null
    for (const mention of row.contacts) {
      if (clientId !== null && session.contacts.get(`${clientId} ${mention}`)) continue
      sure.add(mention)
      if (clientId === null) continue
      const nameKey = foldName(mention)
      names.set(`${clientId} ${nameKey}`, { clientId, nameKey })
    }
  }
  return { sure, names }
}

type Contacts = ReadonlyMap<string, KeyOfContact[]>

/** By "id …", "email …" and "name <client> …". */
async function readContacts(book: ImportBook, { sure, names }: ReturnType<typeof asked>): Promise<Contacts> {
  const contacts = new Map<string, KeyOfContact[]>()
  if (sure.size === 0) return contacts
  const emails = [...sure].filter((mention) => mention.includes('@')).map((mention) => mention.toLowerCase())
  const keys = await book.contactKeys({ externalIds: [...sure], emails, names: [...names.values()] })
  for (const key of keys) {
    const group = key.by === 'name' ? `name ${key.clientId} ${key.key}` : `${key.by} ${key.key}`
    const same = contacts.get(group)
    if (same) same.push(key)
    else contacts.set(group, [key])
  }
  return contacts
}

function ofClient(
  session: FileSession,
  clientId: string,
  mentions: readonly string[],
  contacts: Contacts
): Participants {
  const contactIds: string[] = []
  for (const mention of mentions) {
    const key = `${clientId} ${mention}`
    const contactId = session.contacts.get(key) ?? contactOf(clientId, mention, contacts)
    if (contactId === undefined)
      return { reason: `no contact of this client, or more than one, is ${quoted(mention)}` }
    session.contacts.keep(key, contactId)
    if (!contactIds.includes(contactId)) contactIds.push(contactId)
  }
  return { clientId, contactIds }
}

function contactOf(clientId: string, mention: string, contacts: Contacts): string | undefined {
  for (const group of [
    `id ${mention}`,
    `email ${mention.toLowerCase()}`,
    `name ${clientId} ${foldName(mention)}`
  ]) {
    const here = contacts.get(group)?.filter((contact) => contact.clientId === clientId)
    if (here?.length === 1) return here[0]?.contactId
  }
  return undefined
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

/** Somebody of that name may well be known: two clients can have one each, so a name by itself finds nobody. */
function unknown(reason: string, row: Mentions): string {
  const [contact] = row.contacts
  if (contact === undefined || row.client.name !== null) return reason
  const why = contact.includes('@') ? '' : ' (a name alone identifies nobody)'
  return `${reason}, and ${quoted(contact)} does not tell which${why}; name the client, or give the e-mail address or id of a known contact`
}
