import type { PreferenceDetails } from '../domain/clients/preferences.ts'
import type { Teammate } from '../domain/clients/teammate.ts'

/** One of us, with what they want of the bot's messages. */
export interface Person extends Teammate, PreferenceDetails {}

/** The people of a workspace. */
export interface People {
  /** Everybody on record, also who has left, guests, and whom only a file names. */
  all(workspaceId: string): Promise<Person[]>
  /** The zones of those who can be written to, each once; null where somebody's is not known. Cheap to ask for. */
  zones(workspaceId: string): Promise<(string | null)[]>
  /** The ids of those who own or back up a client that is not archived. */
  withClients(workspaceId: string): Promise<string[]>
}
