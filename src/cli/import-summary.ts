import Table from 'cli-table3'
import type { FileReport, Refusal } from '../usecases/import/report.ts'

const SHOWN = 20

/** The summary of an import: a table of the files, what was left out, and the first refused rows with their reasons. */
export function importSummary(
  reports: readonly FileReport[],
  refusals: readonly Refusal[],
  isDryRun: boolean
): string {
  const table = new Table({
    head: ['File', 'Kind', 'Read', 'Added', 'Changed', 'Unchanged', 'Refused'],
    colAligns: ['left', 'left', 'right', 'right', 'right', 'right', 'right'],
    style: { head: [], border: [], compact: true }
  })
  for (const { file, kind, read, added, changed, unchanged, refused } of reports)
    table.push([file, kind ?? '–', read, added, changed, unchanged, refused])
  const parts = [table.toString(), ...reports.flatMap(remarks), ...refused(refusals, total(reports))]
  if (isDryRun) parts.push('This was a dry run: nothing was kept.')
  return `${parts.join('\n')}\n`
}

/** How many rows of all files were refused. */
export function total(reports: readonly FileReport[]): number {
  return reports.reduce((sum, { refused }) => sum + refused, 0)
}

function remarks({ file, notRead, deleted, ignored, strangers }: FileReport): string[] {
  const lines: string[] = []
  if (notRead !== null) lines.push(`${file}: ${notRead}`)
  if (deleted > 0) lines.push(`${file}: ${deleted} rows that the CRM marks as deleted were skipped`)
  if (ignored.length > 0) lines.push(`${file}: columns not used: ${ignored.map(named).join(', ')}`)
  if (strangers.length > 0)
    lines.push(
      `${file}: left empty, nobody of ours is known as ${some(strangers)}; an e-mail address would tell`
    )
  return lines
}

function refused(refusals: readonly Refusal[], count: number): string[] {
  if (count === 0) return []
  // A row that waited for one further down is refused after that one.
  const files = [...new Set(refusals.map(({ file }) => file))]
  const ordered = refusals.toSorted(
    (a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line
  )
  const lines = ordered.slice(0, SHOWN).map(({ file, line, reason }) => `  ${file}, line ${line}: ${reason}`)
  const rest = count - lines.length
  return [
    'Refused:',
    ...lines,
    ...(rest > 0 ? [`  … and ${rest} more; --refused FILE writes all of them`] : [])
  ]
}

function some(items: readonly string[]): string {
  const shown = items.slice(0, 5).map(named).join(', ')
  return items.length > 5 ? `${shown} and ${items.length - 5} more` : shown
}

function named(item: string): string {
  return item === '' ? '(no name)' : item
}
