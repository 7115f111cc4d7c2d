import type { CommitmentKind, CommitmentRecord } from '../domain/clients/commitment.ts'
import type { Asker, Workspace } from '../domain/clients/teammate.ts'
import type { CalendarDate, Instant } from '../domain/time.ts'
import { type NoOwner, type PeoplePorts, withOwner, withOwnerInstead } from './our-people.ts'
import {
  type Added,
  putOnRecord,
  type RecordPorts,
  type RecordRevised,
  reviseRecord
} from './put-on-record.ts'

/** A promise as somebody writes it down. */
export interface WrittenCommitment {
  commitment: string
  kind: CommitmentKind | null
  dueOn: CalendarDate | null
  ownerSlackId: string | null
  signedOffBy: string | null
  signedOffOn: CalendarDate | null
  evidence: string | null
}

/** How a promise ended, or to when it was moved, and why. */
export type CommitmentFate =
  | { fate: 'done'; on: CalendarDate; evidence: string | null }
  | { fate: 'moved'; dueOn: CalendarDate; reason: string }
  | { fate: 'broken'; on: CalendarDate; reason: string }

/** Puts a promise on record, once per `sourceKey`. */
export async function addCommitment(
  ports: RecordPorts & PeoplePorts,
  workspace: Workspace,
  asker: Asker,
  { clientId, sourceKey, ...written }: WrittenCommitment & { clientId: string; sourceKey: string },
  now: Instant
): Promise<Added | NoOwner> {
  const described = await withOwner(ports, asker, written, now)
  if (described === null) return { kind: 'owner_is_nobody' }
  const details: CommitmentRecord = { ...described, doneOn: null, brokenOn: null, reason: null }
  return putOnRecord(
    ports,
    workspace,
    asker,
    'edit_plan',
    'commitment',
    { clientId, sourceKey, details },
    now
  )
}

/** Changes what a promise says, as seen in one version. */
export async function changeCommitment(
  ports: RecordPorts & PeoplePorts,
  workspace: Workspace,
  asker: Asker,
  { sourceKey, revision, ...written }: WrittenCommitment & { sourceKey: string; revision: string },
  now: Instant
): Promise<RecordRevised<'commitment'> | NoOwner> {
  const present = await ports.records.one(asker.workspaceId, 'commitment', sourceKey)
  const changes = await withOwnerInstead(ports, asker, written, present, now)
  if (changes === null) return { kind: 'owner_is_nobody' }
  return reviseRecord(
    ports,
    workspace,
    asker,
    'edit_plan',
    'commitment',
    { sourceKey, revision, changes },
    now
  )
}

/** Says that a promise was kept, moved or broken. */
export function settleCommitment(
  ports: RecordPorts,
  workspace: Workspace,
  asker: Asker,
  { sourceKey, revision, ...settled }: CommitmentFate & { sourceKey: string; revision: string },
  now: Instant
): Promise<RecordRevised<'commitment'>> {
  const change = { sourceKey, revision, changes: changesOf(settled) }
  return reviseRecord(ports, workspace, asker, 'edit_plan', 'commitment', change, now)
}

function changesOf(settled: CommitmentFate): Partial<CommitmentRecord> {
  if (settled.fate === 'moved')
    return { dueOn: settled.dueOn, reason: settled.reason, doneOn: null, brokenOn: null }
  if (settled.fate === 'broken') return { brokenOn: settled.on, doneOn: null, reason: settled.reason }
  const evidence = settled.evidence === null ? {} : { evidence: settled.evidence }
  return { doneOn: settled.on, brokenOn: null, ...evidence }
}
