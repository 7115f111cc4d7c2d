import { createColumnEvidence } from '../../domain/import/column-evidence.ts'
import type { HeaderMatch } from '../../domain/import/headers/match-headers.ts'
import type { FileKind } from '../../domain/import/kinds.ts'
import { createOccurrences } from '../../domain/import/occurrences.ts'
import { createRowReader, type ReadRow } from '../../domain/import/rows/read-row.ts'
import type { RowFacts } from '../../domain/import/rows/row-types.ts'
import type { ImportStore, Table, TableRow } from '../import-ports.ts'
import type { FigureLines } from './figure-lines.ts'
import { importBlock, type KeyedFacts } from './import-block.ts'
import { readAhead } from './read-ahead.ts'
import { createRemembered } from './remembered.ts'
import type { FileReport, ImportOptions, ImportWatch, Refusal } from './report.ts'
import { createClaims, type Entry, type FileSession, type Postponable } from './session.ts'
import { feedbackKey, touchpointKey } from './source-key.ts'

/** A recognised file. */
export type RecognisedTable = { table: Table; kind: FileKind } & HeaderMatch

const DATE_FIELDS =
  'added_on archived_on renewal_on last_contact_on left_on occurred_at next_step_on ends_on starts_on option_on notice_on ' +
  'received_at respond_by responded_at resolve_by resolved_at told_client_at due_on signed_off_on done_on broken_on ' +
  'opened_on accepted_on closed_on made_at expires_on lost_on won_back_on recorded_at'
const AMOUNT_FIELDS = 'annual_revenue value'

/** Reads one file into the book, block after block, each in a transaction of its own. `figureLines` are those of the whole import. */
export async function importFile(
  store: ImportStore,
  file: RecognisedTable,
  options: ImportOptions,
  watch: ImportWatch,
  figureLines: FigureLines
): Promise<FileReport> {
  const { table, columns, kind } = file
  const columnsOf = (fields: string) => fields.split(' ').flatMap((field) => columns.get(field) ?? [])
  const evidence = createColumnEvidence(columnsOf(DATE_FIELDS), columnsOf(AMOUNT_FIELDS), table.delimiter)
  const session: FileSession = {
    ...options,
    store,
    claims: createClaims(),
    occurrences: createOccurrences(),
    figureLines,
    clients: createRemembered(),
    contacts: createRemembered(),
    strangers: new Set(),
    absentees: new Set()
  }
  figureLines.turnTo(table.name)
  const read = createRowReader({ ...options, kind, columns, headers: table.headers, evidence })
  const report = emptyReport(file)
  let refusals: Refusal[] = []
  const refuse = (line: number, reason: string) => {
    report.refused += 1
    refusals.push({ file: table.name, line, reason })
  }
  /** Rows are refused while they are read and while they are kept; whoever mends the file goes through it by line. */
  const tellRefusals = () => {
    for (const refusal of refusals.sort((a, b) => a.line - b.line)) watch.refused(refusal)
    refusals = []
  }
  const postponed: Postponed[] = []
  const settle = async (entries: Entry<KeyedFacts>[], isFinal: boolean): Promise<Postponable[]> => {
    if (entries.length === 0) return []
    let isUndone = kind === 'clients' || kind === 'contacts'
    const verdicts = await store.transaction((book) => {
      session.claims.forget()
      // What an undone attempt added is not there; and a list of clients changes what its names mean.
      if (isUndone) forgetFound(session)
      isUndone = true
      return importBlock(book, session, entries, isFinal)
    })
    session.claims.settle()
    return verdicts
  }
  for await (const block of readAhead(table.blocks())) {
    for (const { line, reason } of block.problems) refuse(line, reason)
    let rows = block.rows.map(({ cells }) => read(cells))
    if (evidence.isWanted && !evidence.isComplete) {
      await collectEvidence(table, evidence)
      rows = block.rows.map(({ cells }) => read(cells))
    }
    const entries = readable(session, block.rows, rows, refuse, report)
    const verdicts = await settle(entries, false)
    for (const [index, verdict] of verdicts.entries()) {
      const entry = entries[index]
      if (entry && verdict.kind === 'postponed') postponed.push({ entry, before: verdict.before })
      else if (entry) count(report, verdict, entry.line, refuse)
    }
    tellRefusals()
    report.read += block.rows.length + block.problems.length
    watch.progress({ file: table.name, bytesRead: block.bytesRead, size: table.size })
  }
  const verdicts = await settle(
    postponed.map(({ entry }) => entry),
    true
  )
  for (const [index, { entry, before }] of postponed.entries()) {
    const verdict = verdicts[index] ?? before
    count(
      report,
      verdict.kind === 'refused' || before.kind === 'unchanged' ? verdict : before,
      entry.line,
      refuse
    )
  }
  tellRefusals()
  return { ...report, strangers: [...session.strangers], absentees: [...session.absentees] }
}

function forgetFound(session: FileSession): void {
  session.clients.forget()
  session.contacts.forget()
}

interface Postponed {
  entry: Entry<KeyedFacts>
  before: Postponable
}

/** Reads the whole file once for what its columns say, before anything of it that needs them is believed. */
async function collectEvidence(
  table: Table,
  evidence: ReturnType<typeof createColumnEvidence>
): Promise<void> {
  for await (const { rows } of table.blocks()) for (const { cells } of rows) evidence.see(cells)
  evidence.isComplete = true
}

function readable(
  session: FileSession,
  rows: readonly TableRow[],
  read: readonly ReadRow[],
  refuse: (line: number, reason: string) => void,
  report: FileReport
): Entry<KeyedFacts>[] {
  const entries: Entry<KeyedFacts>[] = []
  for (const [index, { line }] of rows.entries()) {
    const row = read[index]
    if (row?.kind === 'refused') refuse(line, row.reason)
    if (row?.kind === 'deleted') report.deleted += 1
    if (row?.kind !== 'facts') continue
    entries.push({ line, row: keyed(session, row.facts) })
  }
  return entries
}

function keyed(session: FileSession, facts: RowFacts): KeyedFacts {
  const { touchpoint, feedback } = facts
  return {
    ...facts,
    touchpoint: touchpoint && { ...touchpoint, sourceKey: touchpointKey(session, touchpoint) },
    feedback: feedback && { ...feedback, sourceKey: feedbackKey(session, feedback) }
  }
}

function count(
  report: FileReport,
  verdict: Postponable,
  line: number,
  refuse: (line: number, reason: string) => void
): void {
  if (verdict.kind === 'refused') refuse(line, verdict.reason)
  else if (verdict.kind !== 'postponed') report[verdict.kind] += 1
}

function emptyReport({ table, kind, ignored }: RecognisedTable): FileReport {
  const counts = { read: 0, added: 0, changed: 0, unchanged: 0, refused: 0, deleted: 0 }
  return { file: table.name, kind, ignored, strangers: [], absentees: [], notRead: null, ...counts }
}
