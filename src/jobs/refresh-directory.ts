import type { Job } from './job.ts'

/**
 * Once a night Slack is asked who works here: owners who were deactivated count as missing, and people who were
 * so far known by e-mail only get their Slack account. Events keep the day in between current.
 */
export function refreshDirectory(refresh: () => Promise<unknown>): Job {
  return {
    name: 'refresh-directory',
    schedule: 'every night at 03:17 UTC',
    cron: '17 3 * * *',
    isAtStart: false,
    run: async () => {
      await refresh()
    }
  }
}
