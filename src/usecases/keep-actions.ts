import type { ActionDetails } from '../domain/clients/action.ts'
import type { Asker, Workspace } from '../domain/clients/teammate.ts'
import { callOf } from '../domain/playbooks/call.ts'
import type { CalendarDate, Instant } from '../domain/time.ts'
import { todayIn } from './admit.ts'
import { type NoOwner, type PeoplePorts, withOwner, withOwnerInstead } from './our-people.ts'
import type { Policies } from './policy-ports.ts'
import {
  type Added,
  putOnRecord,
  type RecordPorts,
  type RecordRevised,
  reviseRecord
} from './put-on-record.ts'

/** An action as somebody writes it down. */
export interface WrittenAction {
  action: string
  ownerSlackId: string | null
  dueOn: CalendarDate | null
}

/** Plans an action, once per `sourceKey`; `riskKey` names the register entry it is to mitigate. */
export async function addAction(
  ports: RecordPorts & PeoplePorts,
  workspace: Workspace,
  asker: Asker,
  {
    clientId,
    sourceKey,
    riskKey,
    ...written
  }: WrittenAction & { clientId: string; sourceKey: string; riskKey: string | null },
  now: Instant
): Promise<Added | NoOwner> {
  const described = await withOwner(ports, asker, written, now)
  if (described === null) return { kind: 'owner_is_nobody' }
  const open = { playbook: null, cause: null, doneOn: null, droppedOn: null, outcome: null }
  const details: ActionDetails = { ...described, riskKey, ...open }
  return putOnRecord(ports, workspace, asker, 'edit_plan', 'action', { clientId, sourceKey, details }, now)
}

/** Changes what an action says, as seen in one version. */
export async function changeAction(
  ports: RecordPorts & PeoplePorts,
  workspace: Workspace,
  asker: Asker,
  { sourceKey, revision, ...written }: WrittenAction & { sourceKey: string; revision: string },
  now: Instant
): Promise<RecordRevised<'action'> | NoOwner> {
  const present = await ports.records.one(asker.workspaceId, 'action', sourceKey)
  const changes = await withOwnerInstead(ports, asker, written, present, now)
  if (changes === null) return { kind: 'owner_is_nobody' }
  return reviseRecord(ports, workspace, asker, 'edit_plan', 'action', { sourceKey, revision, changes }, now)
}

/** Whether an action is one that a check-in settles, by the playbooks in force. */
export async function isCall(
  { records, policies }: RecordPorts & { policies: Policies },
  workspace: Workspace,
  sourceKey: string
): Promise<boolean> {
  const [entry, { playbooks }] = await Promise.all([
    records.one(workspace.id, 'action', sourceKey),
    policies.current(workspace)
  ])
  return entry !== null && callOf(entry, playbooks) !== null
}

/** Says that an action was done, with what came of it, or dropped, and why; or opens it again. */
export function settleAction(
  ports: RecordPorts,
  workspace: Workspace,
  asker: Asker,
  {
    sourceKey,
    revision,
    fate,
    outcome
  }: { sourceKey: string; revision: string; fate: 'done' | 'dropped' | 'reopened'; outcome: string | null },
  now: Instant
): Promise<RecordRevised<'action'>> {
  const today = todayIn(workspace, now)
  const changes = {
    done: { doneOn: today, droppedOn: null, outcome },
    dropped: { droppedOn: today, doneOn: null, outcome },
    reopened: { doneOn: null, droppedOn: null, outcome }
  }[fate]
  return reviseRecord(ports, workspace, asker, 'edit_plan', 'action', { sourceKey, revision, changes }, now)
}
