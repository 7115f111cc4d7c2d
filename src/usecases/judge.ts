import type { Level } from '../domain/assessment/level.ts'
import { calendarDate, dayIn } from '../domain/calendar.ts'
import type { JudgementDetails } from '../domain/clients/judgement.ts'
import type { Asker, Workspace } from '../domain/clients/teammate.ts'
import type { CalendarDate, Instant } from '../domain/time.ts'
import {
  type Added,
  putOnRecord,
  type RecordPorts,
  type RecordRevised,
  reviseRecord
} from './put-on-record.ts'

/** How somebody feels about a client, 1 (bad) to 5. */
export interface Pulse {
  pulse: number
  note: string | null
}

/** How the partnership does, 1 (bad) to 5 each; at least one of the three. */
export interface HealthCheck {
  service: number | null
  engagement: number | null
  trust: number | null
  note: string | null
}

/** A level that somebody pins because they know better, why, and until when. */
export interface PinnedLevel {
  level: Level
  reason: string
  /** The last day of it. */
  expiresOn: CalendarDate
}

/** Puts a pulse on record, once per `sourceKey`. */
export function givePulse(
  ports: RecordPorts,
  workspace: Workspace,
  asker: Asker,
  { clientId, sourceKey, ...pulse }: Pulse & Keyed,
  now: Instant
): Promise<Added> {
  const details = { ...judgement('pulse', asker, now), ...pulse }
  return putOnRecord(ports, workspace, asker, 'judge', 'judgement', { clientId, sourceKey, details }, now)
}

/** Puts a health check on record, once per `sourceKey`. */
export function checkHealth(
  ports: RecordPorts,
  workspace: Workspace,
  asker: Asker,
  { clientId, sourceKey, ...marks }: HealthCheck & Keyed,
  now: Instant
): Promise<Added> {
  const details = { ...judgement('health', asker, now), ...marks }
  return putOnRecord(ports, workspace, asker, 'judge', 'judgement', { clientId, sourceKey, details }, now)
}

/** Pins a level, once per `sourceKey`. A newer one takes its place. */
export function pinLevel(
  ports: RecordPorts,
  workspace: Workspace,
  asker: Asker,
  { clientId, sourceKey, level, reason, expiresOn }: PinnedLevel & Keyed,
  now: Instant
): Promise<Added> {
  const details = { ...judgement('override', asker, now), level, note: reason, expiresOn }
  return putOnRecord(ports, workspace, asker, 'pin_level', 'judgement', { clientId, sourceKey, details }, now)
}

/** Takes a pinned level back: yesterday was its last day. */
export function liftPin(
  ports: RecordPorts,
  workspace: Workspace,
  asker: Asker,
  pin: { sourceKey: string; revision: string },
  now: Instant
): Promise<RecordRevised<'judgement'>> {
  const changes = { expiresOn: calendarDate(dayIn(workspace.timeZone, now) - 1) }
  return reviseRecord(ports, workspace, asker, 'pin_level', 'judgement', { ...pin, changes }, now)
}

type Keyed = { clientId: string; sourceKey: string }

function judgement(kind: JudgementDetails['kind'], { teammateId }: Asker, now: Instant): JudgementDetails {
  const unsaid = { pulse: null, service: null, engagement: null, trust: null, level: null, note: null }
  return { kind, madeAt: now, byId: teammateId, ...unsaid, expiresOn: null }
}
