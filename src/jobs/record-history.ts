import type { Job } from './job.ts'

/**
 * Every hour the day's snapshots are kept, which changes nothing after the first time; so each workspace has its own within the
 * first hour of its day, whatever its zone, and a night in which the bot was down is made up for.
 */
export function recordHistory(record: () => Promise<unknown>): Job {
  return {
    name: 'record-history',
    schedule: 'every hour at :07',
    cron: '7 * * * *',
    run: async () => {
      await record()
    }
  }
}
