import { foldName, nameKeys } from '../../domain/clients/names.ts'
import { quoted } from '../../domain/import/parsed.ts'
import { isSame, reviseClient } from '../../domain/import/revise.ts'
import type { ClientRow } from '../../domain/import/rows/row-types.ts'
import type { ClientRevision, ImportBook, KnownClient } from '../import-ports.ts'
import {
  ADDED,
  CHANGED,
  correctedAt,
  type Entry,
  type FileSession,
  recordedAtOf,
  refused,
  sinceWhen,
  UNCHANGED,
  type Verdict
} from './session.ts'
import { findTeammates } from './teammates.ts'

/** Adds the clients that are new and revises those that a row tells more about, by id or else by folded name. */
export async function importClients(
  book: ImportBook,
  session: FileSession,
  entries: readonly Entry<ClientRow>[]
): Promise<Verdict[]> {
  const known = knownClients(
    await book.clients({
      externalIds: entries.flatMap(({ row }) => row.externalId ?? []),
      nameKeys: entries.map(({ row }) => foldName(row.name))
    })
  )
  const ours = entries.flatMap(({ row }) => [row.owner, row.backup])
  const teammates = await findTeammates(book, session, ours)
  const revisions = new Map<string, ClientRevision>()
  const verdicts = entries.map(({ line, row }) => {
    const match = known.match(row)
    if ('reason' in match) return refused(match.reason)
    const resolved = { ...row, owner: teammates.find(row.owner), backup: teammates.find(row.backup) }
    const details = reviseClient(match.client?.details ?? null, resolved)
    const addedAt = sinceWhen(session, match.client, row)
    if (match.client && addedAt === match.client.addedAt && isSame(details, match.client.details)) {
      if (session.claims.lineOf(match.client.clientId) === undefined)
        session.claims.claim(match.client.clientId, line)
      return UNCHANGED
    }
    const earlier = match.client && session.claims.lineOf(match.client.clientId)
    if (typeof earlier === 'number')
      return refused(
        `line ${earlier} already describes ${quoted(row.name)} otherwise; keep one of the two rows`
      )
    const revision = revised(session, match.client, row, details, addedAt)
    revisions.set(revision.clientId, revision)
    session.claims.claim(revision.clientId, line)
    known.learn(revision)
    return match.client ? CHANGED : ADDED
  })
  await book.saveClients([...revisions.values()])
  return verdicts
}

function revised(
  session: FileSession,
  client: KnownClient | null,
  row: ClientRow,
  details: ClientRevision['details'],
  addedAt: number | null
): ClientRevision {
  const recordedAt = client
    ? correctedAt(session, row.recordedAt, client.recordedAt)
    : recordedAtOf(session, row.recordedAt, row.addedOn)
  return {
    rowId: session.store.newId(),
    supersedes: client?.rowId ?? null,
    recordedAt,
    details,
    clientId: client?.clientId ?? session.store.newId(),
    nameKey: foldName(row.name),
    names: nameKeys(row.name, details.aliases),
    addedAt: addedAt ?? recordedAt
  }
}

/** The clients a block may be about, those that it adds included. */
function knownClients(clients: readonly KnownClient[]) {
  const byId = new Map<string, KnownClient>()
  const byName = new Map<string, KnownClient>()
  const nameOf = new Map<string, string>()
  const add = (client: KnownClient) => {
    nameOf.set(client.clientId, client.nameKey)
    if (client.details.externalId !== null) byId.set(client.details.externalId, client)
    byName.set(client.nameKey, client)
  }
  clients.forEach(add)
  return {
    learn(revision: ClientRevision) {
      byName.delete(nameOf.get(revision.clientId) ?? '')
      add(revision)
    },
    match(row: ClientRow): { client: KnownClient | null } | { reason: string } {
      const identified = row.externalId === null ? undefined : byId.get(row.externalId)
      const namesake = byName.get(foldName(row.name))
      if (identified && namesake && identified.clientId !== namesake.clientId) return nameTaken(namesake)
      if (identified) return { client: identified }
      const hasOtherId = row.externalId !== null && (namesake?.details.externalId ?? null) !== null
      if (namesake && hasOtherId) return nameTaken(namesake)
      return { client: namesake ?? null }
    }
  }
}

function nameTaken(namesake: KnownClient): { reason: string } {
  const id = namesake.details.externalId === null ? '' : ` (id ${quoted(namesake.details.externalId)})`
  return {
    reason: `another client${id} is already called ${quoted(namesake.details.name)}; names must differ: add the city or the unit to one of them`
  }
}
