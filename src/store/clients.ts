import type { ClientDetails, ClientRef } from '../domain/clients/client.ts'
import { foldName, nameKeys } from '../domain/clients/names.ts'
import type { Instant } from '../domain/time.ts'
import type { Clients } from '../usecases/ports.ts'
import { current, forever, timestamp } from './bitemporal.ts'
import { createClientSearch } from './client-search.ts'
import type { Database } from './database.ts'
import { isUniqueViolation } from './errors.ts'
import { asParameters, isVisible } from './visible.ts'

/** Creates the repository that finds clients by what they are called, and adds them. */
export function createClients(db: Database): Clients {
  return {
    namesStartingWith: (workspaceId, viewer, key, limit) =>
      db.read<ClientRef>(
        'clients-starting-with',
        `select v.client_id as id, v.name
         from client_version v
         where ${current('v')} and v.archived_at is null and ${isVisible('v', '$4', '$5')} and v.client_id in (
           select n.client_id from client_name n where n.workspace_id = $1 and starts_with(n.key, $2))
         order by v.name_key limit $3`,
        [workspaceId, key, limit, ...asParameters(viewer)]
      ),
    ...createClientSearch(db),
    stages: (workspaceId, viewer) =>
      db.read<{ id: string; stage: string | null }>(
        'clients-stages',
        `select v.client_id as id, v.stage from client_version v
         where ${current('v')} and v.archived_at is null and ${isVisible('v', '$2', '$3')}`,
        [workspaceId, ...asParameters(viewer)]
      ),
    answeringTo: (workspaceId, viewer, keys) =>
      db.read<ClientRef>(
        'clients-answering-to',
        `select v.client_id as id, v.name from client_version v
         where ${current('v')} and v.archived_at is null and ${isVisible('v', '$3', '$4')} and v.client_id in (
           select n.client_id from client_name n where n.workspace_id = $1 and n.key = any($2))
         order by v.name_key`,
        [workspaceId, keys, ...asParameters(viewer)]
      ),
    inChannel: async (workspaceId, channelId) => {
      const [client = null] = await db.read<ClientRef>(
        'client-in-channel',
        `select v.client_id as id, v.name from client_version v
         where ${current('v')} and v.channel_id = $2 and v.archived_at is null`,
        [workspaceId, channelId]
      )
      return client
    },
    async add(workspaceId, client, by, now) {
      try {
        return { kind: 'added', client: await create(db, workspaceId, client, by, now) }
      } catch (error) {
        const holder = isUniqueViolation(error) ? await holderOf(db, workspaceId, client.name) : null
        if (holder === null) throw error
        return { kind: 'name_taken', client: holder }
      }
    }
  }
}

/** Identity, first version and names in one transaction. The unique name key decides between two who add at once. */
async function create(
  db: Database,
  workspaceId: string,
  { annualRevenue, archivedAt, ...details }: ClientDetails,
  recordedBy: string,
  now: Instant
): Promise<ClientRef> {
  const recordedAt = timestamp(now)
  const version = {
    ...details,
    nameKey: foldName(details.name),
    annualRevenue: annualRevenue?.amount ?? null,
    currency: annualRevenue?.currency ?? null,
    archivedAt: archivedAt === null ? null : timestamp(archivedAt),
    recordedAt,
    recordedBy
  }
  const keys = nameKeys(details.name, details.aliases).map((key) => ({ key }))
  const data = {
    workspaceId,
    addedAt: recordedAt,
    recordedAt,
    versions: { create: version },
    names: { create: keys }
  }
  const { id } = await db.transaction((tx) => tx.client.create({ data, select: { id: true } }))
  return { id, name: details.name }
}

async function holderOf(db: Database, workspaceId: string, name: string): Promise<ClientRef | null> {
  const version = await db.prisma.clientVersion.findFirst({
    where: { workspaceId, nameKey: foldName(name), retiredAt: forever },
    select: { clientId: true, name: true }
  })
  return version && { id: version.clientId, name: version.name }
}
