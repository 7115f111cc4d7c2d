import type { Role } from '../permissions.ts'

/** One of us, or somebody Slack shows us. */
export interface Teammate {
  id: string
  slackUserId: string | null
  email: string | null
  name: string
  timeZone: string | null
  isActive: boolean
  /** A guest or somebody of another company: sees nothing. */
  isOutsider: boolean
  isAdmin: boolean
  isLead: boolean
}

/** Whether somebody may use the bot: neither gone, nor a guest, nor of another company. */
export function isOneOfUs({ isActive, isOutsider }: Pick<Teammate, 'isActive' | 'isOutsider'>): boolean {
  return isActive && !isOutsider
}

/** The teammate who asks, and in which workspace. Every use case is scoped by it. */
export interface Asker {
  workspaceId: string
  teammateId: string
  role: Role
}

/** A workspace's settings that every answer depends on. */
export interface Workspace {
  id: string
  slackTeamId: string | null
  name: string
  /** IANA name. */
  timeZone: string
  /** ISO 4217 */
  currency: string
}

/** Somebody on our side, as far as a sentence needs to know. */
export type NamedTeammate = { id: string; name: string }
