import type { ClientRef } from '../domain/clients/client.ts'
import { foldName } from '../domain/clients/names.ts'
import type { Asker, Workspace } from '../domain/clients/teammate.ts'
import type { Instant } from '../domain/time.ts'
import { viewerOf } from './admit.ts'
import type { Clients } from './ports.ts'
import { similarClients } from './similar-clients.ts'

/** The clients to offer while somebody types a name, of those they may see: those that begin with it, else those that resemble it. */
export async function suggestClients(
  { clients }: { clients: Clients },
  workspace: Workspace,
  asker: Asker,
  typed: string,
  limit: number,
  now: Instant
): Promise<ClientRef[]> {
  const key = foldName(typed)
  const viewer = viewerOf(asker, workspace, now)
  const beginning = await clients.namesStartingWith(workspace.id, viewer, key, limit)
  if (beginning.length > 0) return beginning
  return similarClients(await clients.allNames(workspace.id, viewer), key, limit)
}
