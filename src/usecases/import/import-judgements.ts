import type { JudgementDetails } from '../../domain/clients/judgement.ts'
import { isSame } from '../../domain/import/revise.ts'
import type { JudgementRow } from '../../domain/import/rows/fact-row-types.ts'
import type { ImportBook } from '../import-ports.ts'
import { type DatedKind, importDated } from './import-dated.ts'
import type { Entry, FileSession, Verdict } from './session.ts'
import { withTeammate } from './teammates.ts'

/** Adds and revises judgements. One is known by its kind, its instant, and who made it. */
export async function importJudgements(
  book: ImportBook,
  session: FileSession,
  entries: readonly Entry<JudgementRow>[]
): Promise<Verdict[]> {
  return importDated(JUDGEMENTS, book, session, await withTeammate(book, session, entries, 'by'))
}

const JUDGEMENTS: DatedKind<JudgementRow, JudgementDetails> = {
  known: (book, clientIds) => book.judgements(clientIds),
  save: (book, revisions) => book.saveJudgements(revisions),
  topic: ({ kind, madeAt }) => `${kind} ${madeAt}`,
  choose: (row, alike) =>
    alike.find(({ details }) => details.byId === row.by) ??
    // Whoever made it may have become known since; another one's would say something else.
    alike.find(
      ({ details }) => details.byId === null && isSame({ ...details, byId: row.by }, revised(details, row))
    ),
  // Two that nobody signed may be of two people.
  isTwin: (row, details) => row.by !== null && details.byId === row.by,
  revise: revised,
  key: (_, topic) => topic,
  happenedAt: (row) => row.madeAt
}

function revised(known: JudgementDetails | null, row: JudgementRow): JudgementDetails {
  return {
    kind: row.kind,
    madeAt: row.madeAt,
    byId: row.by ?? known?.byId ?? null,
    pulse: row.pulse ?? known?.pulse ?? null,
    service: row.service ?? known?.service ?? null,
    engagement: row.engagement ?? known?.engagement ?? null,
    trust: row.trust ?? known?.trust ?? null,
    level: row.level ?? known?.level ?? null,
    note: row.note ?? known?.note ?? null,
    expiresOn: row.expiresOn ?? known?.expiresOn ?? null
  }
}
