import type { ClientRef } from '../domain/clients/client.ts'
import { nameLikeness } from '../domain/clients/similar-names.ts'
import type { ClientNames } from './ports.ts'

/** The clients whose names resemble a folded name, the most alike first, at most `limit`. */
export function similarClients(names: readonly ClientNames[], key: string, limit: number): ClientRef[] {
  return names
    .map((client) => ({ client, likeness: Math.max(...client.keys.map((own) => nameLikeness(key, own))) }))
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness || a.client.name.localeCompare(b.client.name))
    .slice(0, limit)
    .map(({ client: { id, name } }) => ({ id, name }))
}
