import { foldName } from '../../domain/clients/names.ts'
import type { TouchpointRow } from '../../domain/import/rows/row-types.ts'
import type { FileSession } from './session.ts'

/**
 * The key that tells a conversation apart: the file's own id, else a digest of who, when and what, numbered when a file
 * holds the same row twice. It is made of the row's words, not of our ids, so that it is the same in another database. A
 * next step or a sentiment added later does not make it another conversation.
 */
export function sourceKeyOf(session: FileSession, row: TouchpointRow): string {
  if (row.externalId !== null) return row.externalId
  const { ids, name, domain, emailDomain } = row.client
  const client = [ids.join(';'), name === null ? '' : foldName(name), domain ?? '', emailDomain ?? '']
  const said = [...client, row.occurredAt, row.kind ?? '', row.contacts.join(';'), row.summary ?? '']
  const digest = session.store.digest(said.join('\u001f'))
  if (row.isLastContact) return `last:${digest}`
  const count = session.occurrences.next(digest)
  return count === 1 ? `row:${digest}` : `row:${digest}:${count}`
}
