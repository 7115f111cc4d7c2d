import type { ClientRef } from '../domain/clients/client.ts'
import type { Asker, Workspace } from '../domain/clients/teammate.ts'
import type { Instant } from '../domain/time.ts'
import type { Access, Owner } from './access-ports.ts'
import { admit, type NotAllowed, viewerOf } from './admit.ts'
import { clientInChannel } from './client-in-channel.ts'
import { findClient } from './find-client.ts'
import type { Clients, Facts } from './ports.ts'

/** With which client a form that logs something opens; without one it asks, and tells when a typed name led nowhere. */
export type LogStart =
  | { kind: 'with_client'; client: ClientRef; owner: Owner | null }
  | { kind: 'choose_client'; unknownName: string | null }
  | NotAllowed

/** Where somebody started from: a client they clicked, a name they typed, or, without one, a Slack channel that may belong to a client. */
export type LogOrigin = { clientId: string } | { name: string | null; channelId: string | null }

/** Finds the client that something is to be logged for. */
export async function findClientToLog(
  ports: { facts: Facts; clients: Clients; access: Access },
  workspace: Workspace,
  asker: Asker,
  origin: LogOrigin,
  now: Instant
): Promise<LogStart> {
  if ('clientId' in origin) return startAt(origin.clientId)
  const { name, channelId } = origin
  if (name === null) {
    const here = channelId && (await clientInChannel(ports, workspace, asker, channelId, now))
    return here ? startAt(here.id) : { kind: 'choose_client', unknownName: null }
  }
  const found = await findClient(ports, workspace.id, viewerOf(asker, workspace, now), name, now)
  if (found.kind === 'not_allowed') return found
  return found.kind === 'found'
    ? startAt(found.card.facts.client.id)
    : { kind: 'choose_client', unknownName: name }

  async function startAt(clientId: string): Promise<LogStart> {
    const admission = await admit(ports, workspace, asker, clientId, 'log', now)
    if (admission.kind === 'gone') return { kind: 'choose_client', unknownName: null }
    if (admission.kind === 'not_allowed') return admission
    return { kind: 'with_client', client: admission.client, owner: admission.owner }
  }
}
