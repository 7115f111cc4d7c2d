import type { Confirmations } from '../usecases/confirmation-ports.ts'
import { timestamp } from './bitemporal.ts'
import type { Database } from './database.ts'

/** Creates the repository of what people have looked over. */
export function createConfirmations(db: Database): Confirmations {
  return {
    async add(workspaceId, { clientId, sourceKey, byId }, now) {
      const added = await db.prisma.$executeRaw`
        insert into confirmation (workspace_id, client_id, source_key, confirmed_at, by_id)
        select c.workspace_id, c.id, ${sourceKey}, ${timestamp(now)}, m.id
        from client c join teammate m on m.workspace_id = c.workspace_id and m.id = ${byId}::uuid
        where c.workspace_id = ${workspaceId}::uuid and c.id = ${clientId}::uuid
        on conflict do nothing`
      return added === 1
    }
  }
}
