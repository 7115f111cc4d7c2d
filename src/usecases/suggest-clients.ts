import type { ClientRef } from '../domain/clients/client.ts'
import { foldName } from '../domain/clients/names.ts'
import type { Clients } from './ports.ts'
import { similarClients } from './similar-clients.ts'

/** The clients to offer while somebody types a name: those that begin with it, else those that resemble it. */
export async function suggestClients(
  { clients }: { clients: Clients },
  workspaceId: string,
  typed: string,
  limit: number
): Promise<ClientRef[]> {
  const key = foldName(typed)
  const beginning = await clients.namesStartingWith(workspaceId, key, limit)
  return beginning.length > 0 ? beginning : similarClients(await clients.allNames(workspaceId), key, limit)
}
