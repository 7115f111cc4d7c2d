import type { ClientRef } from '../domain/clients/client.ts'
import { foldName } from '../domain/clients/names.ts'
import type { Asker, Workspace } from '../domain/clients/teammate.ts'
import type { Instant } from '../domain/time.ts'
import { todayIn, viewerOf } from './admit.ts'
import type { Clients } from './ports.ts'
import { similarClients } from './similar-clients.ts'

/** The clients to offer while somebody types a name, their own first, of those they may see. */
export function suggestClients(
  ports: { clients: Clients },
  workspace: Workspace,
  asker: Asker,
  typed: string,
  limit: number,
  now: Instant
): Promise<ClientRef[]> {
  const own = { teammateId: asker.teammateId, today: todayIn(workspace, now) }
  return similarClients(ports, workspace.id, viewerOf(asker, workspace, now), own, foldName(typed), limit)
}
