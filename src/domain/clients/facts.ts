import type { Level } from '../assessment/level.ts'
import type { Money } from '../money.ts'
import type { CalendarDate, Instant } from '../time.ts'
import type { Tier } from './client.ts'
import type { ContactRole } from './contact.ts'

/** Somebody on our side, as far as a sentence needs to know. */
type NamedTeammate = { id: string; name: string }

/** A person at the client. `leftOn` may lie ahead when the leaving has been announced. */
export type ContactFacts = {
  id: string
  name: string
  title: string | null
  isExecutive: boolean
  role: ContactRole
  addedAt: Instant
  leftOn: CalendarDate | null
  archivedAt: Instant | null
  /** Contact id of who took over. */
  successorId: string | null
  /** Days agreed between two conversations with this person, when it differs from the client's rhythm. */
  rhythmDays: number | null
  /** The teammate who owns this relationship. */
  counterpart: NamedTeammate | null
}

/** One conversation, however many took part. */
export type TouchpointFacts = {
  occurredAt: Instant
  recordedAt: Instant
  contactIds: string[]
  teammateIds: string[]
  /** A whole number from −2 (bad) to 2 (good), or null when nobody judged it. */
  sentiment: number | null
}

/** Where the renewal of a contract stands. */
export type Renewal = 'open' | 'secured' | 'renewed' | 'declined'

/** A contract's term and the dates on which somebody decides. */
export type ContractFacts = {
  startsOn: CalendarDate | null
  endsOn: CalendarDate
  /** Last day to use or refuse an option. */
  optionOn: CalendarDate | null
  /** Last day to give notice. */
  noticeOn: CalendarDate | null
  renewal: Renewal
  recordedAt: Instant
}

/** The client left, and perhaps came back. */
type LossFacts = { lostOn: CalendarDate; wonBackOn: CalendarDate | null; recordedAt: Instant }

/** A level pinned by a person. It holds through the day `expiresOn`. */
export type OverrideFacts = {
  level: Level
  reason: string
  by: NamedTeammate | null
  madeAt: Instant
  expiresOn: CalendarDate
  recordedAt: Instant
}

/**
 * Everything an assessment may use about one client, as known at one instant. Plain data, in any order.
 *
 * The client and its contacts are the versions believed at that instant; the other facts carry the instant at
 * which they were recorded, so that one load can be assessed at any earlier instant too.
 */
export type ClientFacts = {
  client: {
    id: string
    name: string
    tier: Tier
    addedAt: Instant
    archivedAt: Instant | null
    /** `isActive` tells whether Slack still knows the owner as a working account. */
    owner: (NamedTeammate & { isActive: boolean }) | null
    annualRevenue: Money | null
    /** Days between two check-ins agreed for this client; null means the tier's. */
    checkInDays: number | null
    /** Days between two conversations with an executive of this client; null means the tier's. */
    executiveDays: number | null
  }
  contacts: ContactFacts[]
  touchpoints: TouchpointFacts[]
  contracts: ContractFacts[]
  losses: LossFacts[]
  overrides: OverrideFacts[]
}
