import { contractContradiction } from '../../domain/import/contradictions.ts'
import { startOfDay } from '../../domain/import/moments.ts'
import type { ContractRow } from '../../domain/import/rows/fact-row-types.ts'
import type { ContractDetails, ImportBook } from '../import-ports.ts'
import { type DatedKind, importDated } from './import-dated.ts'
import type { Entry, FileSession, Verdict } from './session.ts'

/**
 * Adds and revises contracts. A contract is known by its end, or by its start when the end has moved. A renewal
 * date in a client list is the one contract that the list knows of: a new date moves it.
 */
export function importContracts(
  book: ImportBook,
  session: FileSession,
  entries: readonly Entry<ContractRow>[],
  timeZone: string
): Promise<Verdict[]> {
  return importDated(contractsIn(timeZone), book, session, entries)
}

const contractsIn = (timeZone: string): DatedKind<ContractRow, ContractDetails> => ({
  known: (book, clientIds) => book.contracts(clientIds),
  save: (book, revisions) => book.saveContracts(revisions),
  choose: (row, contracts) =>
    contracts.find(({ details }) => details.endsOn === row.endsOn && agree(details.startsOn, row.startsOn)) ??
    contracts.find(({ details }) => row.startsOn !== null && details.startsOn === row.startsOn) ??
    contracts.find(({ sourceKey }) => row.isRenewalDate && sourceKey.endsWith(RENEWAL)),
  revise: (known, row) => ({
    endsOn: row.endsOn,
    startsOn: row.startsOn ?? known?.startsOn ?? null,
    optionOn: row.optionOn ?? known?.optionOn ?? null,
    noticeOn: row.noticeOn ?? known?.noticeOn ?? null,
    renewal: row.renewal ?? known?.renewal ?? 'open',
    value: row.value ?? known?.value ?? null
  }),
  contradiction: contractContradiction,
  key: (row) => (row.isRenewalDate ? RENEWAL : row.endsOn),
  happenedAt: (row, clientAddedAt) =>
    row.startsOn === null ? clientAddedAt : startOfDay(timeZone, row.startsOn)
})

const RENEWAL = 'renewal'

function agree(one: string | null, other: string | null): boolean {
  return one === null || other === null || one === other
}
