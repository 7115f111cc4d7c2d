import type { ClientRef } from '../domain/clients/client.ts'
import { forever } from './bitemporal.ts'
import type { Transaction } from './database.ts'

/**
 * Reads the client and makes other writers of it wait until this transaction ends. Not `for update`, which would also
 * wait for an import that merely adds rows pointing at the client.
 */
export async function lockClient(
  tx: Transaction,
  workspaceId: string,
  clientId: string
): Promise<ClientRef | null> {
  const [client] = await tx.$queryRaw<ClientRef[]>`
    select c.id, v.name
    from client c join client_version v on v.client_id = c.id and v.retired_at = ${forever}
    where c.workspace_id = ${workspaceId}::uuid and c.id = ${clientId}::uuid
    for no key update of c`
  return client ?? null
}
