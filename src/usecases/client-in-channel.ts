import type { ClientRef } from '../domain/clients/client.ts'
import type { Asker, Workspace } from '../domain/clients/teammate.ts'
import type { Instant } from '../domain/time.ts'
import type { Access } from './access-ports.ts'
import { admit } from './admit.ts'
import type { Clients } from './ports.ts'

/**
 * The client that a Slack channel belongs to, in which commands need no name; `channelId` is Slack's. Null also where the asker may
 * not see it: the channel is then like any other.
 */
export async function clientInChannel(
  ports: { clients: Clients; access: Access },
  workspace: Workspace,
  asker: Asker,
  channelId: string,
  now: Instant
): Promise<ClientRef | null> {
  const client = await ports.clients.inChannel(asker.workspaceId, channelId)
  if (client === null) return null
  const admission = await admit(ports, workspace, asker, client.id, 'see_client', now)
  return admission.kind === 'admitted' ? client : null
}
