import type { Workspace } from '../domain/clients/teammate.ts'
import { latestSlots, nextSlot } from '../domain/schedule/slots.ts'
import { DAY, type Instant } from '../domain/time.ts'
import type { Job } from './job-ports.ts'
import type { Schedules, ScheduleTerms } from './schedule-ports.ts'

/** When a job runs for one subject, and when first if that is new. */
type FirstTerms = ScheduleTerms & { nextAt: Instant; atLatest: Instant }

/**
 * Makes the schedules of a workspace those that its jobs ask for now. A job that can't tell keeps those that it has, and `failed`
 * hears why.
 */
export async function agreeSchedules<Ports>(
  jobs: readonly Job<Ports>[],
  ports: Ports & { schedules: Schedules },
  workspace: Workspace,
  now: Instant,
  failed: (job: string, error: unknown) => void
): Promise<void> {
  const agreed: string[] = []
  const terms: FirstTerms[] = []
  for (const job of jobs) {
    try {
      terms.push(...(await firstTerms(job, ports, workspace, now)))
      agreed.push(job.name)
    } catch (error) {
      failed(job.name, error)
    }
  }
  await ports.schedules.agree(workspace.id, agreed, terms)
}

async function firstTerms<Ports>(
  job: Job<Ports>,
  ports: Ports,
  workspace: Workspace,
  now: Instant
): Promise<FirstTerms[]> {
  const all = await job.terms(workspace, ports)
  return all.map((terms) => {
    const atLatest = nextSlot(terms, now)
    const [last] = job.startsAtOnce ? latestSlots(terms, now - DAY, now, 1) : []
    return { ...terms, job: job.name, nextAt: last ?? atLatest, atLatest }
  })
}
