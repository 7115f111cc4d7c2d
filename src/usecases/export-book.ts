import { type BookKind, CANONICAL_COLUMNS } from '../domain/import/kinds.ts'
import type { ExportStore, TableSink } from './export-ports.ts'

/** Writes the current book in the canonical format, one table a kind. Returns how many rows each has. */
export async function exportBook(
  store: ExportStore,
  sink: TableSink,
  kinds: readonly BookKind[]
): Promise<{ kind: BookKind; rows: number }[]> {
  const written: { kind: BookKind; rows: number }[] = []
  for (const kind of kinds) {
    const rows = await sink.write(kind, CANONICAL_COLUMNS[kind], store.rows(kind))
    written.push({ kind, rows })
  }
  return written
}
