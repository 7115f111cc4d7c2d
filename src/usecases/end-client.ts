import type { Asker, Workspace } from '../domain/clients/teammate.ts'
import type { CalendarDate, Instant } from '../domain/time.ts'
import type { LossDetails } from './import-ports.ts'
import {
  type Added,
  putOnRecord,
  type RecordPorts,
  type RecordRevised,
  reviseRecord
} from './put-on-record.ts'

/** Marks a client as lost, once per `sourceKey`. */
export function loseClient(
  ports: RecordPorts,
  workspace: Workspace,
  asker: Asker,
  { clientId, sourceKey, ...loss }: Omit<LossDetails, 'wonBackOn'> & { clientId: string; sourceKey: string },
  now: Instant
): Promise<Added> {
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
