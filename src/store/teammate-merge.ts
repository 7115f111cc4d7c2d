import type { Transaction } from './database.ts'

/** Where teammates are named, by table. */
const MENTIONS: Record<string, readonly string[]> = {
  client_version: ['owner_id', 'backup_id'],
  contact_version: ['counterpart_id'],
  feedback: ['owner_id'],
  commitment: ['owner_id'],
  risk: ['owner_id'],
  judgement: ['by_id'],
  action: ['owner_id'],
  claim: ['by_id'],
  cover: ['away_id', 'delegate_id'],
  confirmation: ['by_id'],
  digest: ['set_by'],
  nudge: ['settled_by']
}

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
  for (const [table, columns] of Object.entries(MENTIONS)) {
    for (const column of columns) {
      await tx.$executeRawUnsafe(
        `update ${table} set ${column} = $3::uuid where workspace_id = $1::uuid and ${column} = $2::uuid`,
        workspaceId,
        from,
        into
      )
    }
  }
  await tx.$executeRaw`
    update touchpoint set teammate_ids = array_replace(teammate_ids, ${from}::uuid, ${into}::uuid)
    where workspace_id = ${workspaceId}::uuid and ${from}::uuid = any(teammate_ids)`
  await tx.teammate.deleteMany({ where: { workspaceId, id: from } })
}
