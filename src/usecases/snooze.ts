import type { Asker, Workspace } from '../domain/clients/teammate.ts'
import type { CalendarDate, Instant } from '../domain/time.ts'
import { todayIn } from './admit.ts'
import {
  type Added,
  putOnRecord,
  type RecordPorts,
  type RecordRevised,
  reviseRecord
} from './put-on-record.ts'

/** Silences a cause, or everything about a client when it is null, until a day; once per `sourceKey`. */
export function snooze(
  ports: RecordPorts,
  workspace: Workspace,
  asker: Asker,
  {
    clientId,
    sourceKey,
    ...silence
  }: {
    clientId: string
    sourceKey: string
    cause: string | null
    untilOn: CalendarDate
    reason: string
  },
  now: Instant
): Promise<Added> {
  const entry = { clientId, sourceKey, details: { ...silence, endedOn: null } }
  return putOnRecord(ports, workspace, asker, 'snooze', 'snooze', entry, now)
}

/** Ends a silence today. */
export async function endSnooze(
  ports: RecordPorts,
  workspace: Workspace,
  asker: Asker,
  { sourceKey, revision }: { sourceKey: string; revision: string },
  now: Instant
): Promise<RecordRevised<'snooze'>> {
  const change = { sourceKey, revision, changes: { endedOn: todayIn(workspace, now) } }
  return reviseRecord(ports, workspace, asker, 'snooze', 'snooze', change, now)
}
