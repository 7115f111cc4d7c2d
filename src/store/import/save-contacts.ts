import type { ContactRevision } from '../../usecases/import-ports.ts'
import type { Connection } from './connection.ts'
import { instantText } from './copy-text.ts'
import { moveAddedAt } from './move-added-at.ts'
import { fillStage, type Stage, takeStage } from './stage.ts'

const STAGE: Stage = {
  table: 'contact_version',
  columns: (
    'id workspace_id contact_id client_id recorded_at name name_key external_id email title is_executive role ' +
    'counterpart_id preferred_channel rhythm_days left_on successor_id archived_at'
  ).split(' ')
}

/** Writes contacts: who they are and what is believed of them from now on. */
export async function saveContacts(on: Connection, revisions: readonly ContactRevision[]): Promise<void> {
  if (revisions.length === 0) return
  const { client, workspaceId } = on
  const fresh = revisions.filter(({ supersedes }) => supersedes === null)
  await client.query(
    `INSERT INTO contact (id, workspace_id, client_id, added_at, recorded_at)
     SELECT id, $1, client_id, added_at, recorded_at
     FROM unnest($2::uuid[], $3::uuid[], $4::timestamptz[], $5::timestamptz[]) AS c (id, client_id, added_at, recorded_at)`,
    [
      workspaceId,
      fresh.map(({ contactId }) => contactId),
      fresh.map(({ clientId }) => clientId),
      fresh.map(({ addedAt }) => instantText(addedAt)),
      fresh.map(({ recordedAt }) => instantText(recordedAt))
    ]
  )
  await moveAddedAt(
    on,
    'contact',
    revisions.map(({ contactId, addedAt }) => ({ id: contactId, addedAt }))
  )
  await fillStage(client, STAGE, staged(workspaceId, revisions))
  await takeStage(client, STAGE, revisions.filter(({ supersedes }) => supersedes !== null).length)
}

function* staged(workspaceId: string, revisions: readonly ContactRevision[]) {
  for (const { rowId, contactId, clientId, recordedAt, nameKey, details, supersedes } of revisions)
    yield [
      rowId,
      workspaceId,
      contactId,
      clientId,
      instantText(recordedAt),
      details.name,
      nameKey,
      details.externalId,
      details.email,
      details.title,
      details.isExecutive,
      details.role,
      details.counterpartId,
      details.preferredChannel,
      details.rhythmDays,
      details.leftOn,
      details.successorId,
      details.archivedAt === null ? null : instantText(details.archivedAt),
      supersedes
    ]
}
