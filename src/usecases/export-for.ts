import type { Asker, Workspace } from '../domain/clients/teammate.ts'
import type { BookKind } from '../domain/import/kinds.ts'
import { admitToBook, type NotAllowedInBook } from './admit.ts'
import { exportBook } from './export-book.ts'
import type { BookExports, TableSink } from './export-ports.ts'

/** What an export wrote, or that somebody may not have one. */
export type Exported = { kind: 'exported'; written: { kind: BookKind; rows: number }[] } | NotAllowedInBook

/** Writes the book for somebody who sees every client of it, the confidential ones among them, as leads and admins do. */
export async function exportFor(
  { exports }: { exports: BookExports },
  { timeZone }: Workspace,
  asker: Asker,
  kinds: readonly BookKind[],
  sink: TableSink
): Promise<Exported> {
  const admission = admitToBook(asker, 'export')
  if (admission.kind === 'not_allowed') return admission
  const written = await exports.read(asker.workspaceId, timeZone, (store) => exportBook(store, sink, kinds))
  return { kind: 'exported', written }
}
