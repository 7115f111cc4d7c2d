import type { ContactDetails } from '../../domain/clients/contact.ts'
import { foldName } from '../../domain/clients/names.ts'
import { quoted } from '../../domain/import/parsed.ts'
import { isSame, reviseContact } from '../../domain/import/revise.ts'
import type { ContactRow } from '../../domain/import/rows/row-types.ts'
import type { ContactRevision, ImportBook, KnownContact } from '../import-ports.ts'
import { findClients } from './find-mentioned.ts'
import { type KnownPeople, knownPeople } from './known-people.ts'
import {
  ADDED,
  CHANGED,
  correctedAt,
  type Entry,
  type FileSession,
  type Postponable,
  recordedAtOf,
  refused,
  sinceWhen,
  UNCHANGED,
  type Verdict
} from './session.ts'
import { findTeammates, type TeammateFinder } from './teammates.ts'

/**
 * Adds the people who are new and revises those that a row tells more about: by id, else by e-mail, else by name at the same client.
 * A successor may stand further down: rows whose successor is not known yet are postponed until `isFinal`.
 */
export async function importContacts(
  book: ImportBook,
  session: FileSession,
  entries: readonly Entry<ContactRow>[],
  isFinal: boolean
): Promise<Postponable[]> {
  const findClient = await findClients(book, session.clients, mentionsOf(entries))
  const clients = entries.map(({ row }) => findClient(row.client))
  const people = knownPeople(
    await book.contacts({
      clientIds: [...new Set(clients.flatMap((client) => ('reason' in client ? [] : client.clientId)))],
      externalIds: entries.flatMap(({ row }) => row.externalId ?? [])
    })
  )
  const teammates = await findTeammates(
    book,
    session,
    entries.map(({ row }) => row.counterpart)
  )
  const work = { session, people, teammates, revisions: new Map<string, ContactRevision>() }
  const described = entries.map((entry, index) => {
    const client = clients[index]
    if (!client || 'reason' in client) return refused(client?.reason ?? 'the row names no client')
    return describe(work, entry, client)
  })
  const verdicts = entries.map(({ row }, index): Postponable => {
    const client = clients[index]
    const before = described[index] ?? UNCHANGED
    if (row.successor === null || !client || 'reason' in client || before.kind === 'refused') return before
    return appoint(work, row, client.clientId, before, isFinal)
  })
  await book.saveContacts([...work.revisions.values()])
  return verdicts
}

function* mentionsOf(entries: readonly Entry<ContactRow>[]) {
  for (const { row } of entries) yield row.client
}

interface Work {
  session: FileSession
  people: KnownPeople
  teammates: TeammateFinder
  revisions: Map<string, ContactRevision>
}

function describe(
  work: Work,
  { line, row }: Entry<ContactRow>,
  client: { clientId: string; addedAt: number }
): Verdict {
  const person = work.people.match(row, client.clientId)
  const resolved = { ...row, counterpart: work.teammates.find(row.counterpart), successor: null }
  const details = reviseContact(person?.details ?? null, resolved)
  const { clientId } = client
  const addedAt = sinceWhen(work.session, person, row)
  const isKnown = person && person.clientId === clientId && person.addedAt === addedAt
  if (isKnown && isSame(details, person.details)) {
    claim(work, person.contactId, line)
    return UNCHANGED
  }
  if (person && person.clientId !== clientId)
    return refused(
      `${quoted(row.name)} is on record at another client; a person belongs to one: mark them as left there and give this one an id of its own`
    )
  const earlier = person ? work.session.claims.lineOf(person.contactId) : undefined
  if (person && earlier !== undefined && earlier !== line && !isMore(details, person.details))
    return refused(
      `line ${earlier} already describes ${quoted(person.details.name)}, who has the same id, e-mail or name, otherwise; keep one of the two rows, or give each person an e-mail address or id of their own`
    )
  const recordedAt = person
    ? correctedAt(work.session, row.recordedAt, person.recordedAt)
    : recordedAtOf(work.session, row.recordedAt, row.addedOn ?? client.addedAt)
  const contactId = revise(work, person, { recordedAt, details, clientId, addedAt: addedAt ?? recordedAt })
  claim(work, contactId, line)
  return person ? CHANGED : ADDED
}

function claim({ session: { claims } }: Work, contactId: string, line: number): void {
  if (claims.lineOf(contactId) === undefined) claims.claim(contactId, line)
}

/** Whether what is now known only fills what was open; a role of "other" and nobody's executive are that too. */
function isMore(details: ContactDetails, before: ContactDetails): boolean {
  const open: unknown[] = [null, false, 'other']
  const told = Object.fromEntries(Object.entries(before).filter(([, value]) => !open.includes(value)))
  return isSame({ ...details, ...told }, details)
}

/** Writes a revision, and returns whose; one that this block has already written is replaced, for nobody has believed it yet. */
function revise(
  work: Work,
  person: KnownContact | null,
  next: Pick<ContactRevision, 'recordedAt' | 'details' | 'clientId' | 'addedAt'>
): string {
  const written = person ? work.revisions.get(person.contactId) : undefined
  const contactId = person?.contactId ?? work.session.store.newId()
  const revision: ContactRevision = {
    ...next,
    rowId: work.session.store.newId(),
    supersedes: written ? written.supersedes : (person?.rowId ?? null),
    recordedAt: written?.recordedAt ?? next.recordedAt,
    contactId,
    nameKey: foldName(next.details.name)
  }
  work.revisions.set(contactId, revision)
  work.people.learn(revision)
  return contactId
}

function appoint(
  work: Work,
  row: ContactRow,
  clientId: string,
  before: Verdict,
  isFinal: boolean
): Postponable {
  const person = work.people.match(row, clientId)
  const successor = work.people.mentioned(row.successor ?? '', clientId)
  if (!person) return before
  if (!successor && !isFinal) return { kind: 'postponed', before }
  if (!successor)
    return refused(
      `the successor ${quoted(row.successor ?? '')} is not a contact of this client; the rest of the row was taken`
    )
  if (person.details.successorId === successor.contactId) return before
  const details = { ...person.details, successorId: successor.contactId }
  const recordedAt = correctedAt(work.session, row.recordedAt, person.recordedAt)
  revise(work, person, { recordedAt, details, clientId, addedAt: person.addedAt })
  return before.kind === 'unchanged' ? CHANGED : before
}
