import { lossContradiction } from '../../domain/import/contradictions.ts'
import { startOfDay } from '../../domain/import/moments.ts'
import type { LossRow } from '../../domain/import/rows/fact-row-types.ts'
import type { ImportBook, LossDetails } from '../import-ports.ts'
import { type DatedKind, importDated } from './import-dated.ts'
import type { Entry, FileSession, Verdict } from './session.ts'

/** Adds and revises losses. A loss is known by its day. */
export function importLosses(
  book: ImportBook,
  session: FileSession,
  entries: readonly Entry<LossRow>[],
  timeZone: string
): Promise<Verdict[]> {
  return importDated(lossesIn(timeZone), book, session, entries)
}

const lossesIn = (timeZone: string): DatedKind<LossRow, LossDetails> => ({
  known: (book, clientIds) => book.losses(clientIds),
  save: (book, revisions) => book.saveLosses(revisions),
  choose: (row, losses) => losses.find(({ details }) => details.lostOn === row.lostOn),
  revise: (known, row) => ({
    lostOn: row.lostOn,
    reasons: row.reasons.length > 0 ? row.reasons : (known?.reasons ?? []),
    competitor: row.competitor ?? known?.competitor ?? null,
    story: row.story ?? known?.story ?? null,
    lessons: row.lessons ?? known?.lessons ?? null,
    wonBackOn: row.wonBackOn ?? known?.wonBackOn ?? null
  }),
  contradiction: lossContradiction,
  key: (row) => row.lostOn,
  happenedAt: (row) => startOfDay(timeZone, row.lostOn)
})
