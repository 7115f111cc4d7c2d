import { isSame } from '../../domain/import/revise.ts'
import type { ClientMention } from '../../domain/import/rows/row-types.ts'
import type { Instant } from '../../domain/time.ts'
import type { FactRevision, ImportBook, KnownFact } from '../import-ports.ts'
import { findClients } from './find-mentioned.ts'
import {
  ADDED,
  CHANGED,
  correctedAt,
  type Entry,
  type FileSession,
  recordedAtOf,
  refused,
  UNCHANGED,
  type Verdict
} from './session.ts'

interface DatedRow {
  client: ClientMention
  recordedAt: Instant | null
}

/** How contracts, and how losses, are told apart and revised: facts of which a client has few, known by their dates. */
export interface DatedKind<Row extends DatedRow, Details extends object> {
  known(book: ImportBook, clientIds: string[]): Promise<KnownFact<Details>[]>
  save(book: ImportBook, revisions: FactRevision<Details>[]): Promise<void>
  /** The one of a client's facts that a row describes, among those that no earlier row of the file described. */
  choose(row: Row, candidates: KnownFact<Details>[]): KnownFact<Details> | undefined
  revise(known: Details | null, row: Row): Details
  /** Names a new fact within its client. */
  key(row: Row): string
  happenedAt(row: Row, clientAddedAt: Instant): Instant
}

/** Adds the facts that are new and revises those that a row tells more about. */
export async function importDated<Row extends DatedRow, Details extends object>(
  kind: DatedKind<Row, Details>,
  book: ImportBook,
  session: FileSession,
  entries: readonly Entry<Row>[]
): Promise<Verdict[]> {
  const findClient = await findClients(
    book,
    session.clients,
    entries.map(({ row }) => row.client)
  )
  const clients = entries.map(({ row }) => findClient(row.client))
  const clientIds = clients.flatMap((client) => ('reason' in client ? [] : client.clientId))
  const known = new Map<string, KnownFact<Details>[]>()
  const learn = (fact: KnownFact<Details>) => {
    const facts = known.get(fact.clientId)
    if (facts) facts.push(fact)
    else known.set(fact.clientId, [fact])
  }
  for (const fact of await kind.known(book, [...new Set(clientIds)])) learn(fact)
  const revisions: FactRevision<Details>[] = []
  const verdicts = entries.map(({ line, row }, index): Verdict => {
    const client = clients[index]
    if (!client || 'reason' in client) return refused(client?.reason ?? 'the row names no client')
    const ofClient = known.get(client.clientId) ?? []
    const free = ofClient.filter(({ sourceKey }) => session.claims.lineOf(sourceKey) === undefined)
    const fact = chosen(kind, row, free)
    const details = kind.revise(fact?.details ?? null, row)
    const sourceKey = fact?.sourceKey ?? freeKey(`${client.clientId} ${kind.key(row)}`, ofClient)
    session.claims.claim(sourceKey, line)
    if (fact && isSame(details, fact.details)) return UNCHANGED
    const happened = kind.happenedAt(row, client.addedAt)
    const revision: FactRevision<Details> = {
      rowId: session.store.newId(),
      supersedes: fact?.rowId ?? null,
      recordedAt: fact
        ? correctedAt(session, row.recordedAt, fact.recordedAt)
        : recordedAtOf(session, row.recordedAt, Math.min(happened, session.now)),
      details,
      clientId: client.clientId,
      sourceKey
    }
    revisions.push(revision)
    if (!fact) learn(revision)
    return fact ? CHANGED : ADDED
  })
  await kind.save(book, revisions)
  return verdicts
}

/** Among several that would do, the one that the row leaves as it is. */
function chosen<Row extends DatedRow, Details extends object>(
  kind: DatedKind<Row, Details>,
  row: Row,
  free: KnownFact<Details>[]
): KnownFact<Details> | undefined {
  const settled = free.filter(({ details }) => isSame(details, kind.revise(details, row)))
  return kind.choose(row, settled) ?? kind.choose(row, free)
}

/** Two contracts of one client may end on the same day. */
function freeKey(key: string, facts: readonly { sourceKey: string }[]): string {
  const taken = new Set(facts.map(({ sourceKey }) => sourceKey))
  let free = key
  for (let number = 2; taken.has(free); number++) free = `${key} ${number}`
  return free
}
