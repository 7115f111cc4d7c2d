import type { RiskDetails, Threat } from '../domain/clients/risk.ts'
import type { Asker, Workspace } from '../domain/clients/teammate.ts'
import type { Instant } from '../domain/time.ts'
import { todayIn } from './admit.ts'
import { type NoOwner, type PeoplePorts, withOwner, withOwnerInstead } from './our-people.ts'
import {
  type Added,
  putOnRecord,
  type RecordPorts,
  type RecordRevised,
  reviseRecord
} from './put-on-record.ts'

/** A register entry as somebody writes it down. */
export interface WrittenRisk {
  risk: string
  category: string | null
  /** 1 to 5 each; both or neither. */
  likelihood: number | null
  impact: number | null
  competitor: string | null
  threat: Threat | null
  saysLeaving: boolean
  ownerSlackId: string | null
}

/** Opens a register entry, once per `sourceKey`. */
export async function openRisk(
  ports: RecordPorts & PeoplePorts,
  workspace: Workspace,
  asker: Asker,
  { clientId, sourceKey, ...written }: WrittenRisk & { clientId: string; sourceKey: string },
  now: Instant
): Promise<Added | NoOwner> {
  const described = await withOwner(ports, asker, written, now)
  if (described === null) return { kind: 'owner_is_nobody' }
  const open = { openedOn: todayIn(workspace, now), acceptedOn: null, closedOn: null, reason: null }
  const details: RiskDetails = { ...described, ...open }
  return putOnRecord(ports, workspace, asker, 'edit_plan', 'risk', { clientId, sourceKey, details }, now)
}

/** Changes what an entry says, as seen in one version. */
export async function changeRisk(
  ports: RecordPorts & PeoplePorts,
  workspace: Workspace,
  asker: Asker,
  { sourceKey, revision, ...written }: WrittenRisk & { sourceKey: string; revision: string },
  now: Instant
): Promise<RecordRevised<'risk'> | NoOwner> {
  const present = await ports.records.one(asker.workspaceId, 'risk', sourceKey)
  const changes = await withOwnerInstead(ports, asker, written, present, now)
  if (changes === null) return { kind: 'owner_is_nobody' }
  return reviseRecord(ports, workspace, asker, 'edit_plan', 'risk', { sourceKey, revision, changes }, now)
}

/** Accepts or closes an entry with the reason, or opens it again. */
export function settleRisk(
  ports: RecordPorts,
  workspace: Workspace,
  asker: Asker,
  {
    sourceKey,
    revision,
    fate,
    reason
  }: { sourceKey: string; revision: string; fate: 'accepted' | 'closed' | 'reopened'; reason: string },
  now: Instant
): Promise<RecordRevised<'risk'>> {
  const today = todayIn(workspace, now)
  const changes = {
    accepted: { acceptedOn: today, closedOn: null, reason },
    closed: { closedOn: today, reason },
    reopened: { acceptedOn: null, closedOn: null, reason }
  }[fate]
  return reviseRecord(ports, workspace, asker, 'accept_risk', 'risk', { sourceKey, revision, changes }, now)
}
