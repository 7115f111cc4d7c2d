import type { CommitmentDetails } from '../../domain/clients/commitment.ts'
import { foldName } from '../../domain/clients/names.ts'
import { commitmentContradiction } from '../../domain/import/contradictions.ts'
import type { CommitmentRow } from '../../domain/import/rows/fact-row-types.ts'
import type { ImportBook } from '../import-ports.ts'
import { earliestOf } from './earliest.ts'
import { type DatedKind, importDated } from './import-dated.ts'
import type { Entry, FileSession, Verdict } from './session.ts'
import { withTeammate } from './teammates.ts'

/**
 * Adds and revises promises. A promise is known by its words and the day on which it is due; while it is open, another day
 * moves it.
 */
export async function importCommitments(
  book: ImportBook,
  session: FileSession,
  entries: readonly Entry<CommitmentRow>[]
): Promise<Verdict[]> {
  return importDated(
    commitmentsOf(session),
    book,
    session,
    await withTeammate(book, session, entries, 'owner')
  )
}

const commitmentsOf = ({ store, timeZone }: FileSession): DatedKind<CommitmentRow, CommitmentDetails> => ({
  known: (book, clientIds) => book.commitments(clientIds),
  save: (book, revisions) => book.saveCommitments(revisions),
  topic: ({ commitment }) => foldName(commitment),
  choose: (row, alike) =>
    alike.find(({ details }) => details.dueOn === row.dueOn) ??
    alike.find(({ details }) => details.dueOn === null || row.dueOn === null) ??
    alike.find(({ details }) => details.doneOn === null && details.brokenOn === null),
  isTwin: (row, details) => details.dueOn === row.dueOn,
  contradiction: commitmentContradiction,
  revise: (known, row) => ({
    commitment: row.commitment,
    kind: row.kind ?? known?.kind ?? null,
    dueOn: row.dueOn ?? known?.dueOn ?? null,
    ownerId: row.owner ?? known?.ownerId ?? null,
    signedOffBy: row.signedOffBy ?? known?.signedOffBy ?? null,
    signedOffOn: row.signedOffOn ?? known?.signedOffOn ?? null,
    evidence: row.evidence ?? known?.evidence ?? null,
    doneOn: row.doneOn ?? known?.doneOn ?? null,
    brokenOn: row.brokenOn ?? known?.brokenOn ?? null
  }),
  key: (row, topic) => `${row.dueOn ?? ''} ${store.digest(topic)}`,
  // When it was given is not on record; it was known by any day that has to do with it.
  happenedAt: ({ signedOffOn, dueOn, doneOn, brokenOn }) =>
    earliestOf(timeZone, [signedOffOn, dueOn, doneOn, brokenOn])
})
