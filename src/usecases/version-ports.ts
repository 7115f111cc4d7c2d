import type { ClientRecord, ClientRef } from '../domain/clients/client.ts'
import type { ContactDetails } from '../domain/clients/contact.ts'
import type { Instant } from '../domain/time.ts'

/** What is believed now about a client or a contact. `revision` names this version; `by` is the name of whoever wrote it down. */
export interface Version<Details> {
  id: string
  revision: string
  client: ClientRef
  details: Details
  recordedAt: Instant
  by: string | null
}

/** A change of what somebody has seen in one version. */
export interface Change<Details> {
  id: string
  revision: string
  changes: Partial<Details>
}

/**
 * How a change went. When somebody else changed it meanwhile, nothing is written and the present version is handed back, with what
 * the one who comes second had `seen`.
 * The same change sent twice is `revised` both times.
 */
export type Revised<Details> =
  | { kind: 'revised' }
  | { kind: 'changed_meanwhile'; version: Version<Details>; seen: Details }
  | { kind: 'gone' }

/** What is known about clients, and changing it. A teammate of another workspace is a defect. */
export interface ClientVersions {
  one(workspaceId: string, clientId: string): Promise<Version<ClientRecord> | null>
  /** `taken` names the client that already has the name, the alias or the channel. */
  revise(
    workspaceId: string,
    change: Change<ClientRecord>,
    by: string,
    now: Instant
  ): Promise<Revised<ClientRecord> | { kind: 'taken'; by: 'name' | 'channel'; client: ClientRef }>
}

/** What is known about the people of a client, and changing it. A successor of another client is a defect. */
export interface ContactVersions {
  one(workspaceId: string, contactId: string): Promise<Version<ContactDetails> | null>
  /** Everybody, also those who left or were archived: executives first, then by name. */
  ofClient(workspaceId: string, clientId: string): Promise<Version<ContactDetails>[]>
  /** Adds somebody. Who has the same name there already, and is not archived, is that person: nothing is written. */
  add(
    workspaceId: string,
    contact: { clientId: string; details: ContactDetails },
    by: string,
    now: Instant
  ): Promise<{ kind: 'added' | 'already_there'; contactId: string } | { kind: 'unknown_client' }>
  revise(
    workspaceId: string,
    change: Change<ContactDetails>,
    by: string,
    now: Instant
  ): Promise<Revised<ContactDetails>>
}
