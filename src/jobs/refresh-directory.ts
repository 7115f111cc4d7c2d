import type { Job } from '../usecases/job-ports.ts'
import { inUtc } from './in-utc.ts'

/** What asks Slack who works here. */
export interface DirectoryRefresh {
  refreshDirectory: () => Promise<void>
}

/**
 * Once a night Slack is asked who works here: owners who were deactivated count as missing, and people who were
 * so far known by e-mail only get their Slack account. Events keep the day in between current.
 */
export const refreshDirectory: Job<DirectoryRefresh> = {
  name: 'refresh-directory',
  words: 'every night at 03:17 UTC',
  terms: inUtc('17 3 * * *'),
  catchUpHours: 24,
  startsAtOnce: false,
  run: async (_slot, ports) => {
    await ports.refreshDirectory()
    return []
  }
}
