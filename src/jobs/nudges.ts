import type { Job } from '../usecases/job-ports.ts'
import { type LookPorts, lookAtClients } from '../usecases/look-at-clients.ts'
import { inUtc } from './in-utc.ts'

/**
 * Every five minutes the clients are looked at whose time has come, and whoever is to be told something about them gets a nudge:
 * deadlines, silence, decisions, promises, changes of level, reviews, anniversaries. Messages are kept with the look itself.
 */
export const nudges: Job<LookPorts> = {
  name: 'nudges',
  words: 'every five minutes',
  terms: inUtc('*/5 * * * *'),
  catchUpHours: 1,
  startsAtOnce: true,
  run: async ({ workspace, at, now }, ports) => {
    const { isDone } = await lookAtClients(ports, workspace, at, now)
    return isDone ? [] : 'unfinished'
  }
}
