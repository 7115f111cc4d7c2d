import type { ClientDetails, ClientRef } from '../domain/clients/client.ts'
import type { ContactDetails, ContactRef } from '../domain/clients/contact.ts'
import type { ClientFacts } from '../domain/clients/facts.ts'
import type { Teammate, Workspace } from '../domain/clients/teammate.ts'
import type { TouchpointDetails, TouchpointKind } from '../domain/clients/touchpoint.ts'
import type { CalendarDate, Instant } from '../domain/time.ts'
import type { TeammateOnDay, Viewer } from './access-ports.ts'

/**
 * Thrown by every port while the database can't answer: stopped, starting, full, out of reach. Nothing is wrong with
 * the request, which may succeed later; the message says in words what is the matter. Anything else thrown is a defect.
 * A write that throws it has usually not happened, but may have: only a `sourceKey` makes it safe to repeat.
 */
export class Outage extends Error {
  override readonly name = 'Outage'
}

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
   * before, with the time zone and currency it was read in; a further one gets a workspace of its own. Safe when
   * several processes ask at once.
   */
  workspaceOfTeam(team: { id: string; name: string; timeZone: string }, now: Instant): Promise<Workspace>
  /** Returns all workspaces, the oldest first. */
  workspaces(): Promise<Workspace[]>
  /** Returns the only unadopted workspace, creating it if there is none. For imports before the bot connected. */
  unadoptedWorkspace(defaults: { timeZone: string; currency: string }, now: Instant): Promise<Workspace>
  /**
   * Null also for somebody whom only a file has named, as nobody but Slack can tell whether that is a guest, and for somebody of whom
   * Slack has said nothing since then.
   */
  teammateBySlackId(workspaceId: string, slackUserId: string, since?: Instant): Promise<Teammate | null>
  /** Teammates by id, in any order; unknown ids are left out. */
  teammates(workspaceId: string, ids: readonly string[]): Promise<Teammate[]>
  /** Writes what Slack says of people, linking those a file named by e-mail. Returns them in the order given. */
  saveSlackPeople(workspaceId: string, people: SlackPerson[], now: Instant): Promise<Teammate[]>
}

/** The people of the connected Slack workspace, as Slack tells them. Bots are not people. */
export interface SlackDirectory {
  /** Null when Slack knows nobody by this id, or a bot. */
  person(slackUserId: string): Promise<SlackPerson | null>
  /** Everybody, deactivated accounts and guests among them, page by page. */
  people(): AsyncIterable<SlackPerson[]>
  /** Who reads along in a channel: user ids, bots among them. `hidden` when the bot is not allowed to look. */
  audience(channelId: string): Promise<
    | {
        kind: 'members'
        /** With people of another company. */
        isShared: boolean
        /** Every member of the workspace can look in. */
        isPublic: boolean
        /** Whether the bot is in it, without which it can say nothing there. */
        isBotIn: boolean
        isArchived: boolean
        slackUserIds: string[]
      }
    | { kind: 'hidden' }
  >
}

/** What the card shows besides the assessment. */
export interface LatestCheckin {
  occurredAt: Instant
  kind: TouchpointKind
  by: string | null
  summary: string | null
}

/** What was agreed at a check-in of the last 90 days and is still to be done. */
export interface AgreedStep {
  nextStep: string
  nextStepOn: CalendarDate | null
}

/** Why a client left, as codes of `LOSS_REASONS` or in a file's words, and to whom; null or empty when nobody has said. */
export interface LossReason {
  reasons: string[]
  competitor: string | null
}

/** One client's facts with the last conversation, read in one statement. */
export interface ClientCardFacts {
  facts: ClientFacts
  latest: LatestCheckin | null
  /** The newest there is, which may have been agreed before `latest`; one of a file only until the next is agreed. */
  agreed: AgreedStep | null
  /** Of the last time it left, if it ever did. */
  loss: LossReason | null
  /** Whether only those who work with the client, leads and admins may see it. */
  isConfidential: boolean
  /** The newest policy of the workspace; 1 when it has not changed anything. */
  policyVersion: number
}

/** Which clients of a book are read. */
export interface BookScope {
  /** Those that somebody owns, backs up, or covers for; everybody's when left out. */
  owner?: TeammateOnDay | null
  /** Whoever may not see everything. */
  viewer?: Viewer
  /** Those of a segment, in each of these spellings. */
  segments?: readonly string[] | null
  /** Without confidential ones, whoever's they are. */
  isOpenOnly?: boolean
}

