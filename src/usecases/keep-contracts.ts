import type { Asker, Workspace } from '../domain/clients/teammate.ts'
import type { Instant } from '../domain/time.ts'
import type { ContractDetails } from './import-ports.ts'
import {
  type Added,
  putOnRecord,
  type RecordPorts,
  type RecordRevised,
  reviseRecord
} from './put-on-record.ts'

/** Puts a contract on record, once per `sourceKey`. */
export function addContract(
  ports: RecordPorts,
  workspace: Workspace,
  asker: Asker,
  { clientId, sourceKey, ...details }: ContractDetails & { clientId: string; sourceKey: string },
  now: Instant
): Promise<Added> {
  const entry = { clientId, sourceKey, details }
  return putOnRecord(ports, workspace, asker, 'edit_client', 'contract', entry, now)
}

/** Changes a contract, as seen in one version. */
export function changeContract(
  ports: RecordPorts,
  workspace: Workspace,
  asker: Asker,
  { sourceKey, revision, ...changes }: ContractDetails & { sourceKey: string; revision: string },
  now: Instant
): Promise<RecordRevised<'contract'>> {
  const change = { sourceKey, revision, changes }
  return reviseRecord(ports, workspace, asker, 'edit_client', 'contract', change, now)
}
