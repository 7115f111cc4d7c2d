import type { BookKind } from '../../domain/import/kinds.ts'

/** A table of versions that imports write: of what kind its rows are, and which columns say of what they are versions. */
export interface VersionedTable {
  table: string
  kind: BookKind
  identity: readonly string[]
}

const versions = (table: string, kind: BookKind, ...identity: string[]): VersionedTable => ({
  table,
  kind,
  identity: identity.length > 0 ? identity : ['source_key']
})

/** Everything that an import writes and that has a history. */
export const VERSIONED: Readonly<Record<BookKind, VersionedTable>> = {
  clients: versions('client_version', 'clients', 'client_id'),
  contacts: versions('contact_version', 'contacts', 'contact_id'),
  contracts: versions('contract', 'contracts'),
  touchpoints: versions('touchpoint', 'touchpoints'),
  feedback: versions('feedback', 'feedback'),
  metrics: versions('monthly_metric', 'metrics', 'client_id', 'metric', 'month'),
  commitments: versions('commitment', 'commitments'),
  risks: versions('risk', 'risks'),
  judgements: versions('judgement', 'judgements'),
  losses: versions('loss', 'losses')
}
export const ALL_VERSIONED: readonly VersionedTable[] = Object.values(VERSIONED)

/** SQL: two rows are versions of the same thing. */
export function sameThing({ identity }: VersionedTable, one: string, other: string): string {
  return ['workspace_id', ...identity].map((column) => `${one}.${column} = ${other}.${column}`).join(' AND ')
}
