import type { ClientRef } from '../domain/clients/client.ts'
import type { Asker, Workspace } from '../domain/clients/teammate.ts'
import type { ClientDeed } from '../domain/permissions.ts'
import type { Instant } from '../domain/time.ts'
import type { Access } from './access-ports.ts'
import { admit, type Turned } from './admit.ts'
import type { Entry, RecordKind, RecordKinds, Records } from './record-ports.ts'

/** What every entry needs. */
export interface RecordPorts {
  access: Access
  records: Records
}

/** How putting something on record went. */
export type Added = { kind: 'added' | 'already_added'; client: ClientRef } | Turned

/** How changing something went; `gone` also when there is no such entry any more. */
export type RecordRevised<Kind extends RecordKind> =
  | { kind: 'revised'; client: ClientRef }
  | { kind: 'changed_meanwhile'; entry: Entry<Kind>; seen: RecordKinds[Kind] }
  | Turned

/** Puts something on record about a client, once per `sourceKey`, if the asker may do this there. */
export async function putOnRecord<Kind extends RecordKind>(
  ports: RecordPorts,
  workspace: Workspace,
  asker: Asker,
  deed: ClientDeed,
  kind: Kind,
  entry: { clientId: string; sourceKey: string; details: RecordKinds[Kind] },
  now: Instant
): Promise<Added> {
  const admission = await admit(ports, workspace, asker, entry.clientId, deed, now)
  if (admission.kind !== 'admitted') return admission
  const added = await ports.records.add(asker.workspaceId, kind, entry, asker.teammateId, now)
  return added.kind === 'unknown_client' ? { kind: 'gone' } : added
}

/** Changes something on record, as seen in one version, if the asker may do this at its client. */
export async function reviseRecord<Kind extends RecordKind>(
  ports: RecordPorts,
  workspace: Workspace,
  asker: Asker,
  deed: ClientDeed,
  kind: Kind,
  change: { sourceKey: string; revision: string; changes: Partial<RecordKinds[Kind]> },
  now: Instant
): Promise<RecordRevised<Kind>> {
  const found = await findRecord(ports, workspace, asker, deed, kind, change.sourceKey, now)
  if (found.kind !== 'found') return found
  const revised = await ports.records.revise(asker.workspaceId, kind, change, asker.teammateId, now)
  return revised.kind === 'revised' ? { kind: 'revised', client: found.entry.client } : revised
}

/** Finds something on record that the asker may do this with. */
export async function findRecord<Kind extends RecordKind>(
  ports: RecordPorts,
  workspace: Workspace,
  asker: Asker,
  deed: ClientDeed,
  kind: Kind,
  sourceKey: string,
  now: Instant
): Promise<{ kind: 'found'; entry: Entry<Kind> } | Turned> {
  const entry = await ports.records.one(asker.workspaceId, kind, sourceKey)
  if (entry === null) return { kind: 'gone' }
  const admission = await admit(ports, workspace, asker, entry.client.id, deed, now)
  return admission.kind === 'admitted' ? { kind: 'found', entry } : admission
}
