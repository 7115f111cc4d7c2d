import type { ClientDetails, ClientRef } from '../domain/clients/client.ts'
import type { ContactDetails, ContactRef } from '../domain/clients/contact.ts'
import type { ClientFacts } from '../domain/clients/facts.ts'
import type { Teammate, Workspace } from '../domain/clients/teammate.ts'
import type { TouchpointDetails, TouchpointKind } from '../domain/clients/touchpoint.ts'
import type { CalendarDate, Instant } from '../domain/time.ts'

/** A member as Slack describes one. */
export interface SlackPerson {
  slackUserId: string
  email: string | null
  name: string
  timeZone: string | null
  isActive: boolean
  isOutsider: boolean
  isAdmin: boolean
}

/** Workspaces and the people in them. */
export interface Directory {
  /**
   * Returns the workspace of a Slack team. The first team that connects adopts the book that was imported
   * before; a further one gets a workspace of its own. Safe when several processes ask at once.
   */
  workspaceOfTeam(team: { id: string; name: string; timeZone: string }, now: Instant): Promise<Workspace>
  /** Returns all workspaces, the oldest first. */
  workspaces(): Promise<Workspace[]>
  /** Returns the only unadopted workspace, creating it if there is none. For imports before the bot connected. */
  unadoptedWorkspace(defaults: { timeZone: string; currency: string }, now: Instant): Promise<Workspace>
  teammateBySlackId(workspaceId: string, slackUserId: string): Promise<Teammate | null>
  /** Writes what Slack says of people, linking those a file named by e-mail. Returns them in the order given. */
  saveSlackPeople(workspaceId: string, people: SlackPerson[], now: Instant): Promise<Teammate[]>
}

/** What the card shows besides the assessment. */
export interface LatestCheckin {
  occurredAt: Instant
  kind: TouchpointKind
  by: string | null
  summary: string | null
  nextStep: string | null
  nextStepOn: CalendarDate | null
}

/** One client's facts with the last conversation, read in one statement. */
export interface ClientCardFacts {
  facts: ClientFacts
  latest: LatestCheckin | null
}

/** Facts for assessments, as known at an instant. */
export interface Facts {
  /** Reads every client that a folded name or alias names exactly: none, one, or several. */
  byNameKey(workspaceId: string, key: string, knownAt: Instant): Promise<ClientCardFacts[]>
  byId(workspaceId: string, clientId: string, knownAt: Instant): Promise<ClientCardFacts | null>
  /** Streams the clients that are neither archived nor lost, or only those of one owner (or backup). */
  ofBook(workspaceId: string, knownAt: Instant, ownerId?: string): AsyncIterable<ClientFacts>
}

/** A current client and every folded name it answers to. */
export interface ClientNames extends ClientRef {
  keys: string[]
}

/** Clients: finding and adding. */
export interface Clients {
  namesStartingWith(workspaceId: string, key: string, limit: number): Promise<ClientRef[]>
  /** Every current client with its names, for fuzzy search. */
  allNames(workspaceId: string): Promise<ClientNames[]>
  add(
    workspaceId: string,
    client: ClientDetails,
    by: string,
    now: Instant
  ): Promise<{ kind: 'added'; client: ClientRef } | { kind: 'name_taken'; client: ClientRef }>
}

/** Contacts of one client. */
export interface Contacts {
  /** Active contacts, executives first, then by name. Null when the client is not in this workspace. */
  ofClient(
    workspaceId: string,
    clientId: string
  ): Promise<{ client: ClientRef; contacts: ContactRef[] } | null>
}

/** A check-in as submitted: the conversation and, where a name was typed, a person not yet on record. */
export interface NewCheckin {
  clientId: string
  /** Makes logging idempotent: the same key never logs twice. */
  sourceKey: string
  touchpoint: TouchpointDetails
  newContact: ContactDetails | null
}

/** Touchpoints: logging. */
export interface Touchpoints {
  /** Logs once per `sourceKey`, contact and touchpoint in one transaction. */
  log(
    workspaceId: string,
    checkin: NewCheckin,
    by: string,
    now: Instant
  ): Promise<{ kind: 'logged' | 'already_logged'; client: ClientRef } | { kind: 'unknown_client' }>
}
