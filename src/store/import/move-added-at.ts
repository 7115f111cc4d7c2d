import type { Instant } from '../../domain/time.ts'
import type { Connection } from './connection.ts'
import { instantText } from './copy-text.ts'

/**
 * Corrects since when clients or contacts are on record. Those of which it is no news are not locked, for whoever logs about one
 * of them would wait for the whole import.
 */
export async function moveAddedAt(
  { client, workspaceId }: Connection,
  table: 'client' | 'contact',
  said: readonly { id: string; addedAt: Instant }[]
): Promise<void> {
  await client.query(
    `UPDATE ${table} AS known SET added_at = said.added_at
     FROM unnest($2::uuid[], $3::timestamptz[]) AS said (id, added_at)
     WHERE known.workspace_id = $1 AND known.id = said.id AND known.added_at <> said.added_at`,
    [workspaceId, said.map(({ id }) => id), said.map(({ addedAt }) => instantText(addedAt))]
  )
}
