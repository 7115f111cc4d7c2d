import type { ClientRef } from '../domain/clients/client.ts'
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
import type { Entry } from './record-ports.ts'

/** Marks a client as lost, once until it has come back; `lost_already` when somebody else did, in other words. */
export async function loseClient(
  ports: RecordPorts,
  workspace: Workspace,
  asker: Asker,
  { clientId, ...loss }: Omit<LossDetails, 'wonBackOn'> & { clientId: string },
  now: Instant
): Promise<Added | { kind: 'lost_already'; since: CalendarDate }> {
  const admission = await admit(ports, workspace, asker, clientId, 'end_client', now)
  if (admission.kind !== 'admitted') return admission
  const { client } = admission
  const details = { ...loss, wonBackOn: null }
  const losses = await ports.records.ofClient(workspace.id, 'loss', clientId)
  const open = losses.find((entry) => entry.details.wonBackOn === null)
  if (open !== undefined) return answerTo(open, details, client)
  // Which loss of this client it is: of two people who say so at the same moment, one does.
  const sourceKey = `lost:${clientId}:${losses.length}`
  const entry = { clientId, sourceKey, details }
  const added = await putOnRecord(ports, workspace, asker, 'end_client', 'loss', entry, now)
  const other =
    added.kind === 'already_added' ? await ports.records.one(workspace.id, 'loss', sourceKey) : null
  return other === null ? added : answerTo(other, details, client)
}

/** The same sent twice is the same once. */
function answerTo({ details: there }: Entry<'loss'>, details: LossDetails, client: ClientRef) {
  const keys = Object.keys(details) as (keyof LossDetails)[]
  const isSame = keys.every((key) => JSON.stringify(there[key]) === JSON.stringify(details[key]))
  return isSame
    ? { kind: 'already_added' as const, client }
    : { kind: 'lost_already' as const, since: there.lostOn }
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
