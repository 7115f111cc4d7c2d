import { SLACK_LIMITS } from '../../slack/limits.ts'
import { dropExpired, secret } from './ids.ts'
import type { Workspace } from './workspace.ts'

/** A short-lived permission to open a modal, given with each interaction. */
export interface Trigger {
  userId: string
  expiresAt: number
  isUsed: boolean
  /** The modal the interaction came from; only such a trigger may push. */
  viewId: string | null
}

export function issueTrigger(workspace: Workspace, userId: string, viewId: string | null = null): string {
  const id = `${Math.floor(workspace.clock())}.${workspace.team.id}.${secret(16)}`
  dropExpired(workspace.triggers, workspace.clock())
  workspace.triggers.set(id, {
    userId,
    viewId,
    isUsed: false,
    expiresAt: workspace.clock() + SLACK_LIMITS.acknowledgementMilliseconds
  })
  return id
}

export type TriggerProblem = 'invalid_trigger_id' | 'expired_trigger_id' | 'exchanged_trigger_id'

/** Uses a trigger up; answers with Slack's error code when it is unknown, too old or used before. */
export function useTrigger(workspace: Workspace, id: string): Trigger | TriggerProblem {
  const trigger = workspace.triggers.get(id)
  if (trigger === undefined) return 'invalid_trigger_id'
  if (trigger.isUsed) return 'exchanged_trigger_id'
  if (workspace.clock() > trigger.expiresAt) return 'expired_trigger_id'
  trigger.isUsed = true
  return trigger
}
