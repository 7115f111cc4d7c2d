import type { ContactDetails } from '../domain/clients/contact.ts'
import type { Asker, Workspace } from '../domain/clients/teammate.ts'
import type { Instant } from '../domain/time.ts'
import type { Access } from './access-ports.ts'
import { admit, type Turned } from './admit.ts'
import { mayNameCounterpart } from './may-name-counterpart.ts'
import { chosenTeammate, type PeoplePorts } from './our-people.ts'
import type { ContactVersions } from './version-ports.ts'
import { type ContactVersion, type NameTaken, namesake, type WrittenContact } from './written-contact.ts'

/** Somebody to be put on record at a client. */
export interface NewContact {
  clientId: string
  written: WrittenContact
  /** Whether somebody there of the same name is that person, whose record then takes what was written. */
  isNamesake: boolean
}

/** How adding somebody went; `changed` when it was somebody on record, `already_added` when all of it stands there. */
export type AddedContact =
  | { kind: 'added' | 'already_added' | 'changed' }
  | NameTaken
  | { kind: 'counterpart_is_nobody' }
  | Turned

/** Puts somebody at a client on record, unless the name is there already. Sent twice, it says the same as once. */
export async function addContact(
  ports: { access: Access; contactVersions: ContactVersions } & PeoplePorts,
  workspace: Workspace,
  asker: Asker,
  { clientId, written, isNamesake }: NewContact,
  now: Instant
): Promise<AddedContact> {
  const admission = await admit(ports, workspace, asker, clientId, 'edit_people', now)
  if (admission.kind !== 'admitted') return admission
  const { counterpartSlackId, ...said } = written
  const counterpart = await chosenTeammate(ports, asker, counterpartSlackId, now)
  if (counterpart.kind === 'nobody') return { kind: 'counterpart_is_nobody' }
  const described = { ...said, counterpartId: counterpart.id }
  const { contactVersions } = ports
  const known = await namesake(ports, asker.workspaceId, clientId, written.name)
  const present = known?.details.archivedAt === null ? known.details.counterpartId : null
  const named = { clientId, present, chosen: counterpart.id }
  const refused = await mayNameCounterpart(ports, workspace, asker, named, now)
  if (refused !== null) return refused
  // Somebody of the name who was archived may be another person; then both are on record.
  if (known !== null && (isNamesake || known.details.archivedAt === null))
    return meet(contactVersions, asker, known, described, isNamesake, now)
  const details = { ...NOTHING_ELSE, ...described }
  const added = await contactVersions.add(asker.workspaceId, { clientId, details }, asker.teammateId, now)
  if (added.kind === 'unknown_client') return { kind: 'gone' }
  if (added.kind === 'added') return { kind: 'added' }
  // Somebody was faster by a moment.
  const other = await contactVersions.one(asker.workspaceId, added.contactId)
  return other === null ? { kind: 'gone' } : meet(contactVersions, asker, other, described, isNamesake, now)
}

type Described = Omit<ContactDetails, keyof typeof NOTHING_ELSE>

/** Somebody of the name is on record: nothing is new, or it is told, or their record takes what was filled in. */
async function meet(
  contactVersions: ContactVersions,
  { workspaceId, teammateId }: Asker,
  known: ContactVersion,
  described: Described,
  isNamesake: boolean,
  now: Instant
): Promise<AddedContact> {
  if (isContained({ ...described, archivedAt: null }, { ...known.details })) return { kind: 'already_added' }
  if (!isNamesake) return { kind: 'name_taken', contact: known }
  const changes = { ...filledIn(described), archivedAt: null }
  const change = { id: known.id, revision: known.revision, changes }
  const revised = await contactVersions.revise(workspaceId, change, teammateId, now)
  if (revised.kind === 'revised') return { kind: 'changed' }
  return revised.kind === 'gone' ? revised : { kind: 'name_taken', contact: revised.version }
}

/** What was left empty says nothing about somebody who is on record, and neither does the role that everybody begins with. */
function filledIn({ role, isExecutive, ...described }: Described): Partial<ContactDetails> {
  const said = Object.entries(described).filter(([, value]) => value !== null)
  return {
    ...Object.fromEntries(said),
    ...(role !== 'other' && { role }),
    ...(isExecutive && { isExecutive })
  }
}

function isContained(some: Record<string, unknown>, all: Record<string, unknown>): boolean {
  return Object.entries(some).every(([key, value]) => all[key] === value)
}

const NOTHING_ELSE = {
  externalId: null,
  leftOn: null,
  successorId: null,
  archivedAt: null
} as const
