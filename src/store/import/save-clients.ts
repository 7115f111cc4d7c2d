import type { ClientRevision } from '../../usecases/import-ports.ts'
import type { Connection } from './connection.ts'
import { instantText } from './copy-text.ts'
import { moveAddedAt } from './move-added-at.ts'
import { fillStage, type Stage, takeStage } from './stage.ts'

const STAGE: Stage = {
  table: 'client_version',
  columns: (
    'id workspace_id client_id recorded_at name name_key external_id aliases domain tier stage industry segment owner_id ' +
    'backup_id annual_revenue currency check_in_days executive_days archived_at'
  ).split(' '),
  carried: ['is_confidential', 'channel_id']
}

/** Writes clients: who they are, what is believed of them from now on, and the names they answer to. */
export async function saveClients(on: Connection, revisions: readonly ClientRevision[]): Promise<void> {
  if (revisions.length === 0) return
  const { client, workspaceId } = on
  const fresh = revisions.filter(({ supersedes }) => supersedes === null)
  await client.query(
    `INSERT INTO client (id, workspace_id, added_at, recorded_at)
     SELECT id, $1, added_at, recorded_at
     FROM unnest($2::uuid[], $3::timestamptz[], $4::timestamptz[]) AS c (id, added_at, recorded_at)`,
    [
      workspaceId,
      fresh.map(({ clientId }) => clientId),
      fresh.map(({ addedAt }) => instantText(addedAt)),
      fresh.map(({ recordedAt }) => instantText(recordedAt))
    ]
  )
  await moveAddedAt(
    on,
    'client',
    revisions.map(({ clientId, addedAt }) => ({ id: clientId, addedAt }))
  )
  await fillStage(client, STAGE, staged(workspaceId, revisions))
  await takeStage(client, STAGE, revisions.filter(({ supersedes }) => supersedes !== null).length)
  await client.query('DELETE FROM client_name WHERE client_id = ANY($1)', [
    revisions.map(({ clientId }) => clientId)
  ])
  const names = revisions.flatMap(({ clientId, names }) => names.map((key) => ({ clientId, key })))
  await client.query(
    `INSERT INTO client_name (workspace_id, client_id, key)
     SELECT $1, client_id, key FROM unnest($2::uuid[], $3::text[]) AS n (client_id, key)`,
    [workspaceId, names.map(({ clientId }) => clientId), names.map(({ key }) => key)]
  )
}

function* staged(workspaceId: string, revisions: readonly ClientRevision[]) {
  for (const { rowId, clientId, recordedAt, nameKey, details, supersedes } of revisions)
    yield [
      rowId,
      workspaceId,
      clientId,
      instantText(recordedAt),
      details.name,
      nameKey,
      details.externalId,
      details.aliases,
      details.domain,
      details.tier,
      details.stage,
      details.industry,
      details.segment,
      details.ownerId,
      details.backupId,
      details.annualRevenue?.amount ?? null,
      details.annualRevenue?.currency ?? null,
      details.checkInDays,
      details.executiveDays,
      details.archivedAt === null ? null : instantText(details.archivedAt),
      supersedes
    ]
}
