import { createColumnEvidence } from '../../../../src/domain/import/column-evidence.ts'
import { recognise } from '../../../../src/domain/import/headers/recognise.ts'
import { createRowReader } from '../../../../src/domain/import/rows/read-row.ts'
import type { RowFacts } from '../../../../src/domain/import/rows/row-types.ts'

/** The clock of these tests: 1 October 2025, noon UTC. */
const NOW = Date.parse('2025-10-01T12:00:00Z')

/** Reads one line below a header, both without quotes: what it says, or why it is refused. */
export function readLine(header: string, line: string, timeZone = 'UTC'): RowFacts | string {
  const headers = header.split(',')
  const found = recognise(headers)
  if (found.kind === null) return found.reason
  const evidence = { ...createColumnEvidence([], [], ','), isComplete: true }
  const settings = { timeZone, currency: 'EUR', now: NOW, evidence, takesOpenTasks: false }
  const row = createRowReader({ ...found, headers, ...settings })(line.split(','))
  if (row.kind === 'refused') return row.reason
  return row.kind === 'facts' ? row.facts : row.kind
}
