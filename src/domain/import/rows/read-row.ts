import type { ColumnOf } from '../headers/match-headers.ts'
import type { MendedBy } from '../headers/remedies.ts'
import type { FileKind } from '../kinds.ts'
import { BOOLEAN_WORDS } from '../vocabulary.ts'
import { createCells, type ReadingSettings } from './cells.ts'
import { readClientRow } from './read-client.ts'
import { readCommitmentRow } from './read-commitment.ts'
import { readContactRow, readRelationRow } from './read-contact.ts'
import { readContractRow, readLossRow, readTouchpointRow } from './read-event.ts'
import { readFeedbackRow } from './read-feedback.ts'
import { readJudgementRow } from './read-judgement.ts'
import { readMetricRow } from './read-metric.ts'
import { readRiskRow } from './read-risk.ts'
import type { RowFacts } from './row-types.ts'

/** A row as read: what it says, why it can't be read, or that the CRM had deleted it. */
export type ReadRow =
  | { kind: 'facts'; facts: RowFacts }
  | { kind: 'refused'; reason: string }
  | { kind: 'deleted' }

/** A file's kind with the columns that were recognised. */
export interface Reading extends ReadingSettings {
  kind: FileKind
  columns: ColumnOf
  headers: readonly string[]
  takesOpenTasks: boolean
  mendedBy?: MendedBy
}

const NOTHING: RowFacts = {
  client: null,
  contact: null,
  relation: null,
  contract: null,
  touchpoint: null,
  feedback: null,
  metric: null,
  commitment: null,
  risk: null,
  judgement: null,
  loss: null
}

/** Creates the function that reads the rows of one file. */
export function createRowReader(reading: Reading): (row: readonly string[]) => ReadRow {
  const cells = createCells(reading.columns, reading.headers, reading)
  const kindColumn = reading.headers[reading.columns.get('kind') ?? -1]
  const touchpointReading = {
    takesOpenTasks: reading.takesOpenTasks,
    mendedBy: reading.mendedBy ?? 'options',
    isKindCanonical: kindColumn === 'kind'
  }
  const readers: Record<FileKind, () => Partial<RowFacts>> = {
    clients: () => readClientRow(cells),
    contacts: () => readContactRow(cells),
    relations: () => readRelationRow(cells, reading),
    contracts: () => readContractRow(cells),
    touchpoints: () => readTouchpointRow(cells, touchpointReading),
    feedback: () => readFeedbackRow(cells),
    metrics: () => readMetricRow(cells, reading),
    commitments: () => readCommitmentRow(cells),
    risks: () => readRiskRow(cells),
    judgements: () => readJudgementRow(cells, reading),
    losses: () => readLossRow(cells)
  }
  const read = readers[reading.kind]
  const canBeDeleted = reading.columns.has('deleted')
  return (row) => {
    cells.turnTo(row)
    if (canBeDeleted && cells.word('deleted', BOOLEAN_WORDS) === true) return { kind: 'deleted' }
    const facts = read()
    return cells.problem === null
      ? { kind: 'facts', facts: { ...NOTHING, ...facts } }
      : { kind: 'refused', reason: cells.problem }
  }
}
