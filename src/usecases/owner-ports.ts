import type { ClientRef } from '../domain/clients/client.ts'
import type { Teammate } from '../domain/clients/teammate.ts'

/** Somebody who owns clients that are not archived, also somebody who has left us or whom only a file names. */
export interface BookOwner extends Pick<Teammate, 'id' | 'name' | 'isActive' | 'slackUserId'> {
  /** How many. */
  clients: number
}

/** Who owns what. */
export interface Owners {
  /** Everybody who owns a client, by name. */
  all(workspaceId: string): Promise<BookOwner[]>
  /** The clients somebody owns, by name; archived ones are left out. */
  clientsOf(workspaceId: string, teammateId: string): Promise<ClientRef[]>
}
