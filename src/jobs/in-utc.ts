import type { Workspace } from '../domain/clients/teammate.ts'
import type { JobTerms } from '../usecases/job-ports.ts'

/** The terms of a job that runs by no clock of anybody's: its slots come alike on every day of the year. */
export function inUtc(cron: string): (workspace: Workspace) => Promise<JobTerms[]> {
  return async () => [{ subject: '', cron, timeZone: 'UTC' }]
}
