import { foldName } from '../../domain/clients/names.ts'
import type { ClientMention } from '../../domain/import/rows/client-mention.ts'
import type { FeedbackRow, TouchpointRow } from '../../domain/import/rows/fact-row-types.ts'
import type { FileSession } from './session.ts'

/**
 * The key that tells a conversation apart: the file's own id, else a digest of who, when and what, numbered when a file
 * holds the same row twice. It is made of the row's words, not of our ids, so that it is the same in another database. A
 * next step or a sentiment added later does not make it another conversation.
 */
export function touchpointKey(session: FileSession, row: TouchpointRow): string {
  if (row.externalId !== null) return row.externalId
  const said = [row.occurredAt, row.kind ?? '', row.contacts.join(';'), row.summary ?? '']
  const digest = digestOf(session, row.client, said)
  return row.isLastContact ? `last:${digest}` : numbered(session, digest)
}

/**
 * The same for feedback. What becomes of it later does not make it another; but a survey may be anonymous, so that another
 * score that nobody signed is another answer, and so is the same score twice in a file.
 */
export function feedbackKey(session: FileSession, row: FeedbackRow): string {
  if (row.externalId !== null) return row.externalId
  const said = [row.receivedAt, row.kind, row.contacts.join(';'), row.text ?? '']
  if (row.score !== null && row.contacts.length === 0)
    return numbered(session, digestOf(session, row.client, [...said, row.score]))
  return `row:${digestOf(session, row.client, said)}`
}

function digestOf(session: FileSession, client: ClientMention, said: (string | number)[]): string {
  const { ids, name, domain, emailDomain } = client
  const who = [ids.join(';'), name === null ? '' : foldName(name), domain ?? '', emailDomain ?? '']
  return session.store.digest([...who, ...said].join('\u001f'))
}

function numbered(session: FileSession, digest: string): string {
  const count = session.occurrences.next(digest)
  return count === 1 ? `row:${digest}` : `row:${digest}:${count}`
}
