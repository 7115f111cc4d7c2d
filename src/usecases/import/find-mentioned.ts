import { foldName, withoutLegalSuffix } from '../../domain/clients/names.ts'
import { quoted } from '../../domain/import/parsed.ts'
import type { ClientMention } from '../../domain/import/rows/client-mention.ts'
import type { Instant } from '../../domain/time.ts'
import type { ImportBook, KeyOfClient } from '../import-ports.ts'
import type { Remembered } from './remembered.ts'

/** A client that a row points at. */
export interface Found {
  clientId: string
  addedAt: Instant
}

/** Finds the client a row points at: by id, then domain, then exact name, then the domain of an e-mail; or says why it can't. */
export type ClientFinder = (mention: ClientMention) => Found | { reason: string }

/** Reads the keys that a block's mentions use and no earlier block has, in one statement. */
export async function findClients(
  book: ImportBook,
  remembered: Remembered<Found>,
  mentions: Iterable<ClientMention>
): Promise<ClientFinder> {
  const asked = new Map<string, ClientMention>()
  for (const mention of mentions) {
    const key = keyOf(mention)
    if (!remembered.get(key)) asked.set(key, mention)
  }
  const find = asked.size === 0 ? null : await readClients(book, asked.values())
  const answers = new Map<string, Found | { reason: string }>()
  for (const [key, mention] of asked) {
    const answer = find?.(mention) ?? { reason: 'the row names no client' }
    answers.set(key, answer)
    if (!('reason' in answer)) remembered.keep(key, answer)
  }
  return (mention) => {
    const key = keyOf(mention)
    return answers.get(key) ?? remembered.get(key) ?? { reason: 'the row names no client' }
  }
}

function keyOf({ ids, domain, name, emailDomain }: ClientMention): string {
  return `${ids.join(';')}\u001f${domain ?? ''}\u001f${name ?? ''}\u001f${emailDomain ?? ''}`
}

async function readClients(book: ImportBook, mentions: Iterable<ClientMention>): Promise<ClientFinder> {
  const externalIds = new Set<string>()
  const nameKeys = new Set<string>()
  const domains = new Set<string>()
  for (const { ids, domain, name, emailDomain } of mentions) {
    for (const id of ids) externalIds.add(id)
    if (domain !== null) domains.add(domain)
    if (emailDomain !== null) domains.add(emailDomain)
    if (name === null) continue
    const key = foldName(name)
    nameKeys.add(key).add(withoutLegalSuffix(key))
    externalIds.add(name)
  }
  const known = await book.clientKeys({
    externalIds: [...externalIds],
    nameKeys: [...nameKeys],
    domains: [...domains]
  })
  const clients = new Map<string, KeyOfClient[]>()
  for (const entry of known) {
    const key = `${entry.by} ${entry.key}`
    const same = clients.get(key)
    if (same) same.push(entry)
    else clients.set(key, [entry])
  }
  const only = (by: KeyOfClient['by'], key: string) => {
    const named = clients.get(`${by} ${key}`)
    return named?.length === 1 ? named[0] : undefined
  }
  return (mention) => {
    const { ids, domain, name, emailDomain } = mention
    const nameKey = name === null ? null : foldName(name)
    const found =
      ids.map((id) => only('id', id)).find((client) => client !== undefined) ??
      (domain === null ? undefined : only('domain', domain)) ??
      (nameKey === null
        ? undefined
        : (only('name', nameKey) ??
          only('alias', nameKey) ??
          only('alias', withoutLegalSuffix(nameKey)) ??
          only('id', name ?? ''))) ??
      (emailDomain === null ? undefined : only('domain', emailDomain))
    if (found) return found
    const isAmbiguous = nameKey !== null && (clients.get(`alias ${nameKey}`)?.length ?? 0) > 1
    return { reason: unknownClient(mention, isAmbiguous) }
  }
}

function unknownClient({ ids, domain, name, emailDomain }: ClientMention, isAmbiguous: boolean): string {
  if (isAmbiguous) return `several clients are called ${quoted(name ?? '')}; name one exactly`
  if (name !== null) return `no client is called ${quoted(name)}; import it first or correct the name`
  if (ids[0] !== undefined) return `no client has the id ${quoted(ids[0])}; import the clients first`
  const tried = domain ?? emailDomain
  if (tried !== null) return `the row names no client, and not exactly one has the domain ${quoted(tried)}`
  return 'the row names no client'
}
