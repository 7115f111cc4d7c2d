import type { Level } from '../domain/assessment/level.ts'
import { calendarDate, type DayNumber, dayIn, dayNumber } from '../domain/calendar.ts'
import type { ClientRef } from '../domain/clients/client.ts'
import type { Asker, Workspace } from '../domain/clients/teammate.ts'
import type { Policy } from '../domain/policy.ts'
import type { Instant } from '../domain/time.ts'
import type { Access } from './access-ports.ts'
import { admit, type Turned } from './admit.ts'
import type { History, Snapshot } from './history-ports.ts'
import type { Policies } from './policy-ports.ts'

/** How a client's score went. */
export interface ShownTrend {
  kind: 'trend'
  client: ClientRef
  days: number
  /** The oldest first. */
  points: { day: DayNumber; score: number; level: Level }[]
  /** The newest first. */
  crossings: { day: DayNumber; from: Level; to: Level }[]
  /** The lowest score of each level today. */
  thresholds: Policy['thresholds']
}

/** As many points as a chart can hold. */
const POINTS = 20

/** Shows the scores recorded in the last days: the last one of each of twenty stretches of equal length. */
export async function showTrend(
  ports: { access: Access; history: History; policies: Policies },
  workspace: Workspace,
  asker: Asker,
  { clientId, days }: { clientId: string; days: number },
  now: Instant
): Promise<ShownTrend | Turned> {
  const admission = await admit(ports, workspace, asker, clientId, 'see_client', now)
  if (admission.kind !== 'admitted') return admission
  const today = dayIn(workspace.timeZone, now)
  const [from, to] = [calendarDate(today - days + 1), calendarDate(today)]
  const [snapshots, transitions, { thresholds }] = await Promise.all([
    ports.history.ofClient(workspace.id, clientId, from, to),
    ports.history.transitions(workspace.id, from, to, clientId),
    ports.policies.current(workspace)
  ])
  return {
    kind: 'trend',
    client: admission.client,
    days,
    points: sample(snapshots, today, days),
    crossings: transitions.map(({ day, from, to }) => ({ day: dayNumber(day), from, to })).reverse(),
    thresholds
  }
}

function sample(snapshots: Snapshot[], today: DayNumber, days: number): ShownTrend['points'] {
  const stretch = Math.max(1, days / POINTS)
  const latest = new Map<number, ShownTrend['points'][number]>()
  for (const { day: date, score, level } of snapshots) {
    const day = dayNumber(date)
    latest.set(Math.floor((today - day) / stretch), { day, score, level })
  }
  return [...latest.values()]
}
