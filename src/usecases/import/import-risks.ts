import { foldName } from '../../domain/clients/names.ts'
import type { RiskDetails } from '../../domain/clients/risk.ts'
import { riskContradiction } from '../../domain/import/contradictions.ts'
import type { RiskRow } from '../../domain/import/rows/fact-row-types.ts'
import type { ImportBook } from '../import-ports.ts'
import { earliestOf } from './earliest.ts'
import { type DatedKind, importDated } from './import-dated.ts'
import type { Entry, FileSession, Verdict } from './session.ts'
import { withTeammate } from './teammates.ts'

/** Adds and revises register entries. An entry is known by its words; one that was closed may be opened again on another day. */
export async function importRisks(
  book: ImportBook,
  session: FileSession,
  entries: readonly Entry<RiskRow>[]
): Promise<Verdict[]> {
  return importDated(risksOf(session), book, session, await withTeammate(book, session, entries, 'owner'))
}

const risksOf = ({ store, timeZone }: FileSession): DatedKind<RiskRow, RiskDetails> => ({
  known: (book, clientIds) => book.risks(clientIds),
  save: (book, revisions) => book.saveRisks(revisions),
  topic: ({ risk }) => foldName(risk),
  choose: (row, alike) =>
    alike.find(({ details }) => details.openedOn === row.openedOn) ??
    alike.find(({ details }) => details.openedOn === null || row.openedOn === null) ??
    alike.find(({ details }) => details.closedOn === null),
  isTwin: (row, details) => details.openedOn === row.openedOn,
  contradiction: riskContradiction,
  revise: (known, row) => ({
    risk: row.risk,
    likelihood: row.likelihood ?? known?.likelihood ?? null,
    impact: row.impact ?? known?.impact ?? null,
    category: row.category ?? known?.category ?? null,
    competitor: row.competitor ?? known?.competitor ?? null,
    threat: row.threat ?? known?.threat ?? null,
    saysLeaving: row.saysLeaving ?? known?.saysLeaving ?? false,
    ownerId: row.owner ?? known?.ownerId ?? null,
    openedOn: row.openedOn ?? known?.openedOn ?? null,
    acceptedOn: row.acceptedOn ?? known?.acceptedOn ?? null,
    closedOn: row.closedOn ?? known?.closedOn ?? null,
    reason: row.reason ?? known?.reason ?? null
  }),
  key: (row, topic) => `${row.openedOn ?? ''} ${store.digest(topic)}`,
  happenedAt: ({ openedOn, acceptedOn, closedOn }) => earliestOf(timeZone, [openedOn, acceptedOn, closedOn])
})
