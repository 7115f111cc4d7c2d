import type { ClientRef } from '../domain/clients/client.ts'
import type { Asker, Workspace } from '../domain/clients/teammate.ts'
import type { Instant } from '../domain/time.ts'
import type { Access } from './access-ports.ts'
import { admit, type NotAllowed, viewerOf } from './admit.ts'
import { findClient } from './find-client.ts'
import type { Clients, Facts } from './ports.ts'

/** With which client a check-in form opens; without one the form asks, and tells when a typed name led nowhere. */
export type CheckinStart =
  | { kind: 'with_client'; client: ClientRef }
  | { kind: 'choose_client'; unknownName: string | null }
  | NotAllowed

/** Where somebody started from: a name they typed (perhaps none), or a client they clicked. */
export type CheckinOrigin = { name: string | null } | { clientId: string }

/** Finds the client a check-in form is for. */
export async function openCheckin(
  ports: { facts: Facts; clients: Clients; access: Access },
  workspace: Workspace,
  asker: Asker,
  origin: CheckinOrigin,
  now: Instant
): Promise<CheckinStart> {
  if ('clientId' in origin) return startAt(origin.clientId)
  if (origin.name === null) return { kind: 'choose_client', unknownName: null }
  const viewer = viewerOf(asker, workspace, now)
  const found = await findClient(ports, workspace.id, viewer, origin.name, now)
  if (found.kind === 'not_allowed') return found
  return found.kind === 'found'
    ? startAt(found.card.facts.client.id)
    : { kind: 'choose_client', unknownName: origin.name }

  async function startAt(clientId: string): Promise<CheckinStart> {
    const admission = await admit(ports, workspace, asker, clientId, 'log', now)
    if (admission.kind === 'gone') return { kind: 'choose_client', unknownName: null }
    return admission.kind === 'admitted' ? { kind: 'with_client', client: admission.client } : admission
  }
}
