import type { ClientRef } from '../domain/clients/client.ts'
import { nameLikeness } from '../domain/clients/similar-names.ts'
import type { TeammateOnDay, Viewer } from './access-ports.ts'
import type { ClientNames, Clients } from './ports.ts'

/**
 * The clients that somebody may mean by a folded name, at most `limit` of those the viewer may see: those with a word that begins with it,
 * else those that resemble it, the most alike first. The clients that `own` works with come before all others.
 */
export async function similarClients(
  { clients }: { clients: Clients },
  workspaceId: string,
  viewer: Viewer,
  own: TeammateOnDay | null,
  key: string,
  limit: number
): Promise<ClientRef[]> {
  const offered = await clients.offered(workspaceId, viewer, own, key, limit)
  if (offered.length > 0) return offered
  return mostAlike(await clients.resembling(workspaceId, viewer, own, key), key).slice(0, limit)
}

function mostAlike(candidates: readonly ClientNames[], key: string): ClientRef[] {
  return candidates
    .map((client) => ({ client, likeness: Math.max(...client.keys.map((own) => nameLikeness(key, own))) }))
    .filter(({ likeness }) => likeness > 0)
    .sort(
      (a, b) =>
        Number(b.client.isOwn) - Number(a.client.isOwn) ||
        b.likeness - a.likeness ||
        a.client.name.localeCompare(b.client.name)
    )
    .map(({ client: { id, name } }) => ({ id, name }))
}
