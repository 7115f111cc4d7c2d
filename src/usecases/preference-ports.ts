import type { PreferenceDetails } from '../domain/clients/preferences.ts'

/** What people want of the bot's messages. */
export interface Preferences {
  /** Null when nobody of this workspace has the id. */
  of(workspaceId: string, teammateId: string): Promise<PreferenceDetails | null>
  save(workspaceId: string, teammateId: string, details: PreferenceDetails): Promise<void>
}
