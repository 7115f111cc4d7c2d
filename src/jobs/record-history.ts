import type { Job } from '../usecases/job-ports.ts'
import { completeDay, type RecordingPorts } from '../usecases/record-history.ts'
import { inUtc } from './in-utc.ts'

/**
 * Every hour the day's snapshots are kept where some are missing, and with them the crossings of levels; so a workspace has them within
 * the first hour of its day, whatever its zone.
 */
export const recordHistory: Job<RecordingPorts> = {
  name: 'record-history',
  words: 'every hour at :07',
  terms: inUtc('7 * * * *'),
  catchUpHours: 1,
  startsAtOnce: false,
  run: async ({ workspace, now }, ports) => {
    await completeDay(ports, workspace, now)
    return []
  }
}
