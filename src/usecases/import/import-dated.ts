import { isSame } from '../../domain/import/revise.ts'
import type { ClientMention } from '../../domain/import/rows/client-mention.ts'
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

/** How contracts, losses, promises and the like are told apart and revised: facts of which a client has few. */
export interface DatedKind<Row extends DatedRow, Details extends object> {
  known(book: ImportBook, clientIds: string[]): Promise<KnownFact<Details>[]>
  save(book: ImportBook, revisions: FactRevision<Details>[]): Promise<void>
  /** What a row and the fact that it describes have in common in any case; without it, a client's facts are looked through one by one. */
  topic?(said: Row | Details): string
  /** The fact that a row describes, among the client's of its topic that no earlier row of the file described. */
  choose(row: Row, candidates: KnownFact<Details>[]): KnownFact<Details> | undefined
  revise(known: Details | null, row: Row): Details
  /** Names a new fact within its client. */
  key(row: Row, topic: string): string
  /** When a past book knew of it; Infinity when the row does not say. */
  happenedAt(row: Row, clientAddedAt: Instant): Instant
  /** Whether a row tells again what an earlier row of the file told. Without it, two rows that say the same are two facts. */
  isTwin?(row: Row, details: Details): boolean
  /** Why what would be believed can't all be true, besides the client's other facts of the topic, or null. */
  contradiction?(details: Details, others: readonly Details[]): string | null
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
  const topicOf = (said: Row | Details) => kind.topic?.(said) ?? ''
  const known = new Map<string, KnownFact<Details>[]>()
  const knownOf = (clientId: string, topic: string) => {
    const key = `${clientId} ${topic}`
    const facts = known.get(key) ?? []
    known.set(key, facts)
    return facts
  }
  const sourceKeys = new Set<string>()
  for (const fact of await kind.known(book, [...new Set(clientIds)])) {
    knownOf(fact.clientId, topicOf(fact.details)).push(fact)
    sourceKeys.add(fact.sourceKey)
  }
  const revisions: FactRevision<Details>[] = []
  const verdicts = entries.map(({ line, row }, index): Verdict => {
    const client = clients[index]
    if (!client || 'reason' in client) return refused(client?.reason ?? 'the row names no client')
    const topic = topicOf(row)
    const facts = knownOf(client.clientId, topic)
    const { fact, twin } = chosen(kind, session, row, facts)
    const details = kind.revise((twin ?? fact)?.details ?? null, row)
    if (twin && isSame(details, twin.details)) return UNCHANGED
    if (twin)
      return refused(
        `line ${session.claims.lineOf(twin.sourceKey)} tells this otherwise; keep one of the two rows`
      )
    const others = facts.filter((other) => other !== fact).map((other) => other.details)
    const contradiction = kind.contradiction?.(details, others) ?? null
    if (contradiction !== null) return refused(contradiction)
    const sourceKey = fact?.sourceKey ?? freeKey(`${client.clientId} ${kind.key(row, topic)}`, sourceKeys)
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
    sourceKeys.add(sourceKey)
    if (fact) facts[facts.indexOf(fact)] = revision
    else facts.push(revision)
    return fact ? CHANGED : ADDED
  })
  await kind.save(book, revisions)
  return verdicts
}

/**
 * The fact that a row describes among those that no earlier row has described, first of all one that it leaves as it is; or
 * the twin that an earlier row of the file has described already. An export tells two facts of the same words apart by
 * when they were recorded.
 */
function chosen<Row extends DatedRow, Details extends object>(
  kind: DatedKind<Row, Details>,
  session: FileSession,
  row: Row,
  facts: KnownFact<Details>[]
): { fact?: KnownFact<Details> | undefined; twin?: KnownFact<Details> | undefined } {
  const isTaken = ({ sourceKey }: KnownFact<Details>) => session.claims.lineOf(sourceKey) !== undefined
  const isSettled = ({ details }: KnownFact<Details>) => isSame(details, kind.revise(details, row))
  const free = facts.filter((fact) => !isTaken(fact))
  const likely = kind.choose(row, free)
  // Comparing whole facts is dear, and most rows are about none or leave the likely one as it is.
  const settled = !likely || isSettled(likely) ? likely : kind.choose(row, free.filter(isSettled))
  if (settled) return { fact: settled }
  const twin = facts.find(
    (other) =>
      isTaken(other) &&
      kind.isTwin?.(row, other.details) &&
      (row.recordedAt === null || row.recordedAt === other.recordedAt)
  )
  return twin ? { twin } : { fact: likely }
}

/** Two contracts of one client may end on the same day. */
function freeKey(key: string, taken: ReadonlySet<string>): string {
  let free = key
  for (let number = 2; taken.has(free); number++) free = `${key} ${number}`
  return free
}
