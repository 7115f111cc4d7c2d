import { type DigestJobPorts, decideDigest, digestTerms } from '../usecases/digest-job.ts'
import type { Job } from '../usecases/job-ports.ts'

/** Each digest at its time of the week. One that is two days late is said still, for when it was due. */
export const digest: Job<DigestJobPorts> = {
  name: 'digest',
  words: 'weekly, as each digest is set',
  terms: digestTerms,
  catchUpHours: 48,
  startsAtOnce: false,
  run: decideDigest
}
