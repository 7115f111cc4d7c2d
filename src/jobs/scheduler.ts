import { schedule } from 'node-cron'
import type { Log } from '../log.ts'
import type { Job } from './job.ts'

/**
 * Runs jobs at their times, and at once those that also run at the start, until `stop` is called, which resolves when no run is under way. A run that fails is
 * logged and does not stop the ones after it; a run that takes longer than its interval is not doubled.
 */
export function startJobs(jobs: readonly Job[], log: Log): { stop(): Promise<void> } {
  const underWay = new Set<Promise<void>>()
  const tasks = jobs.map((job) => {
    const run = () => {
      const ended = runOnce(job, log).finally(() => underWay.delete(ended))
      underWay.add(ended)
      return ended
    }
    if (job.isAtStart) void run()
    return schedule(job.cron, run, { name: job.name, timezone: 'Etc/UTC', noOverlap: true })
  })
  return {
    async stop() {
      await Promise.all(tasks.map((task) => task.destroy()))
      await Promise.all(underWay)
    }
  }
}

async function runOnce(job: Job, log: Log): Promise<void> {
  try {
    await job.run()
    log.debug('A job has run', { job: job.name })
  } catch (error) {
    log.error('A job failed and will run again at its next time', { job: job.name, error })
  }
}
