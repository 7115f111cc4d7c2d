import { startOfDay } from '../../domain/import/moments.ts'
import { nextMonth } from '../../domain/import/months.ts'
import type { MetricRow } from '../../domain/import/rows/fact-row-types.ts'
import type { ImportBook, KnownMetric, MetricDetails, MetricRevision } from '../import-ports.ts'
import type { FigurePlace } from './figure-lines.ts'
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

/**
 * Adds the figures that are new and corrects those that a row tells otherwise. One client, metric and month has one figure: of
 * two in the files of one import the second is refused. In a past book a month's figure is known when the month is over.
 */
export async function importMetrics(
  book: ImportBook,
  session: FileSession,
  entries: readonly Entry<MetricRow>[]
): Promise<Verdict[]> {
  const findClient = await findClients(book, session.clients, mentionsOf(entries))
  const clients = entries.map(({ row }) => findClient(row.client))
  const keys = entries.flatMap(({ row: { metric, month } }, index) => {
    const client = clients[index]
    return client && 'clientId' in client ? { clientId: client.clientId, metric, month } : []
  })
  const known = new Map<string, KnownMetric>()
  const learn = (figure: KnownMetric) => void known.set(keyOf(figure.clientId, figure.details), figure)
  if (keys.length > 0) for (const figure of await book.metrics(keys)) learn(figure)
  const revisions: MetricRevision[] = []
  const verdicts = entries.map(({ line, row }, index): Verdict => {
    const client = clients[index]
    if (!client || 'reason' in client) return refused(client?.reason ?? 'the row names no client')
    const { clientId } = client
    const details = { metric: row.metric, month: row.month, value: row.value, currency: row.currency }
    const before = known.get(keyOf(clientId, details))
    const earlier = session.figureLines.placeOf(clientId, details)
    const isSame = before?.details.value === row.value && before.details.currency === row.currency
    // A block that runs again meets its own lines.
    if (!isSame && earlier && !(earlier.isHere && earlier.line === line))
      return refused(givenBefore(earlier, before, row))
    if (earlier === undefined) session.figureLines.claim(clientId, details, line)
    if (isSame) return UNCHANGED
    const revision = {
      rowId: session.store.newId(),
      supersedes: before?.rowId ?? null,
      recordedAt: before ? correctedAt(session, row.recordedAt, before.recordedAt) : firstKnown(session, row),
      details,
      clientId
    }
    revisions.push(revision)
    learn(revision)
    return before ? CHANGED : ADDED
  })
  await book.saveMetrics(revisions)
  return verdicts
}

function* mentionsOf(entries: readonly Entry<MetricRow>[]) {
  for (const { row } of entries) yield row.client
}

function keyOf(clientId: string, { metric, month }: Pick<MetricDetails, 'metric' | 'month'>): string {
  return `${clientId} ${metric} ${month}`
}

function firstKnown(session: FileSession, row: MetricRow): number {
  const over = startOfDay(session.timeZone, nextMonth(row.month))
  return recordedAtOf(session, row.recordedAt, Math.min(over, session.now))
}

function givenBefore(
  { file, line, isHere }: FigurePlace,
  before: KnownMetric | undefined,
  { metric, month }: MetricRow
): string {
  const { value = '', currency = null } = before?.details ?? {}
  const figure = currency === null ? value : `${value} ${currency}`
  const place = isHere ? `line ${line}` : `${file}, line ${line}`
  return `${place} already gives ${figure} as ${metric} of ${month.slice(0, 7)}; keep one of the two rows`
}
