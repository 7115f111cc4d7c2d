import { isSame } from '../../domain/import/revise.ts'
import type { TouchpointRow } from '../../domain/import/rows/fact-row-types.ts'
import type { FactRevision, ImportBook, ImportedTouchpoint } from '../import-ports.ts'
import { findParticipants } from './find-participants.ts'
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
import { findTeammates } from './teammates.ts'

/** A conversation with the key that tells it apart in every import of the same rows. */
export interface KeyedTouchpoint extends TouchpointRow {
  sourceKey: string
}

/** Adds the conversations that are new and revises those with an id of their own that a row tells more about. */
export async function importTouchpoints(
  book: ImportBook,
  session: FileSession,
  entries: readonly Entry<KeyedTouchpoint>[]
): Promise<Verdict[]> {
  const participants = await findParticipants(book, session, entries)
  const teammates = await findTeammates(book, session, mentionsOf(entries))
  const keys = entries.map(({ row }) => row.sourceKey)
  const known = new Map((await book.touchpoints(keys)).map((fact) => [fact.sourceKey, fact]))
  const revisions = new Map<string, { line: number; revision: FactRevision<ImportedTouchpoint> }>()
  const verdicts = entries.map(({ line, row }, index): Verdict => {
    const found = participants[index]
    if (!found || 'reason' in found) return refused(found?.reason ?? 'the row names no client')
    const before = known.get(row.sourceKey)
    const earlier = revisions.get(row.sourceKey)
    const ours = row.teammates.flatMap((mention) => teammates.find(mention) ?? [])
    const details = revised(earlier?.revision.details ?? before?.details ?? null, row, found.contactIds, ours)
    if (earlier && isSame(details, earlier.revision.details)) return UNCHANGED
    if (earlier)
      return refused(`line ${earlier.line} has the same id and says something else; keep one of the two rows`)
    if (
      before &&
      before.clientId === found.clientId &&
      (before.details === details || isSame(details, before.details))
    )
      return UNCHANGED
    const recordedAt = before
      ? correctedAt(session, row.recordedAt, before.recordedAt)
      : recordedAtOf(session, row.recordedAt, row.occurredAt)
    const revision = {
      rowId: session.store.newId(),
      supersedes: before?.rowId ?? null,
      recordedAt,
      details,
      clientId: found.clientId,
      sourceKey: row.sourceKey
    }
    revisions.set(row.sourceKey, { line, revision })
    return before ? CHANGED : ADDED
  })
  await book.saveTouchpoints([...revisions.values()].map(({ revision }) => revision))
  return verdicts
}

function* mentionsOf(entries: readonly Entry<TouchpointRow>[]) {
  for (const { row } of entries) yield* row.teammates
}

function revised(
  known: ImportedTouchpoint | null,
  row: KeyedTouchpoint,
  contactIds: string[],
  teammateIds: string[]
): ImportedTouchpoint {
  // What the bot logged has no id in any file; an export names it by its key, which is no news.
  const externalId = known && row.externalId === row.sourceKey ? known.externalId : row.externalId
  return {
    kind: row.kind ?? known?.kind ?? 'other',
    occurredAt: row.occurredAt,
    contactIds: contactIds.length > 0 ? contactIds : (known?.contactIds ?? []),
    teammateIds: teammateIds.length > 0 ? teammateIds : (known?.teammateIds ?? []),
    summary: row.summary ?? known?.summary ?? null,
    sentiment: row.sentiment ?? known?.sentiment ?? null,
    nextStep: row.nextStep ?? known?.nextStep ?? null,
    nextStepOn: row.nextStepOn ?? known?.nextStepOn ?? null,
    externalId: externalId ?? known?.externalId ?? null
  }
}
