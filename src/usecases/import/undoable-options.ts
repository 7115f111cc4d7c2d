import type { Workspace } from '../../domain/clients/teammate.ts'
import type { Instant } from '../../domain/time.ts'
import type { ImportOptions } from './report.ts'

/** How files are read that somebody drops in Slack: as the workspace has it, and so that all of it can be undone. */
export function undoableOptions({ timeZone, currency }: Workspace, now: Instant): ImportOptions {
  return {
    now,
    timeZone,
    currency,
    isHistory: false,
    takesOpenTasks: false,
    keepsAddedOn: true,
    overrides: new Map(),
    mendedBy: 'file'
  }
}
