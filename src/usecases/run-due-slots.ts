import type { Workspace } from '../domain/clients/teammate.ts'
import { dueSlots } from '../domain/schedule/due-slots.ts'
import type { Instant } from '../domain/time.ts'
import { agreeSchedules } from './agree-schedules.ts'
import type { Job } from './job-ports.ts'
import type { DueSchedule, Schedules } from './schedule-ports.ts'

/** What became of a schedule that was due. */
export type SlotOutcome = { job: string; subject: string } & (
  | Decided
  | { kind: 'failed'; error: unknown; retryAfterMs: number }
)

type Decided =
  | { kind: 'ran'; slotAt: Instant; lateMs: number; skipped: number; messages: number }
  /** All that had come were too old. */
  | { kind: 'skipped'; skipped: number }
  /** Not all was done that is due; the rest has its turn with the next tick. */
  | { kind: 'unfinished'; slotAt: Instant }
  /** Somebody else had decided on it meanwhile, so nothing was kept. */
  | { kind: 'taken'; slotAt: Instant }

/** Who runs slots, by which clock. */
export interface SlotRunner {
  /** The id of the process. */
  owner: string
  now: () => Instant
  /** Hears of each schedule that was due. */
  tell: (outcome: SlotOutcome) => void
  /** No further slot is begun once it is aborted. */
  signal: AbortSignal
}

const MINUTE = 60_000

/**
 * How long others leave a schedule alone that somebody is deciding on. A process that dies delays a message by as much; one that takes
 * longer is not alone, which harms nothing, for jobs can be run twice and only one decision is kept.
 */
const LEASE = 5 * MINUTE

/** How long a job with more to do is left alone, so that others have their turn in this tick before it goes on in the next. */
const PAUSE = MINUTE / 6

const LONGEST_WAIT = 60 * MINUTE

/**
 * Runs the jobs of a workspace whose time has come, until none is left: of each schedule the latest slot if it is young enough, so that
 * there is never a flood. One that fails is tried again later and keeps no other from its turn.
 */
export async function runDueSlots<Ports>(
  jobs: readonly Job<Ports>[],
  ports: Ports & { schedules: Schedules },
  workspace: Workspace,
  runner: SlotRunner
): Promise<void> {
  const { owner, now, tell, signal } = runner
  await agreeSchedules(jobs, ports, workspace, now(), (job, error) =>
    tell({ kind: 'failed', job, subject: '', error, retryAfterMs: MINUTE })
  )
  const byName = new Map(jobs.map((job) => [job.name, job]))
  while (!signal.aborted) {
    const at = now()
    const due = await ports.schedules.claim(workspace.id, [...byName.keys()], owner, LEASE, at)
    const job = due === null ? undefined : byName.get(due.job)
    if (due === null || job === undefined) return
    const named = { job: due.job, subject: due.subject }
    try {
      tell({ ...named, ...(await decide(job, ports, workspace, runner, due, at)) })
    } catch (error) {
      const retryAfterMs = patience(now() - due.nextAt)
      tell({ ...named, kind: 'failed', error, retryAfterMs })
      await ports.schedules.release(owner, due.id, retryAfterMs)
    }
  }
}

async function decide<Ports>(
  job: Job<Ports>,
  ports: Ports & { schedules: Schedules },
  workspace: Workspace,
  { owner, now }: SlotRunner,
  due: DueSchedule,
  at: Instant
): Promise<Decided> {
  const { run, skipped, nextAt } = dueSlots(due, due.nextAt, at, job.catchUpHours)
  const { subject, id: scheduleId } = due
  const deliveries = run === null ? [] : await job.run({ workspace, subject, at: run, now: at }, ports)
  if (deliveries === 'unfinished') {
    await ports.schedules.release(owner, scheduleId, PAUSE)
    return { kind: 'unfinished', slotAt: run ?? due.nextAt }
  }
  const decision = { scheduleId, ran: run, skipped, nextAt, deliveries }
  const kept = await ports.schedules.decide(owner, decision, now())
  if (run === null) return { kind: 'skipped', skipped: skipped.length }
  if (kept === 'taken') return { kind: 'taken', slotAt: run }
  const counts = { skipped: skipped.length, messages: deliveries.length }
  return { kind: 'ran', slotAt: run, lateMs: at - run, ...counts }
}

/** Waits as long as it is late already: 1, 2, 4 … minutes, at most an hour. Nobody has to count. */
function patience(lateMs: number): number {
  return Math.min(Math.max(lateMs, MINUTE), LONGEST_WAIT)
}
