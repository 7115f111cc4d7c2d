import type { DigestJobPorts } from '../usecases/digest-job.ts'
import type { ForgettingPorts } from '../usecases/forget-old.ts'
import type { Job } from '../usecases/job-ports.ts'
import type { LookPorts } from '../usecases/look-at-clients.ts'
import type { PlanPorts } from '../usecases/plan-monday.ts'
import type { RecordingPorts } from '../usecases/record-history.ts'
import type { PlaybookPorts } from '../usecases/run-playbooks.ts'
import { digest } from './digest.ts'
import { mondayPlan } from './monday-plan.ts'
import { nudges } from './nudges.ts'
import { playbookSweep } from './playbook-sweep.ts'
import { recordHistory } from './record-history.ts'
import { type DirectoryRefresh, refreshDirectory } from './refresh-directory.ts'
import { retention } from './retention.ts'

/** What all jobs together take of the world. */
export type JobPorts = RecordingPorts &
  PlaybookPorts &
  LookPorts &
  DigestJobPorts &
  PlanPorts &
  DirectoryRefresh &
  ForgettingPorts

/** Everything the bot does by itself. */
export const jobs: readonly Job<JobPorts>[] = [
  refreshDirectory,
  recordHistory,
  playbookSweep,
  nudges,
  digest,
  mondayPlan,
  retention
]
