import type { Asker, Workspace } from '../domain/clients/teammate.ts'
import type { CalendarDate, Instant } from '../domain/time.ts'
import { admit } from './admit.ts'
import type { LossDetails } from './import-ports.ts'
import {
  type Added,
  putOnRecord,
  type RecordPorts,
  type RecordRevised,
  reviseRecord
} from './put-on-record.ts'

/** Marks a client as lost, once per `sourceKey`; `lost_already` when somebody else did and it has not come back since. */
export async function loseClient(
  ports: RecordPorts,
  workspace: Workspace,
  asker: Asker,
  { clientId, sourceKey, ...loss }: Omit<LossDetails, 'wonBackOn'> & { clientId: string; sourceKey: string },
  now: Instant
): Promise<Added | { kind: 'lost_already'; since: CalendarDate }> {
  const admission = await admit(ports, workspace, asker, clientId, 'end_client', now)
  if (admission.kind !== 'admitted') return admission
  const losses = await ports.records.ofClient(workspace.id, 'loss', clientId)
  const other = losses.find((entry) => entry.sourceKey !== sourceKey && entry.details.wonBackOn === null)
  if (other !== undefined) return { kind: 'lost_already', since: other.details.lostOn }
  const entry = { clientId, sourceKey, details: { ...loss, wonBackOn: null } }
  return putOnRecord(ports, workspace, asker, 'end_client', 'loss', entry, now)
}

/** Says that a lost client came back. */
export function winBack(
  ports: RecordPorts,
  workspace: Workspace,
  asker: Asker,
  { wonBackOn, ...loss }: { sourceKey: string; revision: string; wonBackOn: CalendarDate },
  now: Instant
): Promise<RecordRevised<'loss'>> {
  return reviseRecord(ports, workspace, asker, 'end_client', 'loss', { ...loss, changes: { wonBackOn } }, now)
}
