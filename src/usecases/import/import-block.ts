import type { RowFacts } from '../../domain/import/rows/row-types.ts'
import type { ImportBook } from '../import-ports.ts'
import { importClients } from './import-clients.ts'
import { importCommitments } from './import-commitments.ts'
import { importContacts } from './import-contacts.ts'
import { importContracts } from './import-contracts.ts'
import { importFeedback, type KeyedFeedback } from './import-feedback.ts'
import { importJudgements } from './import-judgements.ts'
import { importLosses } from './import-losses.ts'
import { importMetrics } from './import-metrics.ts'
import { importRelations } from './import-relations.ts'
import { importRisks } from './import-risks.ts'
import { importTouchpoints, type KeyedTouchpoint } from './import-touchpoints.ts'
import { type Entry, type FileSession, type Postponable, UNCHANGED } from './session.ts'

/** What a row says, its conversation and its feedback told apart from all others. */
export type KeyedFacts = Omit<RowFacts, 'touchpoint' | 'feedback'> & {
  touchpoint: KeyedTouchpoint | null
  feedback: KeyedFeedback | null
}

/** Reads a block of rows into the book, kind after kind in the order in which they depend on each other. */
export async function importBlock(
  book: ImportBook,
  session: FileSession,
  entries: readonly Entry<KeyedFacts>[],
  isFinal: boolean
): Promise<Postponable[]> {
  const verdicts: (Postponable | undefined)[] = entries.map(() => undefined)
  const step = async <Row>(
    pick: (facts: KeyedFacts) => Row | null,
    run: (entries: Entry<Row>[]) => Promise<Postponable[]>
  ) => {
    const picked: { at: number; entry: Entry<Row> }[] = []
    for (const [at, { line, row }] of entries.entries()) {
      const fact = verdicts[at]?.kind === 'refused' ? null : pick(row)
      if (fact !== null) picked.push({ at, entry: { line, row: fact } })
    }
    if (picked.length === 0) return
    const results = await run(picked.map(({ entry }) => entry))
    for (const [index, { at }] of picked.entries()) verdicts[at] = both(verdicts[at], results[index])
  }
  const { timeZone } = session
  await step(
    (facts) => facts.client,
    (rows) => importClients(book, session, rows)
  )
  await step(
    (facts) => facts.contact,
    (rows) => importContacts(book, session, rows, isFinal)
  )
  await step(
    (facts) => facts.relation,
    (rows) => importRelations(book, session, rows)
  )
  await step(
    (facts) => facts.contract,
    (rows) => importContracts(book, session, rows, timeZone)
  )
  await step(
    (facts) => facts.touchpoint,
    (rows) => importTouchpoints(book, session, rows)
  )
  await step(
    (facts) => facts.feedback,
    (rows) => importFeedback(book, session, rows)
  )
  await step(
    (facts) => facts.metric,
    (rows) => importMetrics(book, session, rows)
  )
  await step(
    (facts) => facts.commitment,
    (rows) => importCommitments(book, session, rows)
  )
  await step(
    (facts) => facts.risk,
    (rows) => importRisks(book, session, rows)
  )
  await step(
    (facts) => facts.judgement,
    (rows) => importJudgements(book, session, rows)
  )
  await step(
    (facts) => facts.loss,
    (rows) => importLosses(book, session, rows, timeZone)
  )
  return verdicts.map((verdict) => verdict ?? UNCHANGED)
}

/** A row that tells several facts is added when its first is, and changed when only another is news. */
function both(first: Postponable | undefined, second: Postponable | undefined): Postponable {
  if (first === undefined) return second ?? UNCHANGED
  if (second === undefined || first.kind === 'refused' || second.kind === 'unchanged') return first
  if (second.kind === 'refused' || second.kind === 'postponed') return second
  return first.kind === 'unchanged' ? { kind: 'changed' } : first
}
