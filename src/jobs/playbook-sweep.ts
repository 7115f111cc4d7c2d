import type { Job } from '../usecases/job-ports.ts'
import { type PlaybookPorts, sweepPlaybooks } from '../usecases/run-playbooks.ts'
import { inUtc } from './in-utc.ts'

/** Every hour the playbooks run on whatever has come with time, by an import, or while the bot was down: silence, a date that is near now. */
export const playbookSweep: Job<PlaybookPorts> = {
  name: 'playbook-sweep',
  words: 'every hour at :37',
  terms: inUtc('37 * * * *'),
  catchUpHours: 1,
  startsAtOnce: true,
  run: async ({ workspace, now }, ports) => {
    await sweepPlaybooks(ports, workspace, now)
    return []
  }
}
