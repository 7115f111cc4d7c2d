import { foldName } from '../../domain/clients/names.ts'
import { emailIn } from '../../domain/import/domains.ts'
import type { ImportBook, TeammateKeys } from '../import-ports.ts'
import type { Entry, FileSession } from './session.ts'

const SLACK_ID = /^[UW][A-Z0-9]{6,20}$/

/** Finds those of us that a file names, by e-mail, Slack id, or a name that only one of us has. */
export interface TeammateFinder {
  /** The teammate's id; null when the file names nobody we can tell, which is noted once. */
  find(mention: string | null): string | null
}

/**
 * Reads who is known and adds those whom the mentions name by an e-mail address or a Slack id not seen before: Slack will tell the rest when they
 * appear there. A CRM's own user id or an unknown name stays nobody.
 */
export async function findTeammates(
  book: ImportBook,
  session: FileSession,
  mentions: Iterable<string | null>
): Promise<TeammateFinder> {
  const byKey = new Map<string, string | null>()
  const absent = new Set<string>()
  const learn = (teammate: TeammateKeys) => {
    if (teammate.slackUserId === null) absent.add(teammate.id)
    for (const key of [teammate.slackUserId, teammate.email]) if (key !== null) byKey.set(key, teammate.id)
    const name = foldName(teammate.name)
    // Two of the same name: the name tells neither.
    byKey.set(name, byKey.has(name) && byKey.get(name) !== teammate.id ? null : teammate.id)
  }
  const distinct = new Set([...mentions].filter((mention) => mention !== null))
  if (distinct.size > 0) for (const teammate of await book.teammates()) learn(teammate)
  const added: TeammateKeys[] = []
  for (const mention of distinct) {
    const email = emailIn(mention)
    const slackUserId = SLACK_ID.test(mention) ? mention : null
    const key = email ?? slackUserId
    if (key === null || byKey.has(key)) continue
    const teammate = { id: session.store.newId(), slackUserId, email, name: nameFor(mention, email) }
    added.push(teammate)
    learn(teammate)
  }
  if (added.length > 0) await book.addTeammates(added)
  return {
    find(mention) {
      if (mention === null) return null
      const id = byKey.get(emailIn(mention) ?? mention) ?? byKey.get(foldName(mention)) ?? null
      if (id === null) session.strangers.add(mention)
      else if (absent.has(id)) session.absentees.add(mention)
      return id
    }
  }
}

/** Puts teammates' ids in place of the mentions in one column; null for nobody we can tell. */
export async function withTeammate<Column extends string, Row extends Record<Column, string | null>>(
  book: ImportBook,
  session: FileSession,
  entries: readonly Entry<Row>[],
  column: Column
): Promise<Entry<Row>[]> {
  const mentions = entries.map(({ row }) => row[column])
  const teammates = await findTeammates(book, session, mentions)
  return entries.map(({ line, row }) => ({ line, row: { ...row, [column]: teammates.find(row[column]) } }))
}

/** "Jane Doe <jane@acme.com>" is Jane Doe; an address alone is all we can call somebody. */
function nameFor(mention: string, email: string | null): string {
  const words = email === null ? mention : mention.replace(/[<(]?[^\s<>()]+@[^\s<>()]+[>)]?/, '').trim()
  return words === '' ? (email ?? mention) : words
}
