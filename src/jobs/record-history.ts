import type { Instant } from '../domain/time.ts'
import type { Log } from '../log.ts'
import type { Directory } from '../usecases/ports.ts'
import { completeDay, type RecordingPorts } from '../usecases/record-history.ts'
import type { Job } from './job.ts'

/**
 * Every hour the day's snapshots are kept where some are missing; so each workspace has its own within the first hour of its
 * day, whatever its zone, and a night in which the bot was down is made up for. A workspace that fails is logged, and those
 * after it have their turn.
 */
export function recordHistory(
  ports: RecordingPorts & { directory: Directory },
  log: Log,
  now: () => Instant
): Job {
  return {
    name: 'record-history',
    schedule: 'every hour at :07',
    cron: '7 * * * *',
    isAtStart: false,
    run: async () => {
      for (const workspace of await ports.directory.workspaces()) {
        try {
          await completeDay(ports, workspace, now())
        } catch (error) {
          log.error("A workspace's snapshots were not kept and will be tried again in an hour", {
            workspace: workspace.id,
            error
          })
        }
      }
    }
  }
}
