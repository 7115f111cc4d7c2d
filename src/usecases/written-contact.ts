import type { ContactDetails } from '../domain/clients/contact.ts'
import { foldName } from '../domain/clients/names.ts'
import type { Asker, Workspace } from '../domain/clients/teammate.ts'
import type { Instant } from '../domain/time.ts'
import type { Access } from './access-ports.ts'
import { admit } from './admit.ts'
import type { ContactVersions, Version } from './version-ports.ts'

/** What is on record about somebody at a client. */
export type ContactVersion = Version<ContactDetails>

/** Somebody at a client as one of us writes them down; `null` is what nobody has said. */
export interface WrittenContact
  extends Pick<
    ContactDetails,
    'name' | 'title' | 'email' | 'role' | 'isExecutive' | 'preferredChannel' | 'rhythmDays'
  > {
  /** The one of us who keeps this relationship. */
  counterpartSlackId: string | null
}

/** Somebody else there is called so: it may be the same person. */
export interface NameTaken {
  kind: 'name_taken'
  contact: ContactVersion
}

/**
 * Whoever at the client goes by this name, spelled one way or another: rather somebody who is a contact than somebody archived.
 * `exceptId` is somebody who may.
 */
export async function namesake(
  { contactVersions }: { contactVersions: ContactVersions },
  workspaceId: string,
  clientId: string,
  name: string,
  exceptId: string | null = null
): Promise<ContactVersion | null> {
  const key = foldName(name)
  if (key === '') return null
  const people = await contactVersions.ofClient(workspaceId, clientId)
  const called = people.filter(({ id, details }) => id !== exceptId && foldName(details.name) === key)
  return called.find(({ details }) => details.archivedAt === null) ?? called[0] ?? null
}

/** The same while a name is typed: nobody for who may not change the client's people, or no longer. */
export async function namesakeFor(
  ports: { access: Access; contactVersions: ContactVersions },
  workspace: Workspace,
  asker: Asker,
  { clientId, name, exceptId }: { clientId: string; name: string; exceptId: string | null },
  now: Instant
): Promise<ContactVersion | null> {
  const admission = await admit(ports, workspace, asker, clientId, 'edit_people', now)
  return admission.kind === 'admitted' ? namesake(ports, workspace.id, clientId, name, exceptId) : null
}
