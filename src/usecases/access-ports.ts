import type { ClientRef } from '../domain/clients/client.ts'
import type { ClientTeam } from '../domain/permissions.ts'
import type { CalendarDate } from '../domain/time.ts'

/** The owner of a client, as far as somebody has to find them. */
export interface Owner {
  id: string
  name: string
  slackUserId: string | null
  /** Not when the account was deactivated: then nobody answers. */
  isActive: boolean
}

/** Who somebody has to ask about a client, and who works with it. */
export interface ClientAccess {
  client: ClientRef
  owner: Owner | null
  team: ClientTeam
}

/** Who may see a client. */
export interface Access {
  /** Null when the client is not in this workspace. `today` decides who covers for whom. */
  ofClient(workspaceId: string, clientId: string, today: CalendarDate): Promise<ClientAccess | null>
  /** The same of several, by client id, without those that are not in this workspace. */
  ofClients(
    workspaceId: string,
    clientIds: readonly string[],
    today: CalendarDate
  ): Promise<Map<string, ClientAccess>>
  /** Who works with each of these clients that is confidential, by client id; the others are left out. */
  ofConfidential(
    workspaceId: string,
    clientIds: readonly string[],
    today: CalendarDate
  ): Promise<Map<string, ClientTeam>>
}

/** One of us, on a day that decides for whom they cover. */
export interface TeammateOnDay {
  teammateId: string
  today: CalendarDate
}

/** Somebody for whom confidential clients of others are left out; null sees everything. */
export type Viewer = TeammateOnDay | null
