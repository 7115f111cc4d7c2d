import type { NamedTeammate } from '../domain/clients/teammate.ts'

/** A lead, as Slack knows them. */
export interface Lead extends NamedTeammate {
  slackUserId: string | null
}

/** What admins decide about a workspace besides its policy. */
export interface WorkspaceSettings {
  leads: Lead[]
}

/** Reading and changing them. */
export interface Settings {
  read(workspaceId: string): Promise<WorkspaceSettings>
  /** Makes exactly these teammates leads. Ids of another workspace are a defect. */
  nameLeads(workspaceId: string, teammateIds: readonly string[]): Promise<void>
}
