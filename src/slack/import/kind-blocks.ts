import type { FileKind } from '../../domain/import/kinds.ts'

/** What the rows of each kind of file are called: one, and several. */
const ROWS: Record<FileKind, [one: string, several: string]> = {
  clients: ['client', 'clients'],
  contacts: ['contact', 'contacts'],
  relations: ['place of work', 'places of work'],
  contracts: ['contract', 'contracts'],
  touchpoints: ['check-in', 'check-ins'],
  feedback: ['piece of feedback', 'pieces of feedback'],
  metrics: ['monthly figure', 'monthly figures'],
  commitments: ['commitment', 'commitments'],
  risks: ['risk', 'risks'],
  judgements: ['judgement', 'judgements'],
  losses: ['loss', 'losses']
}

/** What a kind of file is called as a whole. */
export function partName(kind: FileKind): string {
  return kind === 'feedback' ? 'feedback' : ROWS[kind][1]
}

/** "1 client", "1,240 check-ins" */
export function rowCount(kind: FileKind, count: number): string {
  return counted(count, ...ROWS[kind])
}

/** "1 row", "1,240 rows" */
export function counted(count: number, one: string, several: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : several}`
}
