import type { Money } from '../money.ts'
import type { CalendarDate, Instant } from '../time.ts'
import type { Believed } from './believed.ts'
import type { Tier } from './client.ts'
import type { CommitmentFacts } from './commitment.ts'
import type { ContactRole } from './contact.ts'
import type { FeedbackFacts } from './feedback.ts'
import type { HealthCheckFacts, OverrideFacts, PulseFacts } from './judgement.ts'
import type { MetricFacts } from './metric.ts'
import type { RiskFacts } from './risk.ts'
import type { NamedTeammate } from './teammate.ts'

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
} & Believed

/** One conversation, however many took part. */
export type TouchpointFacts = {
  occurredAt: Instant
  contactIds: string[]
  teammateIds: string[]
  /** A whole number from −2 (bad) to 2 (good), or null when nobody judged it. */
  sentiment: number | null
} & Believed

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
} & Believed

/** The client left, and perhaps came back. */
type LossFacts = { lostOn: CalendarDate; wonBackOn: CalendarDate | null } & Believed

/**
 * Everything an assessment may use about one client, as known at one instant. Plain data, in any order.
 *
 * The client is the version believed at that instant. All other facts say when they were recorded and retired, and a load
 * may reach back some days and hold what was believed then, so that it can be assessed at those earlier instants too.
 */
export type ClientFacts = {
  client: {
    id: string
    name: string
    tier: Tier
    addedAt: Instant
    /** When we first wrote the client down; before, nothing was known of it. */
    recordedAt: Instant
    archivedAt: Instant | null
    /** `isActive` tells whether Slack knows the owner, and as a working account. */
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
  feedback: FeedbackFacts[]
  commitments: CommitmentFacts[]
  risks: RiskFacts[]
  pulses: PulseFacts[]
  healthChecks: HealthCheckFacts[]
  metrics: MetricFacts[]
}
