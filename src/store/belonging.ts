import type { Transaction } from './database.ts'

/** The form offers only the client's own contacts and the workspace's own people, so a stranger here is a defect. */
export async function assertBelongs(
  tx: Transaction,
  workspaceId: string,
  clientId: string,
  contactIds: string[],
  teammateIds: string[]
): Promise<void> {
  const contacts = new Set(contactIds)
  const known = await tx.contact.count({ where: { workspaceId, clientId, id: { in: [...contacts] } } })
  if (known !== contacts.size) {
    throw new Error(`${contacts.size - known} contacts named are not contacts of client ${clientId}`)
  }
  await assertOurs(tx, workspaceId, teammateIds)
}

/** The same of teammates alone. */
export async function assertOurs(
  tx: Transaction,
  workspaceId: string,
  teammateIds: readonly string[]
): Promise<void> {
  const teammates = new Set(teammateIds)
  const ours = await tx.teammate.count({ where: { workspaceId, id: { in: [...teammates] } } })
  if (ours !== teammates.size) {
    throw new Error(`${teammates.size - ours} teammates named are not in workspace ${workspaceId}`)
  }
}
