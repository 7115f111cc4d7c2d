import type { ClientRef } from '../domain/clients/client.ts'
import type { BookOwner, Owners } from '../usecases/owner-ports.ts'
import { current } from './bitemporal.ts'
import type { Database } from './database.ts'

/** Creates the repository of who owns what. */
export function createOwners(db: Database): Owners {
  return {
    all: (workspaceId) =>
      db.read<BookOwner>(
        'owners',
        `select m.id, m.name, m.is_active as "isActive", m.slack_user_id as "slackUserId", count(*)::int as clients
         from client_version v join teammate m on m.workspace_id = v.workspace_id and m.id = v.owner_id
         where ${current('v')} and v.archived_at is null
         group by m.id order by m.name, m.id`,
        [workspaceId]
      ),
    clientsOf: (workspaceId, teammateId) =>
      db.read<ClientRef>(
        'clients-of-owner',
        `select v.client_id as id, v.name from client_version v
         where ${current('v')} and v.archived_at is null and v.owner_id = $2 order by v.name_key, v.client_id`,
        [workspaceId, teammateId]
      )
  }
}
