import type { Level } from '../../../src/domain/assessment/level.ts'
import type { Tier } from '../../../src/domain/clients/client.ts'
import type { Severity } from '../../../src/domain/clients/feedback.ts'
import type { CalendarDate, Instant } from '../../../src/domain/time.ts'

/** What is said of something from an instant on, until something else is. */
export type Story<Says> = { key: string; versions: { at: Instant; says: Says }[] }

export type Somebody = {
  id: string
  name: string
  timeZone: string
  quietHours: { from: number; to: number } | null
  isLead: boolean
  isAdmin: boolean
  wantsDigest: boolean
  /** When Slack says that they are there no more. */
  leavesAt: Instant
}

/** All written down before the year begins. */
export type Cover = { awayId: string; delegateId: string; fromOn: CalendarDate; untilOn: CalendarDate }

export type ClientSays = {
  ownerId: string
  backupId: string | null
  checkInDays: number | null
  executiveDays: number | null
  archivedAt: Instant | null
  /** Who wrote it down; null for a file. */
  byId: string | null
}

export type ContactSays = {
  isExecutive: boolean
  counterpartId: string | null
  rhythmDays: number | null
  leftOn: CalendarDate | null
  successorId: string | null
  archivedAt: Instant | null
}

export type Contact = Story<ContactSays> & { addedAt: Instant }

export type Talk = {
  key: string
  at: Instant
  contactIds: string[]
  teammateId: string
  nextStepOn: CalendarDate | null
}

export type ContractSays = {
  startsOn: CalendarDate | null
  endsOn: CalendarDate
  optionOn: CalendarDate | null
  noticeOn: CalendarDate | null
  renewal: 'open' | 'secured' | 'renewed' | 'declined'
}

/** A promise or an action. */
export type PlanSays = { ownerId: string | null; dueOn: CalendarDate; doneOn: CalendarDate | null }
export type Plan = Story<PlanSays> & { kind: 'commitment' | 'action' }

export type FeedbackSays = {
  ownerId: string | null
  severity: Severity | null
  respondBy: Instant | null
  respondedAt: Instant | null
  resolveBy: Instant | null
  resolvedAt: Instant | null
  toldClientAt: Instant | null
}
export type Feedback = Story<FeedbackSays> & { kind: 'complaint' | 'request'; receivedAt: Instant }

type ThreatSays = { ownerId: string | null; openedOn: CalendarDate | null; isOver: boolean }
export type Threat = Story<ThreatSays> & { kind: 'competitor' | 'leaving' }

export type Standing = { at: Instant; day: CalendarDate; level: Level; score: number }

/** Null silences all about the client. */
export type SnoozeSays = { cause: string | null; untilOn: CalendarDate; endedOn: CalendarDate | null }
export type ClaimSays = { cause: string; byId: string; releasedAt: Instant | null }

/** Everything that happens at one client. */
export type Client = {
  id: string
  name: string
  tier: Tier
  segment: string
  isConfidential: boolean
  hasRevenue: boolean
  addedAt: Instant
  recordedAt: Instant
  lostAt: Instant | null
  facts: Story<ClientSays>
  contacts: Contact[]
  talks: Talk[]
  contracts: Story<ContractSays>[]
  plans: Plan[]
  feedback: Feedback[]
  threats: Threat[]
  /** Of a client that is scored: a snapshot a week. */
  standings: Standing[]
  healthChecks: Instant[]
  confirmations: Instant[]
  snoozes: Story<SnoozeSays>[]
  claims: Story<ClaimSays>[]
}

/** A digest at a time of the week, of a segment or of all. */
export type Digest = {
  channelId: string
  segment: string
  weekday: number
  hour: number
  minute: number
  timeZone: string
}

export type World = {
  timeZone: string
  holidays: CalendarDate[]
  people: Somebody[]
  covers: Cover[]
  clients: Client[]
  digests: Digest[]
}
