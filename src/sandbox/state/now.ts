import type { Workspace } from './workspace.ts'

/** Epoch seconds, as most of Slack's dates. */
export function seconds(workspace: Workspace): number {
  return Math.floor(workspace.clock() / 1000)
}
