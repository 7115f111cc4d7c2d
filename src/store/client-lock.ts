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
  const [locked] = await tx.$queryRaw<{ id: string }[]>`
    select c.id from client c where c.workspace_id = ${workspaceId}::uuid and c.id = ${clientId}::uuid for no key update`
  if (locked === undefined) return null
  // Apart from the lock: one statement would show what was believed before it had to wait.
  const [client] = await tx.$queryRaw<ClientRef[]>`
    select v.client_id as id, v.name from client_version v
    where v.workspace_id = ${workspaceId}::uuid and v.client_id = ${clientId}::uuid and v.retired_at = ${forever}`
  return client ?? null
}
