import { quoted } from '../../domain/import/parsed.ts'
import type { RelationRow } from '../../domain/import/rows/row-types.ts'
import type { ContactRevision, ImportBook } from '../import-ports.ts'
import { findClients } from './find-mentioned.ts'
import {
  CHANGED,
  correctedAt,
  type Entry,
  type FileSession,
  refused,
  UNCHANGED,
  type Verdict
} from './session.ts'

/** Learns from a CRM's table of who works where who has left, and what they decide. */
export async function importRelations(
  book: ImportBook,
  session: FileSession,
  entries: readonly Entry<RelationRow>[]
): Promise<Verdict[]> {
  const mentions = entries.map(({ row }) => ({
    ids: [row.clientId],
    domain: null,
    name: null,
    emailDomain: null
  }))
  const findClient = await findClients(book, session.clients, mentions)
  const externalIds = entries.map(({ row }) => row.contactId)
  const people = new Map(
    (await book.contacts({ clientIds: [], externalIds })).map((person) => [person.details.externalId, person])
  )
  const revisions = new Map<string, ContactRevision>()
  const verdicts = entries.map(({ row }, index) => {
    const client = findClient(mentions[index] ?? { ids: [], domain: null, name: null, emailDomain: null })
    if ('reason' in client) return refused(client.reason)
    const person = people.get(row.contactId)
    if (!person) return refused(`no contact has the id ${quoted(row.contactId)}; import the contacts first`)
    if (person.clientId !== client.clientId)
      return refused(
        `${quoted(person.details.name)} is on record at another client; a second company of one person is not kept`
      )
    const details = {
      ...person.details,
      leftOn: row.leftOn ?? person.details.leftOn,
      role: row.role ?? person.details.role
    }
    if (details.leftOn === person.details.leftOn && details.role === person.details.role) return UNCHANGED
    const written = revisions.get(person.contactId)
    const revision: ContactRevision = {
      ...person,
      rowId: session.store.newId(),
      supersedes: written ? written.supersedes : person.rowId,
      recordedAt: written?.recordedAt ?? correctedAt(session, row.recordedAt, person.recordedAt),
      details
    }
    revisions.set(person.contactId, revision)
    people.set(row.contactId, revision)
    return CHANGED
  })
  await book.saveContacts([...revisions.values()])
  return verdicts
}
