import type { Workspace } from '../domain/clients/teammate.ts'
import type { Instant } from '../domain/time.ts'
import type { Log } from '../log.ts'
import type { Access } from '../usecases/access-ports.ts'
import type { Warnings } from '../usecases/after-write.ts'
import type { Agendas } from '../usecases/agenda-ports.ts'
import type { Confirmations } from '../usecases/confirmation-ports.ts'
import type { Covers } from '../usecases/cover-ports.ts'
import type { Digests } from '../usecases/digest-ports.ts'
import type { BookExports } from '../usecases/export-ports.ts'
import type { History } from '../usecases/history-ports.ts'
import type { Identity } from '../usecases/identify-asker.ts'
import type { ImportRuns } from '../usecases/import-run-ports.ts'
import type { Losses } from '../usecases/loss-ports.ts'
import type { Nudges } from '../usecases/nudge-ports.ts'
import type { Owners } from '../usecases/owner-ports.ts'
import type { People } from '../usecases/people-ports.ts'
import type { Policies } from '../usecases/policy-ports.ts'
import type { Portfolio } from '../usecases/portfolio-ports.ts'
import type { Clients, Contacts, Directory, Facts, SlackDirectory, Touchpoints } from '../usecases/ports.ts'
import type { Preferences } from '../usecases/preference-ports.ts'
import type { Records } from '../usecases/record-ports.ts'
import type { SaidMessages } from '../usecases/said-ports.ts'
import type { Settings } from '../usecases/settings-ports.ts'
import type { TableFiles } from '../usecases/table-ports.ts'
import type { Timeline } from '../usecases/timeline-ports.ts'
import type { ClientVersions, ContactVersions } from '../usecases/version-ports.ts'
import type { Alone } from './answer/alone.ts'
import type { LiveMessages } from './answer/live-messages.ts'
import type { Rollout } from './answer/rollout.ts'
import type { Message } from './blocks/message.ts'
import type { Faults } from './fault/faults.ts'
import type { SlackFiles } from './files/slack-files.ts'
import type { Homes } from './home/homes.ts'

/** What the store has to offer to the commands. */
export interface StorePorts {
  access: Access
  agendas: Agendas
  records: Records
  clientVersions: ClientVersions
  contactVersions: ContactVersions
  owners: Owners
  covers: Covers
  directory: Directory
  facts: Facts
  clients: Clients
  contacts: Contacts
  touchpoints: Touchpoints
  policies: Policies
  settings: Settings
  digests: Digests
  importRuns: ImportRuns
  exports: BookExports
  portfolio: Portfolio
  preferences: Preferences
  losses: Losses
  confirmations: Confirmations
  people: People
  nudges: Nudges
  said: SaidMessages
  history: History
  timeline: Timeline
}

/** A message as it goes to a response_url. */
export type Reply = Message & {
  response_type?: 'ephemeral' | 'in_channel'
  replace_original?: boolean
  unfurl_links: boolean
  unfurl_media: boolean
}

/** Everything a listener works with. */
export interface Desk {
  ports: StorePorts & { slack: SlackDirectory; log: Warnings }
  workspace(): Workspace
  now(): Instant
  identify(slackUserId: string): Promise<Identity>
  /** Whoever this is has another role now: the next look asks again. */
  forget(slackUserId: string): void
  /** Slack told us that a person changed; takes the member as Slack sends one. */
  personChanged(member: unknown): Promise<void>
  /** The bot's access was taken away; `reason` is for the operator. */
  accessRevoked(reason: string): void
  /** Says something through a response_url, plainer where it has to be. Throws when Slack does not take it. */
  reply(responseUrl: string, reply: Reply): Promise<void>
  /** Says something directly, however long Slack takes to accept it: for words that must not get lost. */
  tellSurely(slackUserId: string, message: Message): Promise<void>
  /** Which version of a message this workspace takes. */
  rollout: Rollout
  /** Messages that tell how long work goes. */
  live: LiveMessages
  /** Does work unless the same is under way. */
  alone: Alone
  /** Files in Slack. */
  files: SlackFiles
  /** Files of rows on this machine. */
  tables: TableFiles
  /** True the first time a key is seen within the last minutes, so that a repeated delivery does not speak twice. */
  isFirst(key: string): boolean
  /** Milliseconds after which a command is acknowledged without an answer, which then follows. */
  patience: number
  faults: Faults
  /** Messages in Slack that say something that is so no more are told anew. Throws when Slack does not take one; then it is told later. */
  retell(): Promise<void>
  /** The App Homes that people have open. */
  homes: Homes
  /** Draws the App Home of somebody who has just changed something. Never fails the change; many calls at once draw it twice. */
  refreshHome(slackUserId: string): Promise<void>
  log: Log
}
