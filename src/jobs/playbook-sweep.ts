import type { Instant } from '../domain/time.ts'
import type { Log } from '../log.ts'
import type { Directory } from '../usecases/ports.ts'
import { type PlaybookPorts, sweepPlaybooks } from '../usecases/run-playbooks.ts'
import type { Job } from './job.ts'

/**
 * At the start and every hour the playbooks run on whatever has come with time, by an import, or while the bot was down: silence, a
 * date that is near now. A workspace that fails is logged, and those after it have their turn.
 */
export function playbookSweep(
  ports: PlaybookPorts & { directory: Directory },
  log: Log,
  now: () => Instant
): Job {
  return {
    name: 'playbook-sweep',
    schedule: 'at the start and every hour at :37',
    cron: '37 * * * *',
    isAtStart: true,
    run: async () => {
      for (const workspace of await ports.directory.workspaces()) {
        try {
          const actions = await sweepPlaybooks(ports, workspace, now())
          if (actions > 0) log.info('Playbooks asked for actions', { workspace: workspace.id, actions })
        } catch (error) {
          log.error("A workspace's playbooks did not run and will be tried again in an hour", {
            workspace: workspace.id,
            error
          })
        }
      }
    }
  }
}
