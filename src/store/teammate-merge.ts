import type { Transaction } from './database.ts'

/**
 * Makes two entries of one person one: whatever names `from` names `into` afterwards, also in what was believed
 * earlier, because it was the same person then. Needed when Slack tells a known member's address only after a
 * file has used it.
 */
export async function mergeTeammates(
  tx: Transaction,
  workspaceId: string,
  { from, into }: { from: string; into: string }
): Promise<void> {
  await tx.clientVersion.updateMany({ where: { workspaceId, ownerId: from }, data: { ownerId: into } })
  await tx.clientVersion.updateMany({ where: { workspaceId, backupId: from }, data: { backupId: into } })
  await tx.contactVersion.updateMany({
    where: { workspaceId, counterpartId: from },
    data: { counterpartId: into }
  })
  await tx.$executeRaw`
    update touchpoint set teammate_ids = array_replace(teammate_ids, ${from}::uuid, ${into}::uuid)
    where workspace_id = ${workspaceId}::uuid and ${from}::uuid = any(teammate_ids)`
  await tx.teammate.deleteMany({ where: { workspaceId, id: from } })
}
