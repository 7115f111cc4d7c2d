import { type ForgettingPorts, forgetOld } from '../usecases/forget-old.ts'
import type { Job } from '../usecases/job-ports.ts'
import { inUtc } from './in-utc.ts'

/** Every night what the bot has decided and said by itself is forgotten once it is old. */
export const retention: Job<ForgettingPorts> = {
  name: 'retention',
  words: 'every night at 02:47 UTC',
  terms: inUtc('47 2 * * *'),
  catchUpHours: 24,
  startsAtOnce: false,
  run: async ({ workspace, now }, ports) => {
    await forgetOld(ports, workspace, now)
    return []
  }
}
