import { feedbackContradiction } from '../../domain/import/contradictions.ts'
import { isSame } from '../../domain/import/revise.ts'
import type { FeedbackRow } from '../../domain/import/rows/fact-row-types.ts'
import type { FactRevision, ImportBook, ImportedFeedback } from '../import-ports.ts'
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

/** Feedback with the key that tells it apart in every import of the same rows. */
export interface KeyedFeedback extends FeedbackRow {
  sourceKey: string
}

/**
 * Adds the feedback that is new and revises what a row tells more about: that it was answered, resolved, told. A file may hold
 * several rows of one piece of feedback as long as the later ones only add to it.
 */
export async function importFeedback(
  book: ImportBook,
  session: FileSession,
  entries: readonly Entry<KeyedFeedback>[]
): Promise<Verdict[]> {
  const participants = await findParticipants(book, session, entries)
  const keys = entries.map(({ row }) => row.sourceKey)
  const known = new Map((await book.feedback(keys)).map((fact) => [fact.sourceKey, fact]))
  const revisions = new Map<string, FactRevision<ImportedFeedback>>()
  const verdicts = entries.map(({ line, row }, index): Verdict => {
    const found = participants[index]
    if (!found || 'reason' in found) return refused(found?.reason ?? 'the row names no client')
    const { clientId } = found
    const written = revisions.get(row.sourceKey)
    const before = written ?? known.get(row.sourceKey)
    const details = revised(before?.details ?? null, row, found.contactIds[0] ?? null)
    const contradiction = feedbackContradiction(details)
    if (contradiction !== null) return refused(contradiction)
    const earlier = session.claims.lineOf(row.sourceKey)
    const isOfOther = before !== undefined && before.clientId !== clientId
    if (earlier !== undefined && before && (isOfOther || !isMore(details, before.details)))
      return refused(
        `line ${earlier} tells of the same feedback and says something else; keep one of the two rows, or give each an external_id`
      )
    if (earlier === undefined) session.claims.claim(row.sourceKey, line)
    if (before && !isOfOther && isSame(details, before.details)) return UNCHANGED
    revisions.set(row.sourceKey, {
      rowId: session.store.newId(),
      supersedes: written ? written.supersedes : (before?.rowId ?? null),
      recordedAt: written?.recordedAt ?? recordedAt(session, row, before?.recordedAt),
      details,
      clientId,
      sourceKey: row.sourceKey
    })
    return before ? CHANGED : ADDED
  })
  await book.saveFeedback([...revisions.values()])
  return verdicts
}

function recordedAt(session: FileSession, row: FeedbackRow, known: number | undefined): number {
  return known === undefined
    ? recordedAtOf(session, row.recordedAt, row.receivedAt)
    : correctedAt(session, row.recordedAt, known)
}

/** Whether what is now known only fills what was open. */
function isMore(details: ImportedFeedback, before: ImportedFeedback): boolean {
  return isSame({ ...details, ...told(before) }, details)
}

function told(details: ImportedFeedback): object {
  return Object.fromEntries(Object.entries(details).filter(([, value]) => value !== null))
}

function revised(
  known: ImportedFeedback | null,
  row: KeyedFeedback,
  contactId: string | null
): ImportedFeedback {
  // What the bot logged has no id in any file; an export names it by its key, which is no news.
  const externalId = known && row.externalId === row.sourceKey ? known.externalId : row.externalId
  return {
    kind: row.kind,
    receivedAt: row.receivedAt,
    contactId: contactId ?? known?.contactId ?? null,
    // Each row of a score has one, and no other row has.
    score: row.score,
    severity: row.severity ?? known?.severity ?? null,
    about: row.about ?? known?.about ?? null,
    text: row.text ?? known?.text ?? null,
    respondBy: row.respondBy ?? known?.respondBy ?? null,
    respondedAt: row.respondedAt ?? known?.respondedAt ?? null,
    resolveBy: row.resolveBy ?? known?.resolveBy ?? null,
    resolvedAt: row.resolvedAt ?? known?.resolvedAt ?? null,
    toldClientAt: row.toldClientAt ?? known?.toldClientAt ?? null,
    externalId: externalId ?? known?.externalId ?? null
  }
}
