import * as z from 'zod'
import type { ContactDetails } from '../../domain/clients/contact.ts'
import type { Asker } from '../../domain/clients/teammate.ts'
import { findContact } from '../../usecases/edit-contact.ts'
import { slackIdsOf } from '../../usecases/our-people.ts'
import { turnedMessage } from '../access/turned-message.ts'
import type { Desk } from '../desk.ts'
import { clientSubject } from '../form/at-client.ts'
import type { Start } from '../form/definition.ts'
import { tickTyped } from '../form/fields/choice.ts'
import type { TypedFields } from '../form/typed.ts'
import { contactTyped } from './contact-fields.ts'
import { called } from './contact-words.ts'

/** Somebody on record, in the version seen. */
const contactSchema = z.object({
  id: z.string(),
  revision: z.string(),
  isLeaving: z.boolean(),
  /** The name of a counterpart whom the form cannot show, because Slack does not know them. */
  unseenCounterpart: z.string().nullable()
})

/** What the form about a contact carries along. */
export const contactSubject = clientSubject.extend({
  /** Null for somebody to be added. */
  contact: contactSchema.nullable(),
  /** Who goes by the name already, in words. */
  namesake: z.string().nullable()
})
export type ContactSubject = z.infer<typeof contactSubject>

/** The form about somebody on record, for those who may change it. */
export async function startAtContact(
  desk: Desk,
  asker: Asker,
  contactId: string
): Promise<Start<ContactSubject>> {
  const found = await findContact(desk.ports, desk.workspace(), asker, contactId, desk.now())
  if (found.kind !== 'found') return { kind: 'refused', sentence: turnedMessage(found).text }
  const { id, revision, client, details } = found.contact
  const [typed = {}] = await versionsTyped(desk, asker, [details])
  const unseenCounterpart = await unseenCounterpartOf(desk, asker, details)
  const contact = { id, revision, isLeaving: details.leftOn !== null, unseenCounterpart }
  return {
    kind: 'open',
    subject: { clientId: client.id, name: client.name, contact, namesake: null },
    typed
  }
}

/** What each version says of somebody, as it stands in the form. */
export async function versionsTyped(
  desk: Desk,
  { workspaceId }: Asker,
  versions: readonly ContactDetails[]
): Promise<TypedFields[]> {
  const ids = versions.map(({ counterpartId }) => counterpartId)
  const people = await slackIdsOf(desk.ports, workspaceId, ids)
  return versions.map((details) => ({
    ...contactTyped(details, people),
    archived: tickTyped(details.archivedAt !== null)
  }))
}

async function unseenCounterpartOf(
  { ports }: Desk,
  { workspaceId }: Asker,
  { counterpartId }: ContactDetails
): Promise<string | null> {
  if (counterpartId === null) return null
  const [counterpart] = await ports.directory.teammates(workspaceId, [counterpartId])
  return counterpart === undefined || counterpart.slackUserId !== null ? null : called(counterpart.name)
}