/**
 * Facts for assessments, as known at an instant. What cannot count any more is not read:
 *
 * - conversations are complete for the 400 days before `knownAt`, as an assessment looks 365 days back and its trend 28 more;
 *   of the time before, the last one with the same people is there;
 * - feedback is complete for those 400 days, and older complaints are there while they are unresolved and for 400 days after;
 * - judgements are those of the 400 days, figures those of the running month and the 24 before it, and the same for the trend;
 * - all other facts are complete.
 */
export interface Facts {
  /**
   * Reads every client that a folded name or alias names exactly: none, one, or several. Clients answer to their
   * current names, also when asked about the past; one that was not on record by `knownAt` is left out.
   *
   * What was retired in the 28 days before `knownAt` is there too, for the trend. The last conversation of all is `latest`.
   */
  byNameKey(workspaceId: string, key: string, knownAt: Instant): Promise<ClientCardFacts[]>
  byId(workspaceId: string, clientId: string, knownAt: Instant): Promise<ClientCardFacts | null>
  /**
   * Streams the clients that are neither archived nor lost, of the whole book or a part of it, by id and all as of one
   * moment. Only what was believed at `knownAt` is there, for nobody asks for the trend of a whole book.
   */
  ofBook(workspaceId: string, knownAt: Instant, scope?: BookScope): AsyncIterable<ClientFacts>
}

/** A current client, every folded name it answers to, and whether somebody works with it. */
export interface ClientNames extends ClientRef {
  keys: string[]
  isOwn: boolean
}

/** Clients: finding and adding. */
export interface Clients {
  /** Current clients that the viewer may see, archived ones left out, of which a name or alias begins with a folded key; by name. */
  namesStartingWith(workspaceId: string, viewer: Viewer, key: string, limit: number): Promise<ClientRef[]>
  /**
   * The same for choosing from: of which a name has a word that begins with the key. Those that somebody works with come first (as owner,
   * backup, cover or counterpart); then whole names before beginnings before later words; then by name. One that is called
   * exactly so is there in any case.
   */
  offered(
    workspaceId: string,
    viewer: Viewer,
    own: TeammateOnDay | null,
    key: string,
    limit: number
  ): Promise<ClientRef[]>
  /** The same clients where a name begins like the key but for a slip or so: candidates, up to 400, for telling how alike they are. */
  resembling(
    workspaceId: string,
    viewer: Viewer,
    own: TeammateOnDay | null,
    key: string
  ): Promise<ClientNames[]>
  /** The same clients with the stage that each is in; null where nobody has said. */
  stages(workspaceId: string, viewer: Viewer): Promise<{ id: string; stage: string | null }[]>
  /** Current clients, archived ones left out, that answer to one of these folded names; by name. */
  answeringTo(workspaceId: string, viewer: Viewer, keys: readonly string[]): Promise<ClientRef[]>
  /** The current client, unless archived, that a Slack channel belongs to. */
  inChannel(workspaceId: string, channelId: string): Promise<ClientRef | null>
  /**
   * Adds a client under a name that no current client has, an archived one included; `by` is a teammate's id.
   * The one who comes second is told which client has the name.
   */
  add(
    workspaceId: string,
    client: ClientDetails,
    by: string,
    now: Instant
  ): Promise<{ kind: 'added'; client: ClientRef } | { kind: 'name_taken'; client: ClientRef }>
}

/** Contacts of one client. */
export interface Contacts {
  /** Contacts active at `asOf`, executives first, then by name. Null when the client is not in this workspace. */
  ofClient(
    workspaceId: string,
    clientId: string,
    asOf: Instant
  ): Promise<{ client: ClientRef; contacts: ContactRef[] } | null>
}

/** A check-in as submitted: the conversation and, where a name was typed, a person not yet on record. */
export interface NewCheckin {
  clientId: string
  /** Makes logging idempotent: the same key never logs twice. */
  sourceKey: string
  touchpoint: TouchpointDetails
  newContact: ContactDetails | null
  /** The message it is logged from. */
  permalink: string | null
}

/** Touchpoints: logging. */
export interface Touchpoints {
  /**
   * Logs once per `sourceKey`, contact and touchpoint in one transaction. A new contact whose name is already on
   * record at this client is that contact. Contacts of another client, or teammates of another workspace, are a defect.
   */
  log(
    workspaceId: string,
    checkin: NewCheckin,
    by: string,
    now: Instant
  ): Promise<{ kind: 'logged' | 'already_logged'; client: ClientRef } | { kind: 'unknown_client' }>
}
