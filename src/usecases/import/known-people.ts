import { foldName } from '../../domain/clients/names.ts'
import type { ContactRow } from '../../domain/import/rows/row-types.ts'
import type { KnownContact } from '../import-ports.ts'

/** The people a block may be about, those that it adds included. */
export interface KnownPeople {
  /** The person a row describes: by id, else by e-mail at this client, else by name unless an id or e-mail tells them apart. */
  match(row: Pick<ContactRow, 'externalId' | 'email' | 'name'>, clientId: string): KnownContact | null
  /** The person that an id, an e-mail address or a name of only one names at this client. */
  mentioned(mention: string, clientId: string): KnownContact | null
  learn(person: KnownContact): void
}

/** Creates the collection from those known before the block. */
export function knownPeople(contacts: readonly KnownContact[]): KnownPeople {
  const byId = new Map<string, KnownContact>()
  const byExternalId = new Map<string, string>()
  const byEmail = new Map<string, string>()
  const byName = new Map<string, Set<string>>()
  const learn = (person: KnownContact) => {
    const { contactId, clientId, details } = person
    byId.set(contactId, person)
    if (details.externalId !== null) byExternalId.set(details.externalId, contactId)
    if (details.email !== null) byEmail.set(`${clientId} ${details.email}`, contactId)
    const key = `${clientId} ${person.nameKey}`
    byName.set(key, (byName.get(key) ?? new Set()).add(contactId))
  }
  contacts.forEach(learn)
  const person = (id: string | undefined) => byId.get(id ?? '') ?? null
  const named = (clientId: string, name: string) =>
    [...(byName.get(`${clientId} ${foldName(name)}`) ?? [])].flatMap((id) => byId.get(id) ?? [])
  return {
    learn,
    match({ externalId, email, name }, clientId) {
      const sure =
        (externalId === null ? null : person(byExternalId.get(externalId))) ??
        (email === null ? null : person(byEmail.get(`${clientId} ${email}`)))
      if (sure && (sure.details.externalId === externalId || !externalId || !sure.details.externalId))
        return sure
      const agrees = (one: string | null, other: string | null) =>
        one === null || other === null || one === other
      const namesakes = named(clientId, name).filter(
        ({ details }) => agrees(details.externalId, externalId) && agrees(details.email, email)
      )
      return namesakes[0] ?? null
    },
    mentioned(mention, clientId) {
      const namesakes = named(clientId, mention)
      const identified = person(byExternalId.get(mention))
      if (identified?.clientId === clientId) return identified
      return (
        person(byEmail.get(`${clientId} ${mention.toLowerCase()}`)) ??
        (namesakes.length === 1 ? (namesakes[0] ?? null) : null)
      )
    }
  }
}
