import type { ContactDetails } from '../domain/clients/contact.ts'
import type { Asker, Workspace } from '../domain/clients/teammate.ts'
import type { Instant } from '../domain/time.ts'
import type { Access } from './access-ports.ts'
import { admit, type Turned } from './admit.ts'
import { mayNameCounterpart } from './may-name-counterpart.ts'
import { chosenTeammate, type PeoplePorts } from './our-people.ts'
import type { ContactVersions, Revised } from './version-ports.ts'
import { type ContactVersion, type NameTaken, namesake, type WrittenContact } from './written-contact.ts'

/** A change of what is on record about somebody, as seen in one version. */
export interface ContactChange {
  contactId: string
  revision: string
  written: WrittenContact
  /** The relationship is kept by somebody whom Slack does not know, so that the form could not show them: nobody chosen leaves it so. */
  isCounterpartUnseen: boolean
  /** No contact any more; what was said and done stays on record. */
  isArchived: boolean
  /** Was thought to leave or to have left, and is there after all. */
  isBack: boolean
}

/** How it went. */
export type EditedContact =
  | Exclude<Revised<ContactDetails>, { kind: 'gone' }>
  | NameTaken
  | { kind: 'counterpart_is_nobody' }
  | Turned

/** Finds somebody on record whom the asker may change. */
export async function findContact(
  ports: { access: Access; contactVersions: ContactVersions },
  workspace: Workspace,
  asker: Asker,
  contactId: string,
  now: Instant
): Promise<{ kind: 'found'; contact: ContactVersion } | Turned> {
  const contact = await ports.contactVersions.one(asker.workspaceId, contactId)
  if (contact === null) return { kind: 'gone' }
  const admission = await admit(ports, workspace, asker, contact.client.id, 'edit_people', now)
  return admission.kind === 'admitted' ? { kind: 'found', contact } : admission
}

/** Changes what is on record about somebody. A name that somebody else there has is refused. */
export async function editContact(
  ports: { access: Access; contactVersions: ContactVersions } & PeoplePorts,
  workspace: Workspace,
  asker: Asker,
  { contactId, revision, written, isCounterpartUnseen, isArchived, isBack }: ContactChange,
  now: Instant
): Promise<EditedContact> {
  const found = await findContact(ports, workspace, asker, contactId, now)
  if (found.kind !== 'found') return found
  const { client, details } = found.contact
  const { counterpartSlackId, ...said } = written
  const counterpart = await chosenTeammate(ports, asker, counterpartSlackId, now)
  if (counterpart.kind === 'nobody') return { kind: 'counterpart_is_nobody' }
  const keeps = counterpart.id ?? (isCounterpartUnseen ? details.counterpartId : null)
  const present = details.archivedAt === null ? details.counterpartId : null
  const named = { clientId: client.id, present, chosen: isArchived ? null : keeps }
  const refused = await mayNameCounterpart(ports, workspace, asker, named, now)
  if (refused !== null) return refused
  const other = await namesake(ports, asker.workspaceId, client.id, written.name, contactId)
  if (!isArchived && other?.details.archivedAt === null) return { kind: 'name_taken', contact: other }
  const changes: Partial<ContactDetails> = {
    ...said,
    ...((counterpart.id !== null || !isCounterpartUnseen) && { counterpartId: counterpart.id }),
    archivedAt: isArchived ? (details.archivedAt ?? now) : null,
    ...(isBack && { leftOn: null, successorId: null })
  }
  const change = { id: contactId, revision, changes }
  return ports.contactVersions.revise(asker.workspaceId, change, asker.teammateId, now)
}
