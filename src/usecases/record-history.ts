import type { Assessment } from '../domain/assessment/assessment.ts'
import { calendarDate, type DayNumber, dayIn } from '../domain/calendar.ts'
import type { Workspace } from '../domain/clients/teammate.ts'
import { startOfDay } from '../domain/import/moments.ts'
import type { CalendarDate, Instant } from '../domain/time.ts'
import { assessBook } from './assess-book.ts'
import type { History, Snapshot } from './history-ports.ts'
import type { Policies } from './policy-ports.ts'
import type { Facts } from './ports.ts'

/** What became of one day: how many clients have a score on it, and how many of those snapshots are new. */
export interface RecordedDay {
  day: CalendarDate
  assessed: number
  added: number
}

/** Where snapshots come from and are kept. */
export interface RecordingPorts {
  facts: Facts
  policies: Policies
  history: History
}

/** Snapshots are kept this many at a time, each time in a transaction. */
const BATCH = 1_000

/** Keeps a snapshot of each client that has a score, for the day on which `asOf` falls. Repeating it changes nothing. */
async function recordDay(
  { facts, policies, history }: RecordingPorts,
  workspace: Workspace,
  asOf: Instant
): Promise<RecordedDay> {
  const day = calendarDate(dayIn(workspace.timeZone, asOf))
  const policy = await policies.current(workspace)
  const recorded: RecordedDay = { day, assessed: 0, added: 0 }
  let batch: { clientId: string; snapshot: Snapshot }[] = []
  const keep = async () => {
    recorded.assessed += batch.length
    recorded.added += (await history.record(workspace.id, day, batch)).added
    batch = []
  }
  for await (const assessment of assessBook({ facts }, workspace, policy, asOf)) {
    batch.push({ clientId: assessment.client.id, snapshot: snapshotOf(assessment, day) })
    if (batch.length === BATCH) await keep()
  }
  await keep()
  return recorded
}

/** The same, unless the day is complete: then the book is not read, and the answer is null. */
export async function completeDay(
  ports: RecordingPorts,
  workspace: Workspace,
  asOf: Instant
): Promise<RecordedDay | null> {
  const day = calendarDate(dayIn(workspace.timeZone, asOf))
  return (await ports.history.isIncomplete(workspace.id, day, asOf))
    ? recordDay(ports, workspace, asOf)
    : null
}

/**
 * Keeps the snapshots of past days, each as things were known at its end, and of today as they are now. For a book that was
 * imported with its past.
 */
export async function* recordPast(
  ports: RecordingPorts,
  workspace: Workspace,
  from: DayNumber,
  to: DayNumber,
  now: Instant
): AsyncGenerator<RecordedDay> {
  for (let day = from; day <= to; day++) {
    const end = startOfDay(workspace.timeZone, calendarDate(day + 1)) - 1
    yield await recordDay(ports, workspace, Math.min(end, now))
  }
}

function snapshotOf(assessment: Assessment, day: CalendarDate): Snapshot {
  const { asOf, score, level, computedLevel, levelBasis, inputs, drivers, exposure, policyVersion } =
    assessment
  return {
    day,
    asOf,
    score,
    level,
    computedLevel,
    basis: levelBasis,
    inputs: inputs.present,
    drivers: drivers.map(({ signal, points }) => ({ signal, points })),
    exposure,
    policyVersion
  }
}
