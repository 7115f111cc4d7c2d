import type { ClientRecord, ClientRef } from '../domain/clients/client.ts'
import type { Asker, Workspace } from '../domain/clients/teammate.ts'
import type { ClientDeed } from '../domain/permissions.ts'
import type { Instant } from '../domain/time.ts'
import type { Access } from './access-ports.ts'
import { admit, type Turned } from './admit.ts'
import { chosenInstead, type NoOwner, type PeoplePorts } from './our-people.ts'
import type { Change, ClientVersions, Revised, Version } from './version-ports.ts'

/** What changing a client needs. */
export interface ClientPorts {
  access: Access
  clientVersions: ClientVersions
}

/** What somebody says of a client. The owner changes by handing the client over. */
export interface WrittenClient
  extends Pick<
    ClientRecord,
    | 'name'
    | 'aliases'
    | 'tier'
    | 'stage'
    | 'industry'
    | 'segment'
    | 'domain'
    | 'annualRevenue'
    | 'checkInDays'
    | 'executiveDays'
    | 'isConfidential'
    | 'channelId'
  > {
  backupSlackId: string | null
}

/** How changing a client went; `taken` names the client that already has the name or the channel, unless the asker may not see it. */
export type ClientRevised =
  | Revised<ClientRecord>
  | { kind: 'taken'; by: 'name' | 'channel'; client: ClientRef | null }
  | Turned

/** What is known about a client, for whoever may do this with it. */
export async function openClient(
  ports: ClientPorts,
  workspace: Workspace,
  asker: Asker,
  clientId: string,
  deed: ClientDeed,
  now: Instant
): Promise<{ kind: 'found'; version: Version<ClientRecord> } | Turned> {
  const admission = await admit(ports, workspace, asker, clientId, deed, now)
  if (admission.kind !== 'admitted') return admission
  const version = await ports.clientVersions.one(asker.workspaceId, clientId)
  return version === null ? { kind: 'gone' } : { kind: 'found', version }
}

/** Changes what is known about a client, as seen in one version. */
export async function editClient(
  ports: ClientPorts & PeoplePorts,
  workspace: Workspace,
  asker: Asker,
  { id, revision, ...written }: WrittenClient & { id: string; revision: string },
  now: Instant
): Promise<ClientRevised | NoOwner> {
  const { backupSlackId, ...said } = written
  const present = await ports.clientVersions.one(asker.workspaceId, id)
  const chosen = { slackUserId: backupSlackId, presentId: present?.details.backupId ?? null }
  const backup = await chosenInstead(ports, asker, chosen, now)
  if (backup.kind === 'nobody') return { kind: 'owner_is_nobody' }
  const change = { id, revision, changes: { ...said, backupId: backup.id } }
  return reviseClient(ports, workspace, asker, 'edit_client', change, now)
}

/** Archives a client: it is no longer looked at. Or takes it out of the archive. */
export async function archiveClient(
  ports: ClientPorts,
  workspace: Workspace,
  asker: Asker,
  { id, revision, isArchived }: { id: string; revision: string; isArchived: boolean },
  now: Instant
): Promise<ClientRevised> {
  const change = { id, revision, changes: { archivedAt: isArchived ? now : null } }
  return reviseClient(ports, workspace, asker, 'end_client', change, now)
}

/** Who makes a client confidential, or opens it, must be allowed that too. */
async function reviseClient(
  ports: ClientPorts,
  workspace: Workspace,
  asker: Asker,
  deed: ClientDeed,
  change: Change<ClientRecord>,
  now: Instant
): Promise<ClientRevised> {
  const found = await openClient(ports, workspace, asker, change.id, deed, now)
  if (found.kind !== 'found') return found
  const { isConfidential } = change.changes
  if (isConfidential !== undefined && isConfidential !== found.version.details.isConfidential) {
    const admission = await admit(ports, workspace, asker, change.id, 'restrict', now)
    if (admission.kind !== 'admitted') return admission
  }
  const revised = await ports.clientVersions.revise(asker.workspaceId, change, asker.teammateId, now)
  if (revised.kind !== 'taken') return revised
  const holder = await admit(ports, workspace, asker, revised.client.id, 'see_client', now)
  return { ...revised, client: holder.kind === 'admitted' ? holder.client : null }
}
