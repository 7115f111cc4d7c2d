import * as z from 'zod'
import type { Asker } from '../../domain/clients/teammate.ts'
import type { ClientDeed } from '../../domain/permissions.ts'
import { type NoOwner, slackIdsOf } from '../../usecases/our-people.ts'
import { type Added, findRecord, type RecordRevised } from '../../usecases/put-on-record.ts'
import type { RecordKind, RecordKinds } from '../../usecases/record-ports.ts'
import { turnedMessage } from '../access/turned-message.ts'
import { cardAfter } from '../card/card-after.ts'
import type { Desk } from '../desk.ts'
import { clientSubject, subjectOf } from './at-client.ts'
import type { Outcome, Start, Submitter } from './definition.ts'
import { startAtClient } from './start-at-client.ts'
import type { TypedFields } from './typed.ts'

/** What a form about an entry carries along: whose it is, and which entry in the version seen; null for one to be added. */
export const recordSubject = clientSubject.extend({
  entry: z.object({ sourceKey: z.string(), revision: z.string() }).nullable()
})
type RecordSubject = z.infer<typeof recordSubject>

/** What the button carries: the client of an entry to be added, or an entry. */
const buttonSchema = z.union([z.object({ sourceKey: z.string() }), z.object({ clientId: z.string() })])

/** What stands in a form about an entry. `people` gives the Slack user ids of teammates. */
export type TypedOf<Kind extends RecordKind> = (
  details: RecordKinds[Kind],
  people: Map<string, string>
) => TypedFields

/** How a form about entries begins: with what is on record of one, or with what is likely of a new one. */
export function startAtRecord<Kind extends RecordKind>(
  deed: ClientDeed,
  kind: Kind,
  typed: TypedOf<Kind>,
  fresh: TypedFields = {}
) {
  return async (desk: Desk, asker: Asker, value: string | null): Promise<Start<RecordSubject>> => {
    const about = buttonSchema.parse(JSON.parse(value ?? ''))
    if ('clientId' in about) {
      const start = await startAtClient(deed, fresh)(desk, asker, about.clientId)
      return start.kind === 'refused' ? start : { ...start, subject: { ...start.subject, entry: null } }
    }
    const { sourceKey } = about
    const found = await findRecord(desk.ports, desk.workspace(), asker, deed, kind, sourceKey, desk.now())
    if (found.kind !== 'found') return { kind: 'refused', sentence: turnedMessage(found).text }
    const { client, revision, details } = found.entry
    const subject = { ...subjectOf(client), entry: { sourceKey, revision } }
    return { kind: 'open', subject, typed: typed(details, await peopleIn(desk, asker, [details])) }
  }
}

/**
 * Saves an entry and answers with its client's card, which tells how that moved it; who comes second is told what changed. `how` is what
 * was done, for the nudges that it settles.
 */
export async function savedRecord<Kind extends RecordKind>(
  desk: Desk,
  { asker }: Submitter,
  subject: RecordSubject,
  sentence: string,
  typed: TypedOf<Kind>,
  save: (now: number) => Promise<Added | RecordRevised<Kind> | NoOwner>,
  how: string | null = null
): Promise<Exclude<Outcome<RecordSubject>, { kind: 'ask_again' }>> {
  const before = desk.now()
  const saved = await save(before)
  switch (saved.kind) {
    case 'gone':
    case 'not_allowed':
      return { kind: 'refused', message: turnedMessage(saved) }
    case 'owner_is_nobody':
      return { kind: 'problems', problems: { owner: OWNER_IS_NOBODY } }
    case 'changed_meanwhile': {
      const { entry, seen } = saved
      const people = await peopleIn(desk, asker, [entry.details, seen])
      const { sourceKey, revision } = entry
      const [was, is] = [typed(seen, people), typed(entry.details, people)]
      const next = { ...subject, entry: { sourceKey, revision } }
      return { kind: 'changed_meanwhile', by: entry.by, seen: was, present: is, subject: next }
    }
    default: {
      const message = await cardAfter(desk, asker, subject.clientId, sentence, before)
      if (saved.kind === 'already_added') return { kind: 'repeated', message }
      return { kind: 'saved', message, clientId: subject.clientId, how }
    }
  }
}

/** What is said at the field of an owner who is a bot, a guest or gone. */
export const OWNER_IS_NOBODY = 'Choose a member of this workspace: no bot, no guest, nobody who has left.'

function peopleIn(desk: Desk, { workspaceId }: Asker, details: readonly object[]) {
  const ids = details.map((each) =>
    'ownerId' in each && typeof each.ownerId === 'string' ? each.ownerId : null
  )
  return slackIdsOf(desk.ports, workspaceId, ids)
}
