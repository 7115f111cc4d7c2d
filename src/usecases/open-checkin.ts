import type { ClientRef } from '../domain/clients/client.ts'
import type { Asker } from '../domain/clients/teammate.ts'
import type { Instant } from '../domain/time.ts'
import { findClient } from './find-client.ts'
import type { Clients, Contacts, Facts } from './ports.ts'

/** With which client a check-in form opens; without one the form asks, and tells when a typed name led nowhere. */
export type CheckinStart =
  | { kind: 'with_client'; client: ClientRef }
  | { kind: 'choose_client'; unknownName: string | null }

/** Where somebody started from: a name they typed (perhaps none), or a client they clicked. */
export type CheckinOrigin = { name: string | null } | { clientId: string }

/** Finds the client a check-in form is for. */
export async function openCheckin(
  ports: { facts: Facts; clients: Clients; contacts: Contacts },
  asker: Asker,
  origin: CheckinOrigin,
  now: Instant
): Promise<CheckinStart> {
  if ('clientId' in origin) {
    const known = await ports.contacts.ofClient(asker.workspaceId, origin.clientId, now)
    return known === null
      ? { kind: 'choose_client', unknownName: null }
      : { kind: 'with_client', client: known.client }
  }
  if (origin.name === null) return { kind: 'choose_client', unknownName: null }
  const found = await findClient(ports, asker.workspaceId, origin.name, now)
  if (found.kind !== 'found') return { kind: 'choose_client', unknownName: origin.name }
  const { id, name } = found.card.facts.client
  return { kind: 'with_client', client: { id, name } }
}
